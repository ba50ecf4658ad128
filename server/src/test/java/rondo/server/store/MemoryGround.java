package rondo.server.store;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import rondo.base.id.CheckoutId;
import rondo.base.id.KioskId;
import rondo.base.place.Slot;
import rondo.server.catalogue.KioskFile;
import rondo.server.catalogue.KnownDisc;
import rondo.server.check.Books.Effect;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.PlaceKind;
import rondo.server.ledger.LedgerLine;
import rondo.server.store.memory.MemoryRentalStore;
import rondo.server.store.memory.MemoryRows;
import rondo.tariff.rule.Tariff;

/** The tables in memory. */
public final class MemoryGround implements Ground {
  private final MemoryRentalStore store = new MemoryRentalStore();
  private final MemoryRows rows = new MemoryRows(store);
  private final RentalStore shown;

  public MemoryGround() {
    this(UnaryOperator.identity());
  }

  /** The same with something between the features and the tables. */
  MemoryGround(UnaryOperator<RentalStore> between) {
    this.shown = between.apply(store);
  }

  @Override
  public RentalStore store() {
    return shown;
  }

  @Override
  public void add(Tariff tariff) {
    store.add(tariff);
  }

  @Override
  public void add(KioskFile kiosk) {
    store.add(kiosk, 1);
  }

  @Override
  public void add(KnownDisc disc, KioskId kiosk, Slot slot) {
    store.add(
        disc,
        new DiscPlace(
            disc.code(),
            PlaceKind.SLOT,
            1,
            Optional.of(kiosk),
            Optional.of(slot.deck()),
            Optional.of(slot.position()),
            Optional.empty(),
            Network.START));
  }

  @Override
  public List<LedgerLine> lines(CheckoutId checkout) {
    return rows.lines(checkout);
  }

  @Override
  public List<String> mails() {
    return rows.mails();
  }

  @Override
  public List<String> tasks() {
    return rows.openTasks();
  }

  @Override
  public List<String> parked() {
    return rows.parked();
  }

  @Override
  public List<String> events() {
    return rows.events();
  }

  @Override
  public List<String> violations(List<Effect> bank) {
    return rows.unbalanced();
  }

  @Override
  public Optional<String> note(KioskId kiosk, Slot slot) {
    return rows.note(kiosk, slot);
  }
}
