package rondo.simulation.watch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import rondo.base.id.KioskId;
import rondo.base.place.Slot;
import rondo.protocol.fact.SlotContent;
import rondo.server.returns.ReturnCredit;
import rondo.server.store.Step;
import rondo.simulator.truth.LogEntry;

/**
 * I19 as returns are booked and slots believed: a return that closes a rental brought in the disc
 * of that rental, or a person was told to look at it; where a kiosk begins to offer a disc, no case
 * of nobody's network stands.
 */
final class StrangerWatch implements Watcher {
  private final Map<UUID, String> takenIn = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  @Override
  public void see(Sight sight, Known known, Findings found) {
    switch (sight) {
      case Sight.Logged(_, var line) when line.event() == LogEntry.Event.CASE_DRAWN_IN ->
          line.attempt().ifPresent(it -> takenIn.put(it, line.disc().orElse("")));
      case Sight.Written(var step) -> written(step, found);
      case Sight.Committed it ->
          it.change()
              .slots()
              .forEach((slot, content) -> believed(it.kiosk(), slot, content, known, found));
      default -> {}
    }
  }

  private void written(Step step, Findings found) {
    step.tasks().forEach(task -> task.discCode().ifPresent(disc -> told.add(disc.value())));
    step.credits().forEach(credit -> closes(credit, found));
    step.reunited().forEach(credit -> closes(credit, found));
  }

  private void closes(ReturnCredit credit, Findings found) {
    String disc = credit.discCode().value();
    String other = takenIn.getOrDefault(credit.returnId().value(), disc);
    if (credit.rentalId().isPresent() && !other.equals(disc) && !told.contains(disc)) {
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
