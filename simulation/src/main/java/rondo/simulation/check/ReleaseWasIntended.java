package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rondo.kiosk.journal.JournalEntry;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.simulation.evidence.KioskRecords;
import rondo.simulation.evidence.MachineRecords;
import rondo.simulator.truth.LogEntry;

/** I14: whatever could let a disc out stood in the kiosk's own journal before. */
public final class ReleaseWasIntended implements Checker {
  @Override
  public String invariant() {
    return "I14";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    List<Complaint> found = new ArrayList<>();
    for (MachineRecords machine : dossier.evidence().machines()) {
      Map<UUID, Instant> intents = new HashMap<>();
      dossier.evidence().kiosks().stream()
          .filter(kiosk -> kiosk.kiosk().equals(machine.kiosk()))
          .forEach(kiosk -> intents.putAll(intents(kiosk)));
      machine.log().stream()
          .filter(order -> order.event() == LogEntry.Event.ORDER_BEGUN)
          .filter(order -> order.action().filter(ReleaseWasIntended::canRelease).isPresent())
          .filter(order -> isUnintended(order, intents))
          .map(order ->
              about(
                  "machine",
                  machine.name(),
                  "line %d, %s, has no earlier intent of attempt %s",
                  order.seq(),
                  order.action().orElseThrow(),
                  order.attempt().map(UUID::toString).orElse("(none)")))
          .forEach(found::add);
    }
    return found;
  }

  private static boolean isUnintended(LogEntry order, Map<UUID, Instant> intents) {
    Optional<Instant> intended = order.attempt().map(intents::get);
    return intended.filter(at -> !at.isAfter(order.at())).isEmpty();
  }

  /** Whether a disc can leave by it. */
  public static boolean canRelease(Action action) {
    return action.equals(new Action.DoorTo(DoorStop.OPEN))
        || action.equals(new Action.ArmTo(ArmStop.MOUTH));
  }

  private static Map<UUID, Instant> intents(KioskRecords kiosk) {
    Map<UUID, Instant> intents = new HashMap<>();
    for (int i = 0; i < kiosk.journal().size(); i++) {
      Instant at = kiosk.written().get(i);
      intent(kiosk.journal().get(i)).ifPresent(attempt -> intents.putIfAbsent(attempt, at));
    }
    return intents;
  }

  /** The attempt, return or work of staff for which the door may open from here on. */
  public static Optional<UUID> intent(JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.ReleaseIntended it -> Optional.of(it.attempt().value());
      case JournalEntry.ReturnBegan it -> Optional.of(it.returned().value());
      case JournalEntry.LoadBegan it -> Optional.of(it.load().value());
      case JournalEntry.UnloadIntended it -> Optional.of(it.attempt().value());
      default -> Optional.empty();
    };
  }
}
