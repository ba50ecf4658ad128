package rondo.simulation.plant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.KioskStore;
import rondo.kiosk.journal.Work;
import rondo.kiosk.link.HeldStates;
import rondo.kiosk.link.Outbox;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;

/** A kiosk's store that commits something else than it was told. */
record WrongMemory(KioskStore real, Consumer<Change> commits, Outbox outbox) implements KioskStore {
  /** One whose outbox is sound. */
  static WrongMemory committing(KioskStore real, Consumer<Change> commits) {
    return new WrongMemory(real, commits, real.outbox());
  }

  /** One that changes each change. */
  static WrongMemory changing(KioskStore real, UnaryOperator<Change> wrong) {
    return committing(real, change -> real.commit(wrong.apply(change)));
  }

  @Override
  public void commit(Change change) {
    commits.accept(change);
  }

  @Override
  public void commitLoading(long number, Change change) {
    real.commitLoading(number, change);
  }

  @Override
  public void enrolledAnew(boolean otherKiosk, Change change) {
    real.enrolledAnew(otherKiosk, change);
  }

  @Override
  public long countStart() {
    return real.countStart();
  }

  @Override
  public long done(Work work) {
    return real.done(work);
  }

  @Override
  public boolean hasReserve() {
    return real.hasReserve();
  }

  @Override
  public Map<Slot, SlotContent> slots() {
    return real.slots();
  }

  @Override
  public List<JournalEntry> unsettled() {
    return real.unsettled();
  }

  @Override
  public Optional<State> held(Topic topic) {
    return real.held(topic);
  }

  @Override
  public long loadingDone() {
    return real.loadingDone();
  }

  @Override
  public HeldStates heldStates() {
    return real.heldStates();
  }

  @Override
  public void close() {
    real.close();
  }
}
