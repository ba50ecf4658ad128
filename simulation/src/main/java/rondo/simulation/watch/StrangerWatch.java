package rondo.simulation.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rondo.base.id.KioskId;
import rondo.base.place.Slot;
import rondo.protocol.fact.SlotContent;
import rondo.server.returns.ReturnCredit;
import rondo.server.store.Step;
import rondo.server.task.TaskKind;
import rondo.simulator.truth.LogEntry;

/**
 * I19 as returns are booked and slots believed: a return that closes a rental brought in the disc
 * of that rental, or a person was told since it came in to look at that of the rental (not that it
 * is faulty, nor that a clock is wrong); where a kiosk begins to offer a disc, no case of nobody's
 * network stands.
 */
final class StrangerWatch implements Watcher {
  private final Map<UUID, LogEntry> takenIn = new HashMap<>();
  private final Map<String, Instant> told = new HashMap<>();

  @Override
  public void see(Sight sight, Known known, Findings found) {
    switch (sight) {
      case Sight.Logged(_, var line) when line.event() == LogEntry.Event.CASE_DRAWN_IN ->
          line.attempt().ifPresent(it -> takenIn.put(it, line));
      case Sight.Written(var step) -> written(step, found);
      case Sight.Committed it ->
          it.change()
              .slots()
              .forEach((slot, content) -> believed(it.kiosk(), slot, content, known, found));
      default -> {}
    }
  }

  private void written(Step step, Findings found) {
    step.tasks().stream()
        .filter(task -> task.kind() != TaskKind.DISC_FAULTY && task.kind() != TaskKind.KIOSK_CLOCK)
        .forEach(
            task -> task.discCode().ifPresent(disc -> told.put(disc.value(), task.openedAt())));
    step.credits().forEach(credit -> closes(credit, found));
    step.reunited().forEach(credit -> closes(credit, found));
  }

  private void closes(ReturnCredit credit, Findings found) {
    String disc = credit.discCode().value();
    Optional<LogEntry> in = Optional.ofNullable(takenIn.get(credit.returnId().value()));
    String other = in.flatMap(LogEntry::disc).orElse(disc);
    boolean isTold =
        in.map(LogEntry::at)
            .filter(at -> told.getOrDefault(disc, Instant.MIN).isBefore(at))
            .isEmpty();
    if (credit.rentalId().isPresent() && !other.equals(disc) && !isTold) {
      found.add(
          "I19",
          "disc",
          other,
          "came in as return %s, which closed the rental of %s",
          credit.returnId(),
          disc);
    }
  }

  private static void believed(
      KioskId kiosk, Slot slot, SlotContent content, Known known, Findings found) {
    if (content instanceof SlotContent.Holds(var disc)) {
      known
          .world()
          .standsIn(kiosk, slot)
          .filter(name -> !known.isOurs(name))
          .ifPresent(name ->
              found.add(
                  "I19",
                  "disc",
                  name,
                  "of nobody's network stands in slot %s of kiosk %s, which offers %s there",
                  slot,
                  kiosk,
                  disc));
    }
  }
}
