package rondo.simulation.check;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rondo.base.id.KioskId;
import rondo.media.label.DiscCode;
import rondo.server.checkout.Checkout;
import rondo.server.event.Event;
import rondo.server.rental.Rental;
import rondo.server.returns.ReturnCredit;

/**
 * A second opinion on stopped clocks: from what kiosks told of discs that they could not take, and
 * from the returns, never from the rows or the code that stop clocks. It walks every row of
 * refusals and takes the earliest.
 */
final class GraceOracle {
  /** What a kiosk says of a disc that it should have taken. */
  private static final Set<String> COULD_NOT =
      Set.of(
          "full",
          "resting",
          "return-jam",
          "return-unclear",
          "interrupted",
          "kept-for-checking",
          "unread-inside",
          "label-unreadable");

  /** A kiosk could not take the disc then. */
  private record Refused(KioskId kiosk, Instant at) {}

  private final Dossier dossier;
  private final Map<DiscCode, List<Event>> told;

  GraceOracle(Dossier dossier) {
    this.dossier = dossier;
    this.told =
        dossier.evidence().server().events().stream()
            .filter(event -> event.type().equals("return-refused"))
            .filter(event -> event.discCode().isPresent())
            .filter(event -> COULD_NOT.contains(event.document().path("reason").asString()))
            .sorted(Comparator.comparing(Event::recordedAt))
            .collect(Collectors.groupingBy(event -> event.discCode().orElseThrow()));
  }

  /**
   * When a rental that is back counts as back; empty where no kiosk stopped its clock, or where a
   * person was told to look since it was back, who may have decided otherwise.
   */
  Optional<Instant> counted(Rental rental) {
    if (!told.containsKey(rental.discCode())) {
      return Optional.empty();
    }
    Optional<Instant> back =
        dossier.evidence().server().credits().stream()
            .filter(credit -> credit.rentalId().equals(Optional.of(rental.rentalId())))
            .map(ReturnCredit::acceptedAt)
            .findFirst();
    if (back.isEmpty()
        || dossier.someoneWasToldOf(rental.discCode().value(), since(rental, back.get()))) {
      return Optional.empty();
    }
    List<Refused> refused = refused(rental);
    return Optional.of(earliest(rental, refused, back.get(), new HashSet<>()))
        .filter(back.get()::isAfter);
  }

  /** When it was back, by the machine that took it in if its kiosk says later. */
  private Instant since(Rental rental, Instant said) {
    return dossier.left(rental.rentalId()).stream()
        .map(out -> out.entry().at())
        .flatMap(out ->
            dossier
                .accepted(rental.discCode().value())
                .map(in -> in.entry().at())
                .filter(out::isBefore))
        .findFirst()
        .filter(said::isAfter)
        .orElse(said);
  }

  private Instant earliest(
      Rental rental, List<Refused> refused, Instant back, Set<KioskId> before) {
    Instant earliest = back;
    for (Refused one : refused) {
      boolean inTime = !one.at().isAfter(back) && !back.isAfter(graceEnds(rental, one));
      if (inTime && before.add(one.kiosk())) {
        Instant from = earliest(rental, refused, one.at(), before);
        earliest = from.isBefore(earliest) ? from : earliest;
        before.remove(one.kiosk());
      }
    }
    return earliest;
  }

  /** Until nights end on the next calendar day where the refusing kiosk stands. */
  private Instant graceEnds(Rental rental, Refused one) {
    return dossier.oracle(rental).orElseThrow().firstNightEnds(one.at(), zone(one.kiosk()));
  }

  /** Any checkout tells where its kiosk stands. */
  private Optional<ZoneId> zone(KioskId kiosk) {
    return dossier.evidence().server().checkouts().stream()
        .filter(checkout -> checkout.kioskId().equals(kiosk))
        .map(Checkout::zone)
        .findFirst();
  }

  private List<Refused> refused(Rental rental) {
    List<Refused> found = new ArrayList<>();
    Set<String> tries = new HashSet<>();
    told.getOrDefault(rental.discCode(), List.of()).stream()
        .filter(event -> !event.at().isBefore(rental.dispensed()))
        .filter(event -> !isParked(event))
        .filter(event -> tries.add(event.document().path("returned").asString()))
        .forEach(event -> found.add(new Refused(event.kioskId().orElseThrow(), event.at())));
    return found;
  }

  private boolean isParked(Event event) {
    return dossier.evidence().server().parked().stream()
        .anyMatch(parked ->
            event.kioskId().equals(Optional.of(parked.kioskId()))
                && event.epoch().equals(Optional.of(parked.epoch()))
                && event.sequence().equals(Optional.of(parked.sequence())));
  }
}
