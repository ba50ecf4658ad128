package rondo.kiosk.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rondo.base.id.CheckoutId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;

/**
 * A process that commits without end and tells each change that is durable; {@link KilledStoreTest}
 * kills it. The change numbered n holds one entry, one slot with disc n and three Facts.
 */
final class StoreWriter {
  static final Slot SLOT = new Slot(1, 1);
  static final int FACTS = 3;

  private StoreWriter() {}

  public static void main(String[] arguments) {
    try (var store = SqliteKioskStore.open(Path.of(arguments[0]), Clock.systemUTC())) {
      long change = store.outbox().lastSequence() / FACTS;
      while (true) {
        change++;
        store.commit(change(change));
        System.out.println(change);
        if (change % 7 == 0) {
          store.outbox().acknowledged(change * FACTS - 4);
        }
      }
    }
  }

  private static Change change(long number) {
    Instant at = Instant.ofEpochSecond(number);
    Fact fact = new Fact.MachineTroubled(at, "arm", "jam", "change " + number);
    return new Change(
        List.of(
            new JournalEntry.CheckoutBegan(
                at, new CheckoutId(new UUID(number, number)), List.of())),
        Map.of(SLOT, new SlotContent.Holds(DiscCode.of(number))),
        List.of(fact, fact, fact));
  }
}
