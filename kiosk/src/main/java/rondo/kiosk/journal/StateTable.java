package rondo.kiosk.journal;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import rondo.base.json.StrictJson;
import rondo.protocol.envelope.Message;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;

/** The newest State of each topic. */
final class StateTable {
  private static final StrictJson JSON = StrictJson.wire();

  private StateTable() {}

  static Optional<State> held(Handle handle, Topic topic) {
    return handle
        .createQuery("SELECT json FROM state WHERE topic = :topic")
        .bind("topic", topic.name())
        .mapTo(String.class)
        .findOne()
        .map(json -> JSON.readText(json, State.class));
  }

  static List<Message.StateHeld> versions(Handle handle) {
    return handle
        .createQuery("SELECT topic, version FROM state ORDER BY topic")
        .map((row, _) ->
            new Message.StateHeld(Topic.valueOf(row.getString("topic")), row.getLong("version")))
        .list();
  }

  /** Every topic counts as version 0: what a server offers next is newer. */
  static void forgetVersions(Handle handle) {
    handle
        .createQuery("SELECT topic, json FROM state")
        .map((row, _) -> List.of(row.getString("topic"), row.getString("json")))
        .list()
        .forEach(row ->
            handle.execute(
                "UPDATE state SET version = 0, hash = ? WHERE topic = ?",
                RowHash.of("state", row.getFirst(), 0L, row.getLast()),
                row.getFirst()));
  }

  static void hold(Handle handle, Message.StateOffer offer) {
    String json = JSON.writeText(offer.state());
    handle
        .createUpdate(
            """
            INSERT INTO state (topic, version, json, hash)
            VALUES (:topic, :version, :json, :hash)
            ON CONFLICT (topic) DO UPDATE
            SET version = excluded.version, json = excluded.json, hash = excluded.hash
            WHERE excluded.version > state.version
            """)
        .bind("topic", offer.topic().name())
        .bind("version", offer.version())
        .bind("json", json)
        .bind("hash", RowHash.of("state", offer.topic().name(), offer.version(), json))
        .execute();
  }
}
