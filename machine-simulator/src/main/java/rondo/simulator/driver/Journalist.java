package rondo.simulator.driver;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.machine.command.Order;
import rondo.machine.report.Trouble;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.world.Happening;

/** Writes happenings as lines of the machine's log. */
public final class Journalist {
  private final InstantSource clock;

  /**
   * A journalist.
   *
   * @param clock for the calendar times of the lines
   */
  public Journalist(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The lines of these happenings; what only went to a controller is no line.
   *
   * @param lastLine number of the newest line so far
   */
  public List<LogEntry> lines(List<Happening> happenings, long lastLine) {
    List<LogEntry> lines = new ArrayList<>();
    for (Happening happening : happenings) {
      line(happening, lastLine + lines.size() + 1).ifPresent(lines::add);
    }
    return lines;
  }

  private Optional<LogEntry> line(Happening happening, long seq) {
    return switch (happening) {
      case Happening.Said _ -> Optional.empty();
      case Happening.Begun(Order order) ->
          Optional.of(order(seq, LogEntry.Event.ORDER_BEGUN, order, Optional.empty()));
      case Happening.Ended(Order order, Optional<Trouble> trouble) ->
          Optional.of(
              order(
                  seq,
                  LogEntry.Event.ORDER_ENDED,
                  order,
                  Optional.of(trouble.map(Trouble::name).orElse("done"))));
      case Happening.LeftTheMouth(String name, Optional<UUID> attempt) ->
          Optional.of(disc(seq, LogEntry.Event.DISC_LEFT_THE_MOUTH, name, attempt));
      case Happening.DrawnIn(String name, Optional<UUID> attempt) ->
          Optional.of(disc(seq, LogEntry.Event.CASE_DRAWN_IN, name, attempt));
      case Happening.Accepted(String name, Optional<UUID> attempt) ->
          Optional.of(disc(seq, LogEntry.Event.DISC_ACCEPTED, name, attempt));
    };
  }

  private LogEntry order(long seq, LogEntry.Event event, Order order, Optional<String> outcome) {
    return new LogEntry(
        seq,
        clock.instant(),
        event,
        Optional.empty(),
        order.attempt(),
        Optional.of(order.token().value()),
        Optional.of(order.number()),
        Optional.of(order.action()),
        outcome);
  }

  private LogEntry disc(long seq, LogEntry.Event event, String name, Optional<UUID> attempt) {
    return new LogEntry(
        seq,
        clock.instant(),
        event,
        Optional.of(name),
        attempt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
