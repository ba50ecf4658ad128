package rondo.simulation.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.KioskStore;
import rondo.kiosk.journal.Work;
import rondo.kiosk.link.HeldStates;
import rondo.kiosk.link.Outbox;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;
import rondo.simulation.fault.Lifeline;
import rondo.simulation.watch.Onlooker;
import rondo.simulation.watch.Sight;
import rondo.simulation.watch.WatchedOutbox;

/** A store whose process can die before and after each commit, on a disk that can fail. */
record MortalStore(
    KioskStore inner, Lifeline life, Witness witness, Disk disk, KioskId kiosk, Onlooker onlooker)
    implements KioskStore {
  @Override
  public long countStart() {
    return disk.write(inner::countStart);
  }

  @Override
  public void commit(Change change) {
    write(change, () -> inner.commit(change));
  }

  @Override
  public void commitLoading(long number, Change change) {
    write(change, () -> inner.commitLoading(number, change));
  }

  @Override
  public void enrolledAnew(boolean otherKiosk, Change change) {
    write(change, () -> inner.enrolledAnew(otherKiosk, change));
  }

  private void write(Change change, Runnable transaction) {
    life.pass();
    Optional<Instant> below = disk.belowSince();
    disk.write(() -> {
      transaction.run();
      witness.wrote(change.entries());
      disk.counted(inner.hasReserve());
      tell(change, below);
      return change;
    });
    life.pass();
  }

  private void tell(Change change, Optional<Instant> below) {
    Outbox outbox = inner.outbox();
    var last = new ChainLink(outbox.lastSequence(), outbox.lastHash());
    onlooker.saw(new Sight.Committed(kiosk, change, below, last));
  }

  @Override
  public long done(Work work) {
    return inner.done(work);
  }

  @Override
  public boolean hasReserve() {
    return disk.look() && inner.hasReserve();
  }

  @Override
  public Map<Slot, SlotContent> slots() {
    return inner.slots();
  }

  @Override
  public List<JournalEntry> unsettled() {
    return inner.unsettled();
  }

  @Override
  public Optional<State> held(Topic topic) {
    return inner.held(topic);
  }

  @Override
  public long loadingDone() {
    return inner.loadingDone();
  }

  @Override
  public Outbox outbox() {
    return new FragileOutbox(
        new WatchedOutbox(kiosk, inner.outbox(), onlooker), disk, inner::hasReserve);
  }

  @Override
  public HeldStates heldStates() {
    return inner.heldStates();
  }

  @Override
  public void close() {
    inner.close();
  }
}
