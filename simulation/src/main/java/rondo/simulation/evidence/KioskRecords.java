package rondo.simulation.evidence;

import java.util.List;
import java.util.Map;
import rondo.base.id.KioskId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.JournalEntry;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message.FactReport;
import rondo.protocol.fact.SlotContent;

/**
 * What is durable at a kiosk.
 *
 * @param name what a complaint calls it: its store's file, or its name
 * @param epoch the one that its outbox belongs to
 * @param journal every entry that was not pruned, oldest first
 * @param acknowledged the newest Fact that the server has acknowledged and the outbox has forgotten
 *     (SQLite: {@code outbox-base} in {@code meta}); {@link ChainLink#START} where it is none
 * @param outbox every Fact behind it, oldest first
 * @param slots what is believed of each slot; one that is missing is free
 */
public record KioskRecords(
    KioskId kiosk,
    String name,
    int epoch,
    List<JournalEntry> journal,
    ChainLink acknowledged,
    List<FactReport> outbox,
    Map<Slot, SlotContent> slots) {
  public KioskRecords {
    journal = List.copyOf(journal);
    outbox = List.copyOf(outbox);
    slots = Map.copyOf(slots);
  }

  /** The newest Fact ever written. */
  public ChainLink last() {
    return outbox.isEmpty()
        ? acknowledged
        : new ChainLink(outbox.getLast().sequence(), outbox.getLast().hash());
  }
}
