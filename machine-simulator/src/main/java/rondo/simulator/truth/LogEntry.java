package rondo.simulator.truth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import rondo.machine.command.Action;

/**
 * One line of the machine's own log, the oracle of INVARIANTS (I14, I15, I17).
 *
 * @param seq from 1, without gaps
 * @param at when, by the calendar
 * @param event what
 * @param disc the case concerned: its disc code, or its name where it has none
 * @param attempt the attempt or return that let it happen
 * @param token of the controller that ordered
 * @param order its number
 * @param action what was ordered
 * @param outcome "done", or the trouble's name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LogEntry(
    long seq,
    Instant at,
    Event event,
    Optional<String> disc,
    Optional<UUID> attempt,
    Optional<Long> token,
    Optional<Long> order,
    Optional<Action> action,
    Optional<String> outcome) {

  /** What a line tells. */
  public enum Event {
    ORDER_BEGUN,
    ORDER_ENDED,
    DISC_LEFT_THE_MOUTH,
    CASE_DRAWN_IN,
    DISC_ACCEPTED
  }
}
