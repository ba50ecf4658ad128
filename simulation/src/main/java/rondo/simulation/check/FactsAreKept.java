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
 * among the server's events: none was dropped before the server had it. That includes a customer's
 * return that came to nothing; staff's load in vain is no news.
 */
final class FactsAreKept implements Checker {
  /** Why a case is refused before a door opened, where that is told of everybody's. */
  private static final Set<String> ALWAYS_TOLD =
      Set.of("foreign", "full", "label-unreadable", "not-out", "resting", "resting-unread", "sold");

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
      Set<UUID> begun = begun(kiosk);
      Set<UUID> loads = loads(kiosk);
      kiosk.journal().stream()
          .filter(entry -> entry.subject().filter(loads::contains).isEmpty())
          .flatMap(entry -> tells(entry, begun).stream())
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

  /** The checkouts that the bank approved, and the returns for which a door was to open. */
  private static Set<UUID> begun(KioskRecords kiosk) {
    Set<UUID> begun = new HashSet<>();
    for (JournalEntry entry : kiosk.journal()) {
      if (entry instanceof JournalEntry.CheckoutApproved(_, var checkout)) {
        begun.add(checkout.value());
      }
      if (entry instanceof JournalEntry.ReturnBegan it) {
        begun.add(it.returned().value());
      }
    }
    return begun;
  }

  /**
   * The names of Facts of which one tells of this entry; none where nothing has to be told.
   *
   * @param begun the checkouts that the bank approved, and the returns of customers for which a
   *     door was to open: another one may end without a Fact
   */
  static Optional<List<String>> tells(JournalEntry entry, Set<UUID> begun) {
    return switch (entry) {
      case JournalEntry.AttemptEnded(_, _, var attempt, var end, _) ->
          switch (end) {
            case TAKEN -> Optional.of(List.of("disc-taken " + attempt));
            case UNRESOLVED -> Optional.of(List.of("dispense-unresolved " + attempt));
            case NOT_DISPENSED -> Optional.empty();
          };
      case JournalEntry.ReturnEnded(_, var returned, var stored, _) when stored ->
          Optional.of(List.of("disc-returned " + returned));
      case JournalEntry.ReturnEnded(_, var returned, _, var reason)
          when begun.contains(returned.value()) || ALWAYS_TOLD.contains(reason) ->
          Optional.of(List.of("return-refused " + returned));
      case JournalEntry.CheckoutEnded(_, var checkout) when begun.contains(checkout.value()) ->
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
      case Fact.ReturnRefused it -> List.of("return-refused " + it.returned());
      case Fact.CheckoutFinished it -> List.of("checkout-finished " + it.checkout());
      case Fact.CheckoutAbandoned it -> List.of("checkout-abandoned " + it.checkout());
      default -> List.of();
    };
  }
}
