package rondo.kiosk.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.place.Slot;
import rondo.kiosk.link.HeldStates;
import rondo.kiosk.link.Outbox;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;

/**
 * The kiosk's durable memory (DESIGN, "Storage": SQLite, WAL, synchronous=FULL, one writer, rows
 * chained by hash). Thread-safe. A fault throws {@link KioskStoreException}; the controller then
 * stops and starts again from the journal (F20).
 */
public interface KioskStore extends AutoCloseable {
  /** Counts this start and returns its number, from 1; durable when it returns. */
  long countStart();

  /** Writes a change; durable when it returns. */
  void commit(Change change);

  /** What is believed of each slot; a slot that is missing is free. */
  Map<Slot, SlotContent> slots();

  /** The entries of every subject that nothing has settled, oldest first. */
  List<JournalEntry> unsettled();

  /** The newest State held of a topic. */
  Optional<State> held(Topic topic);

  /** Number of the last loading list that was worked in, 0 for none. */
  long loadingDone();

  /** Up to which number this work is done, 0 for nothing. */
  long done(Work work);

  /** Works in a loading list with its slots and Facts in one transaction. */
  void commitLoading(long number, Change change);

  /**
   * Begins a new life at a server: every State is taken in again, whatever its version.
   *
   * @param otherKiosk whether it is another kiosk's life; then loading lists are counted anew too
   * @param change what goes with it
   */
  void enrolledAnew(boolean otherKiosk, Change change);

  /**
   * Whether there is room for more than returns (I23): false once the disk or the Facts that wait
   * have used the reserve up. A store that knows no bounds always has. One that has failed a write,
   * whoever's, says so by throwing: the link's writes must not fail for ever beside an idle kiosk.
   */
  default boolean hasReserve() {
    return true;
  }

  Outbox outbox();

  HeldStates heldStates();

  @Override
  void close();
}
