package rondo.kiosk.duty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.kiosk.inventory.Inventory;
import rondo.kiosk.journal.Work;
import rondo.media.label.DiscCode;
import rondo.protocol.state.State;

/**
 * What staff are to do here, and how much of it is done. Immutable.
 *
 * @param orders what the server says; empty where it does not know of such work
 * @param done up to which number each kind of work is done
 */
public record Duties(Optional<State.Orders> orders, Map<Work, Long> done) {
  /** Nothing, of a server that knows of nothing. */
  public static final Duties NONE = new Duties(Optional.empty(), Map.of());

  public Duties {
    done = Map.copyOf(done);
  }

  /** Up to which number this work is done, 0 for nothing. */
  public long done(Work work) {
    return done.getOrDefault(work, 0L);
  }

  /** By which a person is let in now: a code that was given out, is not used up and still good. */
  public Optional<State.ServiceKey> key(Instant now) {
    return orders
        .flatMap(State.Orders::key)
        .filter(key -> key.number() > done(Work.SERVICE) && now.isBefore(key.until()));
  }

  /** What is on the list to be put in and does not stand here yet. */
  public List<DiscCode> in(Inventory inventory) {
    return orders.stream()
        .flatMap(it -> it.in().stream())
        .filter(disc -> inventory.slotOf(disc).isEmpty())
        .toList();
  }

  /** What is on the list to be taken out and still stands here. */
  public List<DiscCode> out(Inventory inventory) {
    return orders.stream()
        .flatMap(it -> it.out().stream())
        .filter(disc -> inventory.slotOf(disc).isPresent())
        .toList();
  }

  /** The audit to go on with, and how far it is; empty where none is due. */
  public Optional<AuditMark> audit() {
    var mark = AuditMark.of(done(Work.AUDIT));
    long newest = newestOrder();
    if (newest > mark.audit()) {
      return Optional.of(new AuditMark(newest, 0));
    }
    return mark.isFinished() ? Optional.empty() : Optional.of(mark);
  }

  /**
   * Number for an audit that is ordered here: above all that were ordered, and not taken from a
   * clock, since one that runs ahead would silence the orders of the server.
   */
  public long nextAudit() {
    return Math.max(AuditMark.of(done(Work.AUDIT)).audit(), newestOrder()) + 1;
  }

  private long newestOrder() {
    long here = done(Work.AUDIT_ORDERED);
    return Math.max(here, orders.flatMap(State.Orders::audit).orElse(here));
  }
}
