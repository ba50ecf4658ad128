package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rondo.kiosk.journal.JournalEntry;
import rondo.protocol.fact.Fact;
import rondo.server.event.Event;
import rondo.simulation.evidence.KioskRecords;

/**
 * I23: what a kiosk's journal says has ended is told by a Fact that still waits in its outbox or is
 * among the server's events: none was dropped before the server had it.
 */
final class FactsAreKept implements Checker {
  @Override
  public String invariant() {
    return "I23";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    Set<String> told = new HashSet<>();
    for (Event event : dossier.evidence().server().events()) {
      for (String name : List.of("attempt", "returned", "checkout")) {
        told.add(event.type() + " " + event.document().path(name).asString(""));
      }
    }
    List<Complaint> found = new ArrayList<>();
    for (KioskRecords kiosk : dossier.evidence().kiosks()) {
      Set<String> waiting = new HashSet<>();
      kiosk.outbox().forEach(report -> waiting.addAll(names(report.fact())));
      Set<UUID> approved = approved(kiosk);
      Set<UUID> loads = loads(kiosk);
      kiosk.journal().stream()
          .filter(entry -> entry.subject().filter(loads::contains).isEmpty())
          .flatMap(entry -> tells(entry, approved).stream())
          .filter(
              any -> any.stream().noneMatch(name -> waiting.contains(name) || told.contains(name)))
          .map(any -> about("kiosk", kiosk.name(), "has dropped the Fact %s", any.getFirst()))
          .forEach(found::add);
    }
    return found;
  }

  /** A load ends as a return does; it is told as a change of its slot. */
  private static Set<UUID> loads(KioskRecords kiosk) {
    Set<UUID> loads = new HashSet<>();
    for (JournalEntry entry : kiosk.journal()) {
      if (entry instanceof JournalEntry.LoadBegan began) {
        loads.add(began.load().value());
      }
    }
    return loads;
  }

  private static Set<UUID> approved(KioskRecords kiosk) {
    Set<UUID> approved = new HashSet<>();
    for (JournalEntry entry : kiosk.journal()) {
      if (entry instanceof JournalEntry.CheckoutApproved(_, var checkout)) {
        approved.add(checkout.value());
      }
    }
    return approved;
  }

  /**
   * The names of Facts of which one tells of this entry; none where nothing has to be told.
   *
   * @param approved the checkouts that the bank approved: another one ends without a Fact
   */
  static Optional<List<String>> tells(JournalEntry entry, Set<UUID> approved) {
    return switch (entry) {
      case JournalEntry.AttemptEnded(_, _, var attempt, var end, _) ->
          switch (end) {
            case TAKEN -> Optional.of(List.of("disc-taken " + attempt));
            case UNRESOLVED -> Optional.of(List.of("dispense-unresolved " + attempt));
            case NOT_DISPENSED -> Optional.empty();
          };
      case JournalEntry.ReturnEnded(_, var returned, var stored, _) when stored ->
          Optional.of(List.of("disc-returned " + returned));
      case JournalEntry.CheckoutEnded(_, var checkout) when approved.contains(checkout.value()) ->
          Optional.of(List.of("checkout-finished " + checkout, "checkout-abandoned " + checkout));
      default -> Optional.empty();
    };
  }

  /** What a waiting Fact is called in {@link #tells}. */
  static List<String> names(Fact fact) {
    return switch (fact) {
      case Fact.DiscTaken it -> List.of("disc-taken " + it.attempt());
      case Fact.DispenseUnresolved it -> List.of("dispense-unresolved " + it.attempt());
      case Fact.DiscReturned it -> List.of("disc-returned " + it.returned());
      case Fact.CheckoutFinished it -> List.of("checkout-finished " + it.checkout());
      case Fact.CheckoutAbandoned it -> List.of("checkout-abandoned " + it.checkout());
      default -> List.of();
    };
  }
}
