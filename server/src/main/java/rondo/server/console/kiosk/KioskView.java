package rondo.server.console.kiosk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.design.piece.Choice;
import rondo.server.console.event.EventRow;

/**
 * The page of one kiosk.
 *
 * @param identity whether its keys can be seen to here
 * @param code a code that was drawn just now; shown this once
 */
public record KioskView(
    KioskRow kiosk,
    Planogram planogram,
    List<Held> topics,
    List<Parked> parked,
    List<EventRow> events,
    boolean identity,
    Optional<Issued> code) {
  /**
   * What an operator hands over, to be typed at the kiosk.
   *
   * @param server the address that the kiosk connects to, by the name that this browser used
   */
  public record Issued(String server, String code, String fingerprint, Instant until) {
    /** What is typed on the computer that controls the kiosk. */
    public String command() {
      return "./rondo kiosk --enrol --set kiosk.server=%s --set kiosk.code=%s --set kiosk.fingerprint=%s"
          .formatted(server, code, fingerprint);
    }

    @Override
    public String toString() {
      return "Issued[hidden]";
    }
  }

  /** The same with a fresh code. */
  KioskView with(Issued issued) {
    return new KioskView(kiosk, planogram, topics, parked, events, identity, Optional.of(issued));
  }

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

  /** What the picture of the slots can show. */
  public List<Choice> overlays() {
    return Arrays.stream(Overlay.values())
        .map(overlay ->
            Choice.of(
                overlay.label(),
                "/console/kiosks/" + id() + "?slots=" + overlay.word() + "#slots",
                overlay == planogram.overlay()))
        .toList();
  }

  /** Names the kiosk in addresses. */
  public UUID id() {
    return kiosk.id();
  }
}
