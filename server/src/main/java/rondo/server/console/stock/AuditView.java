package rondo.server.console.stock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the newest audit of a kiosk has found.
 *
 * @param ordered when the newest audit was ordered at the console
 * @param begun when its first slot was read
 * @param ended when its last one was
 * @param read how many slots were read
 * @param readings what differs from what was believed, what is open first
 */
public record AuditView(
    UUID id,
    String name,
    Optional<Instant> ordered,
    Optional<Instant> begun,
    Optional<Instant> ended,
    long read,
    List<Reading> readings) {
  /** How many differences nobody has settled. */
  public long open() {
    return readings.stream().filter(reading -> reading.decision().isEmpty()).count();
  }

  /**
   * A slot that is not as it was believed.
   *
   * @param verdict as the kiosk said it
   * @param label what the camera read, if it did
   * @param decision what a person has settled
   */
  public record Reading(
      UUID id,
      String slot,
      String verdict,
      String believed,
      String seen,
      Optional<String> label,
      String sure,
      Instant at,
      Optional<String> decision,
      Optional<String> reason,
      boolean acceptable) {
    /** What differs, in words. */
    public String words() {
      return switch (verdict) {
        case "missing" -> "Missing";
        case "unexpected" -> "Unexpected";
        case "wrong-disc" -> "Another disc";
        case "unreadable" -> "Label unreadable";
        case "stranger" -> "No disc of this kiosk";
        case "sensor-disagrees" -> "Sensor disagrees";
        default -> "Could not be fetched";
      };
    }

    /** What was decided, in words. */
    public String decided() {
      return switch (decision.orElse("")) {
        case "ACCEPT" -> "accepted as seen";
        case "KEEP" -> "kept as believed";
        case "TASK" -> "a task was opened";
        default -> "";
      };
    }
  }
}
