package rondo.server.event;

import java.time.Instant;
import java.util.Optional;
import rondo.base.id.KioskId;
import tools.jackson.databind.JsonNode;

/**
 * A Fact that could not be applied; the sequence went on and an operator has a task.
 *
 * @param reason for the operator
 * @param document the Fact
 */
public record ParkedFact(
    KioskId kioskId,
    int epoch,
    long sequence,
    Instant parkedAt,
    String reason,
    JsonNode document,
    Optional<Instant> clearedAt) {
  /** The same, seen to by an operator. */
  public ParkedFact cleared(Instant at) {
    return new ParkedFact(kioskId, epoch, sequence, parkedAt, reason, document, Optional.of(at));
  }
}
