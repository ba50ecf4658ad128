package rondo.simulation.watch;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rondo.base.id.KioskId;
import rondo.kiosk.journal.JournalEntry;
import rondo.simulation.check.ReleaseWasIntended;
import rondo.simulator.truth.LogEntry;

/**
 * I14, I15 and I16 as machines move: an order that can let a disc out has its intent in the same
 * kiosk's journal, for an attempt whose rental and disc stand there; the disc that leaves is the
 * attempt's, and a rental lets out one disc under one attempt.
 */
final class ReleaseWatch implements Watcher {
  private record Intent(KioskId kiosk, UUID attempt) {}

  private final Set<Intent> intents = new HashSet<>();

  @Override
  public void see(Sight sight, Known known, Findings found) {
    switch (sight) {
      case Sight.Committed it ->
          it.change().entries().forEach(entry -> intended(it.kiosk(), entry, known, found));
      case Sight.Logged(var kiosk, var line) -> logged(kiosk, line, known, found);
      default -> {}
    }
  }

  private void intended(KioskId kiosk, JournalEntry entry, Known known, Findings found) {
    ReleaseWasIntended.intent(entry).ifPresent(attempt -> intents.add(new Intent(kiosk, attempt)));
    if (entry instanceof JournalEntry.ReleaseIntended it
        && known.attempt(Optional.of(it.attempt().value())).isEmpty()) {
      found.add("I14", "attempt", it.attempt(), "is to let a disc out and was never begun");
    }
  }

  private void logged(KioskId kiosk, LogEntry line, Known known, Findings found) {
    switch (line.event()) {
      case ORDER_BEGUN -> {
        boolean releases = line.action().filter(ReleaseWasIntended::canRelease).isPresent();
        if (releases && !isIntended(kiosk, line)) {
          found.add(
              "I14",
              "machine of kiosk",
              kiosk,
              "line %d, %s, has no earlier intent of attempt %s",
              line.seq(),
              line.action().orElseThrow(),
              line.attempt().map(UUID::toString).orElse("(none)"));
        }
      }
      case DISC_LEFT_THE_MOUTH ->
          known.attempt(line.attempt()).ifPresent(began -> left(line, began, known, found));
      case ORDER_ENDED, CASE_DRAWN_IN, DISC_ACCEPTED -> {}
    }
  }

  private boolean isIntended(KioskId kiosk, LogEntry line) {
    return line.attempt().filter(it -> intents.contains(new Intent(kiosk, it))).isPresent();
  }

  private static void left(
      LogEntry line, JournalEntry.AttemptBegan began, Known known, Findings found) {
    String disc = line.disc().orElse("");
    if (!began.disc().value().equals(disc)) {
      found.add(
          "I16",
          "disc",
          disc,
          "left for rental %s, which is of disc %s",
          began.rental(),
          began.disc());
    }
    Known.Left first = known.left(began.rental()).orElseThrow();
    if (!first.disc().equals(disc) || !first.attempt().equals(began.attempt().value())) {
      found.add("I15", "rental", began.rental(), "let out %s and then %s", first.disc(), disc);
    }
  }
}
