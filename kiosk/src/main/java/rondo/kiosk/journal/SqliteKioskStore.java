package rondo.kiosk.journal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.place.Slot;
import rondo.kiosk.link.HeldStates;
import rondo.kiosk.link.Outbox;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;

/**
 * The kiosk's memory in one SQLite file (DESIGN, "Storage"). Each change is one transaction that is
 * on the disk when it returns. Journal rows of settled subjects are forgotten after 30 days. One
 * process at a time; thread-safe.
 */
public final class SqliteKioskStore implements KioskStore {
  private final SqliteFile file;
  private final InstantSource clock;
  private final Reserve reserve;

  private SqliteKioskStore(SqliteFile file, InstantSource clock, Reserve reserve) {
    this.file = file;
    this.clock = clock;
    this.reserve = reserve;
  }

  /**
   * Opens the file, or makes it where there is none, and checks every row of it.
   *
   * @param clock tells which journal rows are old
   * @throws KioskStoreException when it is in use, damaged or of another format; says what to do
   */
  public static SqliteKioskStore open(Path file, InstantSource clock) {
    return open(file, clock, Reserve.standard());
  }

  /** The same, with a reserve of its own. */
  public static SqliteKioskStore open(Path file, InstantSource clock, Reserve reserve) {
    return new SqliteKioskStore(SqliteFile.open(file), clock, reserve);
  }

  @Override
  public long countStart() {
    return file.write(handle -> {
      JournalTable.prune(handle, clock.instant());
      long start = MetaTable.number(handle, MetaTable.STARTS) + 1;
      MetaTable.number(handle, MetaTable.STARTS, start);
      return start;
    });
  }

  @Override
  public void commit(Change change) {
    file.write(handle -> {
      apply(handle, change);
      return change;
    });
  }

  @Override
  public void commitLoading(long number, Change change) {
    file.write(handle -> {
      StoreRules.requireNextLoading(MetaTable.number(handle, MetaTable.LOADING), number);
      MetaTable.number(handle, MetaTable.LOADING, number);
      apply(handle, change);
      return change;
    });
  }

  @Override
  public void enrolledAnew(boolean otherKiosk, Change change) {
    file.write(handle -> {
      StateTable.forgetVersions(handle);
      if (otherKiosk) {
        MetaTable.number(handle, MetaTable.LOADING, 0);
        for (Work work : Work.values()) {
          MetaTable.number(handle, MetaTable.of(work), 0);
        }
      }
      apply(handle, change);
      return change;
    });
  }

  private void apply(org.jdbi.v3.core.Handle handle, Change change) {
    JournalTable.append(handle, change.entries());
    SlotTable.put(handle, change.slots());
    OutboxTable.append(handle, change.facts());
    change
        .done()
        .filter(it -> it.number() > MetaTable.number(handle, MetaTable.of(it.work())))
        .ifPresent(it -> MetaTable.number(handle, MetaTable.of(it.work()), it.number()));
    if (change.entries().stream().anyMatch(JournalEntry::settles)) {
      JournalTable.prune(handle, clock.instant());
    }
  }

  @Override
  public Map<Slot, SlotContent> slots() {
    return file.read(SlotTable::all);
  }

  @Override
  public List<JournalEntry> unsettled() {
    return file.read(JournalTable::unsettled);
  }

  @Override
  public Optional<State> held(Topic topic) {
    return file.read(handle -> StateTable.held(handle, topic));
  }

  @Override
  public long loadingDone() {
    return file.read(handle -> MetaTable.number(handle, MetaTable.LOADING));
  }

  @Override
  public long done(Work work) {
    return file.read(handle -> MetaTable.number(handle, MetaTable.of(work)));
  }

  @Override
  public boolean hasReserve() {
    file.requireSound();
    return reserve.isWhole(file.usableBytes(), file.read(OutboxTable::waiting));
  }

  @Override
  public Outbox outbox() {
    return new Facts();
  }

  @Override
  public HeldStates heldStates() {
    return new States();
  }

  @Override
  public void close() {
    file.close();
  }

  private final class Facts implements Outbox {
    @Override
    public long lastSequence() {
      return file.read(handle -> OutboxTable.last(handle).sequence());
    }

    @Override
    public String lastHash() {
      return file.read(handle -> OutboxTable.last(handle).hash());
    }

    @Override
    public ChainLink base() {
      return file.read(handle -> MetaTable.link(handle, MetaTable.OUTBOX_BASE));
    }

    @Override
    public List<Message.FactReport> after(long sequence, int atMost) {
      return file.read(handle -> OutboxTable.after(handle, sequence, atMost));
    }

    @Override
    public void acknowledged(long sequence) {
      file.write(handle -> {
        StoreRules.requireWritten(OutboxTable.last(handle).sequence(), sequence);
        OutboxTable.forget(handle, sequence);
        return sequence;
      });
    }
  }

  private final class States implements HeldStates {
    @Override
    public List<Message.StateHeld> versions() {
      return file.read(StateTable::versions);
    }

    @Override
    public void hold(Message.StateOffer offer) {
      file.write(handle -> {
        StateTable.hold(handle, offer);
        return offer;
      });
    }
  }
}
