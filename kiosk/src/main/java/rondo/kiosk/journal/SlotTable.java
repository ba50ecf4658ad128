package rondo.kiosk.journal;

import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import rondo.base.json.StrictJson;
import rondo.base.place.Slot;
import rondo.protocol.fact.SlotContent;

/** What is believed of each slot; free ones have no row. */
final class SlotTable {
  private static final StrictJson JSON = StrictJson.wire();

  private SlotTable() {}

  static Map<Slot, SlotContent> all(Handle handle) {
    Map<Slot, SlotContent> all = new TreeMap<>();
    handle
        .createQuery("SELECT deck, position, json FROM slot ORDER BY deck, position")
        .map((row, _) ->
            Map.entry(
                new Slot(row.getInt("deck"), row.getInt("position")),
                JSON.readText(row.getString("json"), SlotContent.class)))
        .forEach(slot -> all.put(slot.getKey(), slot.getValue()));
    return all;
  }

  static void put(Handle handle, Map<Slot, SlotContent> slots) {
    slots.forEach((slot, content) -> {
      if (content instanceof SlotContent.Free) {
        handle.execute(
            "DELETE FROM slot WHERE deck = ? AND position = ?", slot.deck(), slot.position());
      } else {
        put(handle, slot, JSON.writeText(content));
      }
    });
  }

  private static void put(Handle handle, Slot slot, String json) {
    handle
        .createUpdate(
            """
            INSERT INTO slot (deck, position, json, hash) VALUES (:deck, :position, :json, :hash)
            ON CONFLICT (deck, position) DO UPDATE SET json = excluded.json, hash = excluded.hash
            """)
        .bind("deck", slot.deck())
        .bind("position", slot.position())
        .bind("json", json)
        .bind("hash", RowHash.of("slot", slot.deck(), slot.position(), json))
        .execute();
  }
}
