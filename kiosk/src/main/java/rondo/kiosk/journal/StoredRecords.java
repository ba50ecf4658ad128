package rondo.kiosk.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import rondo.base.json.MalformedJsonException;
import rondo.base.json.StrictJson;
import rondo.base.place.Slot;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.SlotContent;

/**
 * What is durable in a kiosk's file, read beside the kiosk that may be writing it (oracle J of
 * INVARIANTS); one moment of it, every row held against its hash first.
 *
 * @param journal every entry that was not pruned, oldest first
 * @param pruned whether older entries were
 * @param acknowledged the newest Fact that the outbox has forgotten
 * @param outbox every Fact behind it, oldest first
 * @param slots what is believed of each slot; free ones are missing
 */
public record StoredRecords(
    List<JournalEntry> journal,
    boolean pruned,
    ChainLink acknowledged,
    List<Message.FactReport> outbox,
    Map<Slot, SlotContent> slots) {
  public StoredRecords {
    journal = List.copyOf(journal);
    outbox = List.copyOf(outbox);
    slots = Map.copyOf(slots);
  }

  /**
   * Reads a file and changes nothing.
   *
   * @throws KioskStoreException when it cannot be read or a row is not as it was written
   */
  public static StoredRecords in(Path file) {
    try (Handle handle = SqliteFile.connect(file, true)) {
      return handle.inTransaction(reading -> read(reading, file));
    } catch (JdbiException | MalformedJsonException e) {
      throw SqliteFile.damaged(file, String.valueOf(e.getMessage()), e);
    }
  }

  /** How many Facts the server has not acknowledged. */
  public static long waitingIn(Path file) {
    try (Handle handle = SqliteFile.connect(file, true)) {
      return handle.createQuery("SELECT count(*) FROM outbox").mapTo(long.class).one();
    } catch (JdbiException e) {
      throw SqliteFile.damaged(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static StoredRecords read(Handle handle, Path file) {
    new SqliteCheck(handle, file).run();
    return new StoredRecords(
        handle
            .createQuery("SELECT json FROM journal ORDER BY sequence")
            .mapTo(String.class)
            .map(json -> StrictJson.wire().readText(json, JournalEntry.class))
            .list(),
        !MetaTable.link(handle, MetaTable.JOURNAL_BASE).equals(ChainLink.START),
        MetaTable.link(handle, MetaTable.OUTBOX_BASE),
        OutboxTable.after(handle, 0, Integer.MAX_VALUE),
        SlotTable.all(handle));
  }
}
