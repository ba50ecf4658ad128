package rondo.server.event;

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
 * @param again who has it applied again after it was parked; its place in the order is past
 */
public record FactReceived(KioskId kiosk, int epoch, FactReport report, Optional<String> again) {
  private static final String NOT_KEPT = "fact-not-kept";

  /** A Fact that comes in its order. */
  public FactReceived(KioskId kiosk, int epoch, FactReport report) {
    this(kiosk, epoch, report, Optional.empty());
  }

  /** What happened. */
  public Fact fact() {
    return report.fact();
  }

  /** When it happened by the kiosk's calendar, in whole microseconds. */
  public Instant at() {
    return Pen.whole(fact().at());
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
        again.orElse("kiosk"),
        Optional.of(kiosk),
        Optional.of(epoch),
        again.isPresent() ? Optional.empty() : Optional.of(report.sequence()),
        disc,
        rental,
        checkout,
        at(),
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
        again.orElse("kiosk"),
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
