package rondo.server.console.kiosk;

import java.time.Instant;
import java.util.UUID;

/**
 * What is typed at a kiosk so that it becomes this one; shown once.
 *
 * @param server the address that the kiosk connects to, as this browser reached the server
 */
public record HandoverView(
    UUID kiosk, String name, String code, String fingerprint, String server, Instant expires) {
  /** What is typed on the machine that controls the kiosk. */
  public String command() {
    return "./rondo kiosk --set kiosk.server=%s --set kiosk.code=%s --set kiosk.fingerprint=%s"
        .formatted(server, code, fingerprint);
  }
}
