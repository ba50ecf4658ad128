package rondo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import rondo.kiosk.journal.JournalEntry;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.simulator.truth.LogEntry;

/** Nothing leaves the machine without an earlier intent, and nothing leaves twice (I14, I15). */
record Releases(ProcessHouse house) {
  void check() {
    List<JournalEntry> journal = house.journal().entries();
    everyReleaseWasIntended(intents(journal));
    everyDiscLeftOnce(attempts(journal));
  }

  private void everyReleaseWasIntended(Map<UUID, Instant> intents) {
    assertThat(house.truth().log(LogEntry.Event.ORDER_BEGUN))
        .filteredOn(order -> order.action().filter(Releases::canRelease).isPresent())
        .allSatisfy(order -> {
          Optional<Instant> intended = order.attempt().map(intents::get);
          assertThat(intended).as("I14: the intent of %s", order).isPresent();
          assertThat(intended.orElseThrow()).isBeforeOrEqualTo(order.at());
        });
  }

  private void everyDiscLeftOnce(Map<UUID, JournalEntry.AttemptBegan> attempts) {
    List<JournalEntry.AttemptBegan> left =
        house.truth().log(LogEntry.Event.DISC_LEFT_THE_MOUTH).stream()
            .map(entry -> {
              var began =
                  Optional.ofNullable(attempts.get(entry.attempt().orElseThrow()))
                      .orElseThrow(() -> new AssertionError("I14: no attempt of " + entry));
              assertThat(began.disc().value()).isEqualTo(entry.disc().orElseThrow());
              return began;
            })
            .toList();
    List<String> given =
        house.records().rentals().stream()
            .filter(rental -> !rental.state().equals("NOT_DISPENSED"))
            .map(rental -> rental.id().toString())
            .toList();
    assertThat(left)
        .as("I15: one disc left the mouth for each rental that was given")
        .extracting(began -> began.rental().toString())
        .containsExactlyInAnyOrderElementsOf(given);
  }

  private static boolean canRelease(Action action) {
    return action.equals(new Action.DoorTo(DoorStop.OPEN))
        || action.equals(new Action.ArmTo(ArmStop.MOUTH));
  }

  private static Map<UUID, Instant> intents(List<JournalEntry> journal) {
    Map<UUID, Instant> intents = new HashMap<>();
    for (JournalEntry entry : journal) {
      switch (entry) {
        case JournalEntry.ReleaseIntended it -> intents.put(it.attempt().value(), it.at());
        case JournalEntry.ReturnBegan it -> intents.put(it.returned().value(), it.at());
        default -> {}
      }
    }
    return intents;
  }

  private static Map<UUID, JournalEntry.AttemptBegan> attempts(List<JournalEntry> journal) {
    return journal.stream()
        .filter(JournalEntry.AttemptBegan.class::isInstance)
        .map(JournalEntry.AttemptBegan.class::cast)
        .collect(Collectors.toMap(began -> began.attempt().value(), began -> began));
  }
}
