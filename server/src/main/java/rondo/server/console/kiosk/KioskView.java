package rondo.server.console.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import rondo.server.console.event.EventRow;

/**
 * The page of one kiosk.
 *
 * @param mayEnrol whether there is a button for an enrolment code
 */
public record KioskView(
    KioskRow kiosk,
    boolean mayEnrol,
    Planogram planogram,
    List<Held> topics,
    List<Parked> parked,
    List<EventRow> events) {
  /**
   * What a kiosk shall hold, and what it said it holds.
   *
   * @param version of ours
   * @param held of the kiosk's; lower while the difference is on its way
   */
  public record Held(String topic, long version, long held, Instant changed) {
    /** Whether it holds the newest. */
    public boolean isCurrent() {
      return held >= version;
    }
  }

  /** A Fact that could not be applied. */
  public record Parked(int epoch, long sequence, String reason, Instant at) {}

  /** Names the kiosk in addresses. */
  public UUID id() {
    return kiosk.id();
  }
}
