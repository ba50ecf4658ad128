package rondo.kiosk.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.base.money.Money;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.Tariff;

/**
 * One customer's checkout while it is served.
 *
 * @param tariff that the customer was shown; it rules the whole rental
 * @param items the discs wanted, in the order they are dispensed
 * @param index the item that is being dispensed
 * @param reserved what the bank has reserved, once it has
 * @param mail masked address where the receipt goes, if anywhere
 */
public record Visit(
    CheckoutId checkout,
    Tariff tariff,
    List<Item> items,
    int index,
    Optional<Money> reserved,
    Optional<String> mail) {
  public Visit {
    items = List.copyOf(items);
  }

  /**
   * One disc of it.
   *
   * @param disc the copy that is tried now
   * @param slot where it stood when it was chosen
   * @param tried copies that could not be given
   * @param outcome how it ended, once it has
   * @param takenAt when it left the machine, if it did
   */
  record Item(
      RentalId rental,
      State.Title title,
      Format format,
      DiscCode disc,
      Slot slot,
      List<DiscCode> tried,
      Outcome outcome,
      String reason,
      Optional<Instant> takenAt) {
    static Item wanted(RentalId rental, Cart.Line line, Slot slot) {
      return new Item(
          rental,
          line.title(),
          line.format(),
          line.disc(),
          slot,
          List.of(),
          Outcome.WANTED,
          "",
          Optional.empty());
    }

    Item copy(DiscCode other, Slot at) {
      List<DiscCode> all = new ArrayList<>(tried);
      all.add(disc);
      return new Item(
          rental, title, format, other, at, List.copyOf(all), Outcome.WANTED, "", Optional.empty());
    }

    Item at(Slot place) {
      return new Item(rental, title, format, disc, place, tried, outcome, reason, takenAt);
    }

    Item taken(Instant at) {
      return new Item(
          rental, title, format, disc, slot, tried, Outcome.TAKEN, "taken", Optional.of(at));
    }

    Item ended(Outcome end, String why) {
      return new Item(rental, title, format, disc, slot, tried, end, why, takenAt);
    }
  }

  /** How an item stands. */
  enum Outcome {
    WANTED,
    TAKEN,
    NOT_DISPENSED,
    UNRESOLVED
  }

  Item item() {
    return items.get(index);
  }

  boolean last() {
    return index + 1 == items.size();
  }

  Visit withItem(Item item) {
    List<Item> all = new ArrayList<>(items);
    all.set(index, item);
    return new Visit(checkout, tariff, all, index, reserved, mail);
  }

  Visit next() {
    return new Visit(checkout, tariff, items, index + 1, reserved, mail);
  }

  Visit approved(Money amount) {
    return new Visit(checkout, tariff, items, index, Optional.of(amount), mail);
  }

  /** Nothing more is given: whatever is still wanted stays in the machine. */
  Visit over(String why) {
    List<Item> all =
        items.stream()
            .map(item ->
                item.outcome() == Outcome.WANTED ? item.ended(Outcome.NOT_DISPENSED, why) : item)
            .toList();
    return new Visit(checkout, tariff, all, index, reserved, mail);
  }

  List<Item> takenItems() {
    return items.stream().filter(item -> item.outcome() == Outcome.TAKEN).toList();
  }

  List<RentalId> taken() {
    return takenItems().stream().map(Item::rental).toList();
  }

  List<Session.Given> given() {
    return items.stream().map(item -> new Session.Given(item.title(), item.outcome())).toList();
  }
}
