package rondo.app.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rondo.base.id.KioskId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.KioskStore;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;

/** What a controller's records become when it is enrolled anew (F21). */
final class NewLife {
  private static final String CAUSE = "enrolled-anew";

  private NewLife() {}

  /**
   * Every State is taken in again. If the controller has become another kiosk, nothing is believed
   * of its slots any more: what stands in them was written of another machine.
   */
  static void begin(KioskStore records, Optional<KioskId> formerly, KioskId now, Instant at) {
    boolean other = formerly.filter(now::equals).isEmpty();
    Map<Slot, SlotContent> doubted = other ? doubted(records.slots()) : Map.of();
    List<Fact> facts =
        doubted.entrySet().stream()
            .<Fact>map(slot -> new Fact.SlotChanged(at, slot.getKey(), slot.getValue(), CAUSE))
            .toList();
    var noted = new JournalEntry.Noted(at, "enrolled anew as kiosk " + now);
    records.enrolledAnew(other, new Change(List.of(noted), doubted, facts));
  }

  private static Map<Slot, SlotContent> doubted(Map<Slot, SlotContent> slots) {
    Map<Slot, SlotContent> doubted = new TreeMap<>();
    slots.forEach((slot, content) -> {
      if (content instanceof SlotContent.Holds) {
        doubted.put(slot, new SlotContent.UnknownCase());
      }
    });
    return doubted;
  }
}
