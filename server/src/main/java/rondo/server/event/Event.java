package rondo.server.event;

import java.time.Instant;
import java.util.Optional;
import rondo.base.id.CheckoutId;
import rondo.base.id.EventId;
import rondo.base.id.KioskId;
import rondo.base.id.RentalId;
import rondo.media.label.DiscCode;
import tools.jackson.databind.JsonNode;

/**
 * A row of the audit (I27): every change of money or place has one.
 *
 * @param causeId the event, Ask or payment that led to it; its own id where it is the first cause
 * @param actor {@code kiosk}, {@code server}, {@code payment-side} or {@code operator:<id>}
 * @param epoch with {@code sequence}, of the Fact that it records, if it records one
 * @param at when it happened
 * @param recordedAt when the server wrote it
 * @param type what happened, lower-case with hyphens
 * @param document the particulars; never personal data
 */
public record Event(
    EventId eventId,
    Optional<EventId> causeId,
    String actor,
    Optional<KioskId> kioskId,
    Optional<Integer> epoch,
    Optional<Long> sequence,
    Optional<DiscCode> discCode,
    Optional<RentalId> rentalId,
    Optional<CheckoutId> checkoutId,
    Instant at,
    Instant recordedAt,
    String type,
    JsonNode document) {}
