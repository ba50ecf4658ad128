package rondo.server.console.parked;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.server.console.event.EventRow;

/**
 * What waits for an operator.
 *
 * @param problem what the last attempt came to, if it did not help
 */
public record ParkedView(List<Row> rows, Optional<String> problem) {
  /**
   * A parked Fact.
   *
   * @param parked since when
   * @param reason why it could not be applied
   * @param fact what the kiosk reported
   */
  public record Row(int epoch, long sequence, Instant parked, String reason, EventRow fact) {
    /** Where its forms go. */
    public String path() {
      UUID kiosk = fact.kioskId().orElseThrow();
      return ParkedRoutes.PATH + "/" + kiosk + "/" + epoch + "/" + sequence;
    }
  }
}
