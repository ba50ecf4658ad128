package rondo.kiosk.journal;

import java.util.List;
import java.util.Map;
import rondo.base.place.Slot;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;

/**
 * What becomes durable together or not at all.
 *
 * @param entries for the journal, in order
 * @param slots what is believed of these slots from now on
 * @param facts for the outbox, in order; the slots' own Facts are not added by the store
 */
public record Change(List<JournalEntry> entries, Map<Slot, SlotContent> slots, List<Fact> facts) {
  public Change {
    entries = List.copyOf(entries);
    slots = Map.copyOf(slots);
    facts = List.copyOf(facts);
  }

  public static Change of(JournalEntry... entries) {
    return new Change(List.of(entries), Map.of(), List.of());
  }
}
