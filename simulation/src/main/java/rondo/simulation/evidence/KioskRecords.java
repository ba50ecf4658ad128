package rondo.simulation.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
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
 * @param written when each entry of the journal was written, by the true time
 * @param clock when its calendar was wrong, as far as somebody knows
 */
public record KioskRecords(
    KioskId kiosk,
    String name,
    int epoch,
    List<JournalEntry> journal,
    ChainLink acknowledged,
    List<FactReport> outbox,
    Map<Slot, SlotContent> slots,
    List<Instant> written,
    List<ClockSpan> clock) {
  public KioskRecords {
    if (journal.size() != written.size()) {
      throw new IllegalArgumentException("each entry was written once");
    }
    written = List.copyOf(written);
    clock = List.copyOf(clock);
    journal = List.copyOf(journal);
    outbox = List.copyOf(outbox);
    slots = Collections.unmodifiableMap(new TreeMap<>(slots));
  }

  /** Where nobody knows better than the kiosk when it wrote its entries. */
  public KioskRecords(
      KioskId kiosk,
      String name,
      int epoch,
      List<JournalEntry> journal,
      ChainLink acknowledged,
      List<FactReport> outbox,
      Map<Slot, SlotContent> slots) {
    this(
        kiosk,
        name,
        epoch,
        journal,
        acknowledged,
        outbox,
        slots,
        journal.stream().map(JournalEntry::at).toList(),
        List.of());
  }

  /** When it wrote how an attempt ended, by the true time. */
  public Optional<Instant> ended(Optional<UUID> attempt) {
    return IntStream.range(0, journal.size())
        .filter(i ->
            journal.get(i) instanceof JournalEntry.AttemptEnded it
                && attempt.equals(Optional.of(it.attempt().value())))
        .mapToObj(written::get)
        .findFirst();
  }

  /** How far its calendar was ahead at most between these, 0 or more. */
  public Duration mostAhead(Instant first, Instant last) {
    return ClockSpan.mostAhead(clock, first, last);
  }

  /** How far its calendar was behind at most between these, as 0 or less. */
  public Duration mostBehind(Instant first, Instant last) {
    return ClockSpan.mostBehind(clock, first, last);
  }

  /** The newest Fact ever written. */
  public ChainLink last() {
    return outbox.isEmpty()
        ? acknowledged
        : new ChainLink(outbox.getLast().sequence(), outbox.getLast().hash());
  }
}
