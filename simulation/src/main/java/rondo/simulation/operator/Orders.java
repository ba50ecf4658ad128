package rondo.simulation.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import rondo.base.id.KioskId;
import rondo.base.json.StrictJson;
import rondo.kiosk.duty.AuditMark;
import rondo.kiosk.journal.Work;
import rondo.media.label.DiscCode;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;
import rondo.protocol.identity.ServiceCode;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;
import rondo.server.event.Event;
import rondo.server.stock.Seen;
import rondo.server.stock.StockDesk;
import rondo.simulation.kiosk.QuickSealer;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.time.Schedule;

/**
 * The orders to kiosks: audits, what was settled of their readings, lists and codes for staff. Kept
 * here as the tables that the stock desk writes are not in the memory store; what the kiosk does
 * with them, and what the server does with its Facts, is real. For one thread alone.
 */
final class Orders {
  private final Schedule time;
  private final Map<KioskId, List<State.Correction>> corrections = new HashMap<>();
  private final Map<KioskId, Long> ordered = new HashMap<>();
  private final Map<KioskId, Long> versions = new HashMap<>();
  private final Map<KioskId, State.ServiceKey> keys = new HashMap<>();
  private final Map<KioskId, List<DiscCode>> in = new HashMap<>();
  private final Map<KioskId, List<DiscCode>> out = new HashMap<>();
  private final Set<UUID> settled = new HashSet<>();

  Orders(Schedule time) {
    this.time = time;
  }

  /**
   * What staff are to put in and to take out, and a new code for them.
   *
   * @param random draws the code
   */
  ServiceCode send(
      SimulatedKiosk kiosk, List<DiscCode> comes, List<DiscCode> goes, RandomGenerator random) {
    var code = ServiceCode.draw(random);
    String salt = ServiceCode.salt(random);
    long number =
        1 + Optional.ofNullable(keys.get(kiosk.id())).map(State.ServiceKey::number).orElse(0L);
    Instant until = time.instant().plus(StockDesk.CODE_LIFE);
    keys.put(kiosk.id(), new State.ServiceKey(number, salt, QuickSealer.hash(code, salt), until));
    in.put(kiosk.id(), List.copyOf(comes));
    out.put(kiosk.id(), List.copyOf(goes));
    tell(kiosk);
    return code;
  }

  /** Every slot is to be read. */
  void order(SimulatedKiosk kiosk) {
    ordered.put(kiosk.id(), time.instant().getEpochSecond());
    tell(kiosk);
  }

  /**
   * Accepts what audits have read otherwise than it was believed.
   *
   * @param events of the server
   * @return how much was accepted
   */
  int accept(SimulatedKiosk kiosk, List<Event> events) {
    int before = corrections(kiosk).size();
    for (Event event : events) {
      if (event.type().equals("slot-read")
          && event.kioskId().equals(Optional.of(kiosk.id()))
          && settled.add(event.eventId().value())) {
        accept(kiosk, reading(event));
      }
    }
    int more = corrections(kiosk).size() - before;
    if (more > 0) {
      tell(kiosk);
    }
    return more;
  }

  private void accept(SimulatedKiosk kiosk, Fact.SlotRead read) {
    Seen.in(read)
        .ifPresent(seen -> {
          List<State.Correction> all = corrections(kiosk);
          all.add(new State.Correction(all.size() + 1L, read.slot(), read.believed(), seen));
        });
  }

  private static Fact.SlotRead reading(Event event) {
    return (Fact.SlotRead) StrictJson.wire().readText(event.document().toString(), Fact.class);
  }

  private List<State.Correction> corrections(SimulatedKiosk kiosk) {
    return corrections.computeIfAbsent(kiosk.id(), _ -> new ArrayList<>());
  }

  /** Whether a kiosk has not done yet what was ordered. */
  boolean isWaitedFor(SimulatedKiosk kiosk) {
    var mark = AuditMark.of(kiosk.store().done(Work.AUDIT));
    long audit = ordered.getOrDefault(kiosk.id(), 0L);
    return mark.audit() < audit
        || !mark.isFinished()
        || kiosk.store().done(Work.CORRECTION) < corrections(kiosk).size();
  }

  private void tell(SimulatedKiosk kiosk) {
    long version = versions.merge(kiosk.id(), 2L, (old, _) -> old + 1);
    var orders =
        new State.Orders(
            Optional.ofNullable(keys.get(kiosk.id())),
            in.getOrDefault(kiosk.id(), List.of()),
            out.getOrDefault(kiosk.id(), List.of()),
            Optional.ofNullable(ordered.get(kiosk.id())),
            corrections(kiosk));
    kiosk.offer(new Message.StateOffer(Topic.ORDERS, version, orders));
  }
}
