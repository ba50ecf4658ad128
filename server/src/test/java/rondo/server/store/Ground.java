package rondo.server.store;

import java.util.List;
import java.util.Optional;
import rondo.base.id.CheckoutId;
import rondo.base.id.KioskId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.server.catalogue.KioskFile;
import rondo.server.catalogue.KnownDisc;
import rondo.server.check.Books.Effect;
import rondo.server.ledger.LedgerLine;
import rondo.tariff.rule.Tariff;

/** Something that keeps the books in a test: the real database, or the tables in memory. */
public interface Ground {
  RentalStore store();

  void add(Tariff tariff);

  void add(KioskFile kiosk);

  void add(KnownDisc disc, KioskId kiosk, Slot slot);

  List<LedgerLine> lines(CheckoutId checkout);

  List<String> mails();

  List<String> tasks();

  List<String> parked();

  List<String> events();

  /** What the checkers say, where there are any; {@code bank} is what took effect there. */
  List<String> violations(List<Effect> bank);

  /** What a slot's note says. */
  Optional<String> note(KioskId kiosk, Slot slot);

  /** The place of a disc. */
  default String place(DiscCode disc) {
    var place = store().disc(disc).orElseThrow().place();
    return place.kind() + place.slot().map(slot -> " " + slot).orElse("");
  }
}
