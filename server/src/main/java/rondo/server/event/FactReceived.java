package rondo.server.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.CheckoutId;
import rondo.base.id.EventId;
import rondo.base.id.KioskId;
import rondo.base.id.RentalId;
import rondo.media.label.DiscCode;
import rondo.protocol.envelope.Message.FactReport;
import rondo.protocol.fact.Fact;
import rondo.server.store.Pen;
import tools.jackson.databind.JsonNode;

/**
 * A Fact as it arrived: from which kiosk, in which epoch, at which place of its order.
 *
 * @param again by whom it is applied again after it was parked; its place in the order is past
 * @param at when it happened, in whole microseconds: by the kiosk's calendar, unless that cannot be
 */
public record FactReceived(
    KioskId kiosk, int epoch, FactReport report, Optional<Again> again, Instant at) {
  private static final String NOT_KEPT = "fact-not-kept";

  /** How far a kiosk's calendar may be off and is still believed (INVARIANTS I18, F13). */
  public static final Duration TOLERANCE = Duration.ofMinutes(2);

  /**
   * A parked Fact that a person has applied again.
   *
   * @param actor the person, as the audit names them
   * @param heardAt when it was parked, by the server's calendar
   */
  public record Again(String actor, Instant heardAt) {}

  /** A Fact that comes in its order. */
  public FactReceived(KioskId kiosk, int epoch, FactReport report) {
    this(kiosk, epoch, report, Optional.empty());
  }

  /** A Fact at the time that its kiosk says. */
  public FactReceived(KioskId kiosk, int epoch, FactReport report, Optional<Again> again) {
    this(kiosk, epoch, report, again, Pen.whole(report.fact().at()));
  }

  /**
   * The same Fact at a time that can be: not before what it follows, not after the server heard of
   * it. Within {@link #TOLERANCE} the kiosk's word stands.
   *
   * @param earliest when what it follows happened, if that is known
   */
  public FactReceived within(Optional<Instant> earliest, Pen pen) {
    Instant heard = heardAt(pen);
    return earliest
        .filter(first -> isBeyond(at, first))
        .map(this::counted)
        .orElseGet(() -> isBeyond(heard, at) ? counted(heard) : this);
  }

  private static boolean isBeyond(Instant one, Instant later) {
    return Duration.between(one, later).compareTo(TOLERANCE) > 0;
  }

  private FactReceived counted(Instant instead) {
    return new FactReceived(kiosk, epoch, report, again, instead);
  }

  /** When the server heard of it first. */
  public Instant heardAt(Pen pen) {
    return again.map(Again::heardAt).orElseGet(pen::now);
  }

  /** What happened. */
  public Fact fact() {
    return report.fact();
  }

  /** What its effect is marked with. */
  public FactMark mark() {
    return new FactMark(kiosk, epoch, report.sequence(), report.hash());
  }

  /** Its row in the audit; it is its own first cause. */
  public Event event(
      Pen pen, Optional<DiscCode> disc, Optional<RentalId> rental, Optional<CheckoutId> checkout) {
    EventId id = pen.event();
    JsonNode document = Documents.of(fact());
    return new Event(
        id,
        Optional.of(id),
        again.map(Again::actor).orElse("kiosk"),
        Optional.of(kiosk),
        Optional.of(epoch),
        again.isPresent() ? Optional.empty() : Optional.of(report.sequence()),
        disc,
        rental,
        checkout,
        at,
        pen.now(),
        document.get("type").asString(),
        document);
  }

  /** Its row among those that could not be applied. */
  public ParkedFact parked(Pen pen, String reason) {
    return new ParkedFact(
        kiosk, epoch, report.sequence(), pen.now(), reason, Documents.of(fact()), Optional.empty());
  }

  /**
   * Its row in the audit where the database cannot keep what it says: that it came, at the time of
   * its arrival.
   */
  Event eventOfNothing(Pen pen) {
    EventId id = pen.event();
    return new Event(
        id,
        Optional.of(id),
        again.map(Again::actor).orElse("kiosk"),
        Optional.of(kiosk),
        Optional.of(epoch),
        again.isPresent() ? Optional.empty() : Optional.of(report.sequence()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        pen.now(),
        pen.now(),
        NOT_KEPT,
        nothing(pen));
  }

  /** Its row among those that could not be applied, where the database cannot keep what it says. */
  ParkedFact parkedAsNothing(Pen pen, String reason) {
    return new ParkedFact(
        kiosk, epoch, report.sequence(), pen.now(), reason, nothing(pen), Optional.empty());
  }

  /** No Fact is of this type, so that nobody takes it for one. */
  private static JsonNode nothing(Pen pen) {
    return Documents.of(Map.of("type", NOT_KEPT, "at", pen.now()));
  }
}
