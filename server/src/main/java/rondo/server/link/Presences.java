package rondo.server.link;

import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import rondo.base.id.KioskId;
import rondo.protocol.envelope.Message;

/**
 * What pages show of each link. A row that says "connected" and was not heard of for three
 * heartbeats belongs to a server that was killed. Thread-safe.
 */
final class Presences {
  private static final String CONNECTED =
      """
      insert into kiosk_presence (kiosk_id, connected, changed_at, heard_at)
      values (:kiosk, true, :now, :now)
      on conflict on constraint kiosk_presence_pk do update
      set connected = true, changed_at = excluded.changed_at, heard_at = excluded.heard_at
      """;

  private static final String DISCONNECTED =
      """
      update kiosk_presence
      set connected = false, changed_at = :now
      where kiosk_id = :kiosk and connected
      """;

  private static final String HEARD =
      """
      update kiosk_presence
      set heard_at = :now, kiosk_clock = :at, status = :status, room = :room
      where kiosk_id = :kiosk
      """;

  private final Jdbi jdbi;
  private final InstantSource clock;

  Presences(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  void connected(KioskId kiosk) {
    change(CONNECTED, kiosk);
  }

  void disconnected(KioskId kiosk) {
    change(DISCONNECTED, kiosk);
  }

  void heard(KioskId kiosk, Message.Heartbeat heartbeat) {
    @Nullable String status = heartbeat.status().orElse(null);
    @Nullable Integer room = heartbeat.room().filter(free -> free >= 0).orElse(null);
    Instant now = clock.instant();
    jdbi.useHandle(handle ->
        handle
            .createUpdate(HEARD)
            .bind("kiosk", kiosk.value())
            .bind("now", now)
            .bind("at", heartbeat.at())
            .bind("status", status)
            .bind("room", room)
            .execute());
  }

  private void change(String sql, KioskId kiosk) {
    Instant now = clock.instant();
    jdbi.useHandle(
        handle -> handle.createUpdate(sql).bind("kiosk", kiosk.value()).bind("now", now).execute());
  }
}
