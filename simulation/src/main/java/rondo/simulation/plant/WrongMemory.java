package rondo.simulation.plant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** A kiosk's store that is right until a bug overrides a part of it. */
class WrongMemory implements KioskStore {
  final KioskStore real;

  WrongMemory(KioskStore real) {
    this.real = real;
  }

  /** One that commits something else than it was told. */
  static WrongMemory changing(KioskStore real, UnaryOperator<Change> wrong) {
    return new WrongMemory(real) {
      @Override
      public void commit(Change change) {
        real.commit(wrong.apply(change));
      }
    };
  }

  /** One with another outbox. */
  static WrongMemory sending(KioskStore real, Outbox outbox) {
    return new WrongMemory(real) {
      @Override
      public Outbox outbox() {
        return outbox;
      }
    };
  }

  @Override
  public void commit(Change change) {
    real.commit(change);
  }

  @Override
  public Outbox outbox() {
    return real.outbox();
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
