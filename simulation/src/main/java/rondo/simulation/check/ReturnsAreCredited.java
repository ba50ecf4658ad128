package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rondo.kiosk.journal.JournalEntry;
import rondo.server.event.Event;
import rondo.server.returns.ReturnCredit;
import rondo.simulation.evidence.KioskRecords;
import rondo.simulator.truth.LogEntry;

/**
 * I17: each disc that a machine took in has one credit, at the machine's time and not at the
 * upload's, and each credit one disc that came in under its return; one that was kept for a person
 * to look at has none, and the person is told, from the taking in on. A disc that its customer laid
 * back before the mouth shut is no return.
 */
final class ReturnsAreCredited implements Checker {
  /** A return whose door was about to open then, by the true time. */
  private record Begun(JournalEntry.ReturnBegan entry, Instant at) {}

  @Override
  public String invariant() {
    return "I17";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    if (moment == Moment.ANY) {
      return List.of();
    }
    List<Complaint> found = new ArrayList<>();
    Map<UUID, ReturnCredit> credits = new HashMap<>();
    for (ReturnCredit credit : dossier.evidence().server().credits()) {
      if (credits.put(credit.returnId().value(), credit) != null) {
        found.add(about("return", credit.returnId(), "is credited twice"));
      }
    }
    Map<UUID, Begun> begun = begun(dossier);
    Set<UUID> refused = refused(dossier);
    Set<UUID> accepted = new HashSet<>();
    dossier
        .log(LogEntry.Event.DISC_ACCEPTED)
        .forEach(in ->
            in.entry()
                .attempt()
                .map(begun::get)
                .ifPresent(began -> {
                  UUID id = began.entry().returned().value();
                  if (!accepted.add(id)) {
                    found.add(about("return", id, "brought in a second disc, %s", in.disc()));
                  }
                  accepted(dossier, in, began, Optional.ofNullable(credits.get(id)), refused)
                      .ifPresent(found::add);
                }));
    credits.values().stream()
        .filter(credit -> !accepted.contains(credit.returnId().value()))
        .filter(credit -> !isStuckInside(dossier, credit) && !wasFoundInside(dossier, credit))
        .forEach(credit ->
            found.add(
                about(
                    "return",
                    credit.returnId(),
                    "of disc %s is credited and no machine took it in",
                    credit.discCode())));
    return found;
  }

  private static Optional<Complaint> accepted(
      Dossier dossier,
      Dossier.Logged in,
      Begun began,
      Optional<ReturnCredit> credit,
      Set<UUID> refused) {
    if (credit.isPresent()) {
      return compare(dossier, in, credit.get(), began);
    }
    boolean kept =
        refused.contains(began.entry().returned().value())
            && (dossier.someoneWasToldOf(in.disc(), in.entry().at())
                || dossier.someoneWasToldOf(began.entry().disc().value(), in.entry().at()));
    return kept
        ? Optional.empty()
        : Optional.of(
            about(
                "disc",
                in.disc(),
                "was taken in at %s as return %s and has no credit",
                in.entry().at(),
                began.entry().returned()));
  }

  /**
   * A person has credited it as of what its kiosk noted, and by then the machine had drawn it in,
   * after it had left for the rental that is credited: recovery, which put it away, told of it
   * under a name of its own. Staff may have taken it out since. By a calendar that was behind then,
   * the credit counts from before the machine had the disc: nobody can know better, and it costs
   * its customer nothing. Where the calendar was right, the machine's time is the measure.
   */
  private static boolean wasFoundInside(Dossier dossier, ReturnCredit credit) {
    boolean byPerson =
        dossier.evidence().server().events().stream()
            .filter(event -> event.type().equals("return-credited"))
            .map(event -> event.document().path("returned").asString(""))
            .anyMatch(credit.returnId().toString()::equals);
    Instant heard = heard(dossier, credit);
    var believed = new Believed(dossier);
    Optional<Instant> left =
        credit.rentalId().stream()
            .flatMap(rental -> dossier.left(rental).stream())
            .map(out -> out.entry().at())
            .min(Comparator.naturalOrder());
    return byPerson
        && left.isPresent()
        && dossier
            .log(LogEntry.Event.CASE_DRAWN_IN)
            .filter(in -> in.kiosk().equals(credit.kioskId()))
            .filter(in -> in.disc().equals(credit.discCode().value()))
            .filter(in -> in.entry().at().isAfter(left.get()))
            .map(in -> believed.earliest(in.kiosk(), in.entry().at(), heard, Optional.empty()))
            .anyMatch(in -> !in.isAfter(credit.acceptedAt().plus(dossier.tolerance())));
  }

  /** When the server heard of what its kiosk noted. */
  private static Instant heard(Dossier dossier, ReturnCredit credit) {
    return dossier.evidence().server().events().stream()
        .filter(event -> event.type().equals("return-refused"))
        .filter(event ->
            event.document().path("returned").asString("").equals(credit.returnId().toString()))
        .map(Event::recordedAt)
        .min(Comparator.naturalOrder())
        .orElse(credit.recordedAt());
  }

  /** It came in under this very return and never reached a slot: a motor failed on the way. */
  private static boolean isStuckInside(Dossier dossier, ReturnCredit credit) {
    String disc = credit.discCode().value();
    return !dossier.inside(disc).isEmpty()
        && dossier
            .log(LogEntry.Event.CASE_DRAWN_IN)
            .anyMatch(in ->
                in.kiosk().equals(credit.kioskId())
                    && in.disc().equals(disc)
                    && in.entry().attempt().equals(Optional.of(credit.returnId().value())));
  }

  private static Optional<Complaint> compare(
      Dossier dossier, Dossier.Logged in, ReturnCredit credit, Begun began) {
    if (!credit.discCode().value().equals(in.disc()) || !credit.kioskId().equals(in.kiosk())) {
      return Optional.of(
          about(
              "return",
              credit.returnId(),
              "credits %s at kiosk %s, the machine of kiosk %s took in %s",
              credit.discCode(),
              credit.kioskId(),
              in.kiosk(),
              in.disc()));
    }
    var believed = new Believed(dossier);
    Instant at = in.entry().at();
    Instant said = believed.latest(in.kiosk(), began.at(), at, Optional.of(credit.recordedAt()));
    Instant latest = believed.latestBack(credit.rentalId(), said);
    Instant earliest = believed.earliest(in.kiosk(), began.at(), at, Optional.empty());
    boolean inTime =
        !credit.acceptedAt().isAfter(latest.plus(dossier.tolerance()))
            && !credit.acceptedAt().isBefore(earliest.minus(dossier.tolerance()));
    return inTime
        ? Optional.empty()
        : Optional.of(
            about(
                "return",
                credit.returnId(),
                "is credited at %s, the machine took it in at %s",
                credit.acceptedAt(),
                in.entry().at()));
  }

  private static Map<UUID, Begun> begun(Dossier dossier) {
    Map<UUID, Begun> begun = new HashMap<>();
    for (KioskRecords kiosk : dossier.evidence().kiosks()) {
      for (int i = 0; i < kiosk.journal().size(); i++) {
        if (kiosk.journal().get(i) instanceof JournalEntry.ReturnBegan it) {
          begun.put(it.returned().value(), new Begun(it, kiosk.written().get(i)));
        }
      }
    }
    return begun;
  }

  private static Set<UUID> refused(Dossier dossier) {
    Set<UUID> refused = new HashSet<>();
    dossier
        .evidence()
        .kiosks()
        .forEach(kiosk ->
            kiosk
                .journal()
                .forEach(entry -> {
                  if (entry instanceof JournalEntry.ReturnEnded it && !it.stored()) {
                    refused.add(it.returned().value());
                  }
                }));
    return refused;
  }
}
