package rondo.kiosk.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.place.Slot;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;

/**
 * What becomes durable together or not at all.
 *
 * @param entries for the journal, in order
 * @param slots what is believed of these slots from now on
 * @param facts for the outbox, in order; the slots' own Facts are not added by the store
 * @param done numbered work that is done by it
 */
public record Change(
    List<JournalEntry> entries,
    Map<Slot, SlotContent> slots,
    List<Fact> facts,
    Optional<Done> done) {
  public Change {
    entries = List.copyOf(entries);
    slots = Map.copyOf(slots);
    facts = List.copyOf(facts);
  }

  /** One that finishes no numbered work. */
  public Change(List<JournalEntry> entries, Map<Slot, SlotContent> slots, List<Fact> facts) {
    this(entries, slots, facts, Optional.empty());
  }

  public static Change of(JournalEntry... entries) {
    return new Change(List.of(entries), Map.of(), List.of());
  }

  /** The same, by which this piece of numbered work is done. */
  public Change doing(Work work, long number) {
    return new Change(entries, slots, facts, Optional.of(new Done(work, number)));
  }

  /**
   * Work up to a number is done.
   *
   * @param number only grows; a lower one changes nothing
   */
  public record Done(Work work, long number) {}
}
