package rondo.kiosk.controller;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import rondo.kiosk.duty.Duties;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.KioskStore;
import rondo.kiosk.journal.Work;
import rondo.protocol.state.State;

/** What staff are to do, as told, beside what the store says is done. Owned by one thread. */
final class DutyBook {
  private final Map<Work, Long> done = new EnumMap<>(Work.class);
  private Optional<State.Orders> orders = Optional.empty();

  DutyBook(KioskStore store) {
    for (Work work : Work.values()) {
      done.put(work, store.done(work));
    }
  }

  void told(State.Orders news) {
    orders = Optional.of(news);
  }

  /** A change that is durable. */
  void noted(Change change) {
    change.done().ifPresent(it -> done.merge(it.work(), it.number(), Math::max));
  }

  Duties duties() {
    return new Duties(orders, done);
  }
}
