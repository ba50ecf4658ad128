package rondo.server.store.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rondo.base.id.CheckoutId;
import rondo.base.id.KioskId;
import rondo.base.id.LedgerId;
import rondo.base.place.Slot;
import rondo.server.event.Event;
import rondo.server.event.ParkedFact;
import rondo.server.inventory.SlotNote;
import rondo.server.ledger.LedgerLine;

/** Looks into the tables in memory. */
public final class MemoryRows {
  private final MemoryRentalStore store;

  public MemoryRows(MemoryRentalStore store) {
    this.store = store;
  }

  public List<LedgerLine> lines(CheckoutId checkout) {
    var tables = store.tables();
    var ids =
        tables
            .transactions()
            .all()
            .filter(t -> t.checkoutId().equals(checkout))
            .map(t -> t.ledgerId())
            .collect(Collectors.toSet());
    return tables.lines().all().filter(line -> ids.contains(line.ledgerId())).toList();
  }

  public List<String> mails() {
    return store.tables().mails().all().map(mail -> mail.kind().name()).sorted().toList();
  }

  public List<String> openTasks() {
    return store
        .tables()
        .tasks()
        .all()
        .filter(task -> task.closedAt().isEmpty())
        .map(task -> task.kind().name())
        .sorted()
        .toList();
  }

  public List<String> parked() {
    return store.tables().parked().all().map(ParkedFact::reason).toList();
  }

  public List<String> events() {
    return store.tables().events().all().map(Event::type).sorted().toList();
  }

  public Optional<String> note(KioskId kiosk, Slot slot) {
    return store
        .tables()
        .notes()
        .get(List.of(kiosk, slot.deck(), slot.position()))
        .map(SlotNote::note);
  }

  public List<String> unbalanced() {
    Map<LedgerId, Long> sums =
        store
            .tables()
            .lines()
            .all()
            .collect(
                Collectors.groupingBy(
                    LedgerLine::ledgerId, Collectors.summingLong(LedgerLine::amountMinor)));
    return sums.entrySet().stream()
        .filter(entry -> entry.getValue() != 0)
        .map(entry -> "I5 " + entry.getKey())
        .toList();
  }
}
