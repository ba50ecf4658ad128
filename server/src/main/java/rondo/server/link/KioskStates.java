package rondo.server.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.KioskId;
import rondo.base.json.StrictJson;
import rondo.protocol.envelope.Message;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;

/** What each kiosk shall hold, in the database. Thread-safe. */
final class KioskStates {
  private static final String PUT =
      """
      insert into kiosk_state (kiosk_id, topic, version, document, changed_at)
      values (:kiosk, :topic, 1, :document::jsonb, :now)
      on conflict on constraint kiosk_state_pk do update
      set version = kiosk_state.version + 1,
        document = excluded.document,
        changed_at = excluded.changed_at
      where kiosk_state.document <> excluded.document
      returning version
      """;

  private static final String NEWER =
      """
      select topic, version, document::text as document
      from kiosk_state
      where kiosk_id = :kiosk and version > held_version
      order by topic
      """;

  private static final String HELD =
      """
      update kiosk_state
      set held_version = least(:version, version)
      where kiosk_id = :kiosk and topic = :topic
        and held_version <> least(:version, version)
      """;

  private static final String FORGET =
      """
      update kiosk_state set held_version = 0 where kiosk_id = :kiosk and held_version <> 0
      """;

  private final Jdbi jdbi;
  private final InstantSource clock;

  KioskStates(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** The new version; empty where the document has not changed. */
  Optional<Long> put(KioskId kiosk, Topic topic, State state) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(PUT)
            .bind("kiosk", kiosk.value())
            .bind("topic", topic.name())
            .bind("document", StrictJson.wire().writeText(state))
            .bind("now", clock.instant())
            .mapTo(Long.class)
            .findOne());
  }

  /** Everything newer than what the kiosk said that it holds. */
  List<Message.StateOffer> newer(KioskId kiosk) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(NEWER)
            .bind("kiosk", kiosk.value())
            .map((row, context) -> offer(row))
            .list());
  }

  /** The kiosk says exactly what it holds. */
  void holds(KioskId kiosk, List<Message.StateHeld> held) {
    jdbi.useHandle(handle -> handle.createUpdate(FORGET).bind("kiosk", kiosk.value()).execute());
    held.forEach(one -> holds(kiosk, one));
  }

  void holds(KioskId kiosk, Message.StateHeld held) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(HELD)
            .bind("kiosk", kiosk.value())
            .bind("topic", held.topic().name())
            .bind("version", held.version())
            .execute());
  }

  private static Message.StateOffer offer(ResultSet row) throws SQLException {
    return new Message.StateOffer(
        Topic.valueOf(row.getString("topic")),
        row.getLong("version"),
        StrictJson.wire().readText(row.getString("document"), State.class));
  }
}
