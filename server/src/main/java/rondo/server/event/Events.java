package rondo.server.event;

import java.util.Map;
import java.util.Optional;
import rondo.base.id.CheckoutId;
import rondo.base.id.EventId;
import rondo.base.id.KioskId;
import rondo.base.id.RentalId;
import rondo.media.label.DiscCode;
import rondo.server.store.Pen;

/** Rows of the audit for what is no Fact. */
public final class Events {
  private Events() {}

  /**
   * Something that the server, the payment side or an operator did now.
   *
   * @param cause what led to it
   * @param particulars of the document; never personal data
   */
  public static Event now(
      Pen pen, EventId cause, String actor, String type, About about, Map<String, ?> particulars) {
    return new Event(
        pen.event(),
        Optional.of(cause),
        actor,
        about.kiosk(),
        Optional.empty(),
        Optional.empty(),
        about.disc(),
        about.rental(),
        about.checkout(),
        pen.now(),
        pen.now(),
        type,
        Documents.of(particulars));
  }

  /**
   * What a Fact of a kiosk came to, at the kiosk's own time.
   *
   * @param cause the Fact's row
   */
  public static Event then(
      Pen pen, Event cause, String type, About about, Map<String, ?> particulars) {
    return new Event(
        pen.event(),
        Optional.of(cause.eventId()),
        cause.actor(),
        about.kiosk(),
        Optional.empty(),
        Optional.empty(),
        about.disc(),
        about.rental(),
        about.checkout(),
        cause.at(),
        pen.now(),
        type,
        Documents.of(particulars));
  }

  /** What an event is about. */
  public record About(
      Optional<KioskId> kiosk,
      Optional<DiscCode> disc,
      Optional<RentalId> rental,
      Optional<CheckoutId> checkout) {}
}
