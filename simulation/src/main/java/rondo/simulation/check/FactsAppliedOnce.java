package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rondo.base.json.MalformedJsonException;
import rondo.base.json.StrictJson;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.fact.Fact;
import rondo.server.event.Event;
import rondo.simulation.evidence.AppliedEpoch;

/**
 * I21: the server has applied each Fact once and in its kiosk's order. Its events are chained anew
 * and must come to the hash that the kiosk gave; in the end they are all that the kiosk has.
 */
final class FactsAppliedOnce implements Checker {
  @Override
  public String invariant() {
    return "I21";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    List<Complaint> found = new ArrayList<>();
    for (AppliedEpoch epoch : dossier.evidence().server().epochs()) {
      chained(epoch, events(dossier, epoch)).ifPresent(found::add);
      if (moment == Moment.QUIET) {
        dossier.evidence().kiosks().stream()
            .filter(kiosk -> kiosk.kiosk().equals(epoch.kiosk()) && kiosk.epoch() == epoch.epoch())
            .filter(kiosk -> !kiosk.last().equals(epoch.applied()))
            .map(kiosk ->
                about(
                    "kiosk",
                    kiosk.name(),
                    "has Facts up to %d, the server has %d",
                    kiosk.last().sequence(),
                    epoch.applied().sequence()))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static List<Event> events(Dossier dossier, AppliedEpoch epoch) {
    return dossier.evidence().server().events().stream()
        .filter(event -> event.actor().equals("kiosk") && event.sequence().isPresent())
        .filter(event -> event.kioskId().equals(Optional.of(epoch.kiosk())))
        .filter(event -> event.epoch().equals(Optional.of(epoch.epoch())))
        .sorted(Comparator.comparing(event -> event.sequence().orElseThrow()))
        .toList();
  }

  private static Optional<Complaint> chained(AppliedEpoch epoch, List<Event> events) {
    ChainLink last = ChainLink.START;
    for (Event event : events) {
      if (event.sequence().orElseThrow() != last.sequence() + 1) {
        return Optional.of(
            about(
                "event",
                event.eventId(),
                "applies Fact %d of kiosk %s after Fact %d",
                event.sequence().orElseThrow(),
                epoch.kiosk(),
                last.sequence()));
      }
      Optional<Fact> fact = fact(event);
      if (fact.isEmpty()) {
        return Optional.of(about("event", event.eventId(), "records no Fact that can be read"));
      }
      last = last.next(fact.get());
    }
    return last.equals(epoch.applied())
        ? Optional.empty()
        : Optional.of(
            about(
                "kiosk",
                epoch.kiosk(),
                "epoch %d: the events end at Fact %d %s, the server applied up to %d %s",
                epoch.epoch(),
                last.sequence(),
                last.hash(),
                epoch.applied().sequence(),
                epoch.applied().hash()));
  }

  private static Optional<Fact> fact(Event event) {
    try {
      return Optional.of(StrictJson.wire().readText(event.document().toString(), Fact.class));
    } catch (MalformedJsonException e) {
      return Optional.empty();
    }
  }
}
