package rondo.kiosk.session;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rondo.base.id.TitleId;
import rondo.kiosk.inventory.Inventory;
import rondo.kiosk.inventory.Stock;
import rondo.media.label.DiscCode;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.Tariff;

/**
 * The discs that a customer has chosen: at most {@link #MOST}, each title once in a format.
 * Immutable.
 *
 * @param lines in the order they were chosen
 * @param refused copies that the server would not let go in this visit
 */
public record Cart(List<Line> lines, Set<DiscCode> refused) {
  /** Most discs in one checkout. */
  public static final int MOST = 5;

  /** Nothing is chosen. */
  public static final Cart EMPTY = new Cart(List.of(), Set.of());

  public Cart {
    lines = List.copyOf(lines);
    refused = Set.copyOf(refused);
  }

  /**
   * One disc of it.
   *
   * @param disc the copy that stands here for it
   */
  public record Line(State.Title title, Format format, DiscCode disc) {
    boolean is(TitleId other, Format otherFormat) {
      return title.id().equals(other) && format == otherFormat;
    }
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  boolean isFull() {
    return lines.size() >= MOST;
  }

  boolean holds(TitleId title, Format format) {
    return lines.stream().anyMatch(line -> line.is(title, format));
  }

  List<Format> formats() {
    return lines.stream().map(Line::format).toList();
  }

  Cart with(Line line) {
    return new Cart(Stream.concat(lines.stream(), Stream.of(line)).toList(), refused);
  }

  Cart without(TitleId title, Format format) {
    return new Cart(lines.stream().filter(line -> !line.is(title, format)).toList(), refused);
  }

  /** The same without these lines. */
  Cart without(List<Line> out) {
    return new Cart(lines.stream().filter(line -> !out.contains(line)).toList(), refused);
  }

  /** The same without what the tariff has no price for. */
  Cart priced(Tariff tariff) {
    return new Cart(
        lines.stream().filter(line -> tariff.hasPriceFor(line.format())).toList(), refused);
  }

  /** The same with another copy in a line's place. */
  Cart instead(Line line, DiscCode copy) {
    var other = new Line(line.title(), line.format(), copy);
    return new Cart(lines.stream().map(it -> it.equals(line) ? other : it).toList(), refused);
  }

  Cart refusing(List<DiscCode> discs) {
    Set<DiscCode> all = new HashSet<>(refused);
    all.addAll(discs);
    return new Cart(lines, all);
  }

  /** A copy that could be put in: it stands here, is not in the cart and was not refused. */
  Optional<DiscCode> copy(Stock stock, TitleId title, Format format) {
    return stock.offer(title, format).stream()
        .flatMap(offer -> offer.copies().stream())
        .map(Inventory.Placed::disc)
        .filter(disc -> !refused.contains(disc))
        .filter(disc -> lines.stream().noneMatch(line -> line.disc().equals(disc)))
        .findFirst();
  }

  /** The first line whose copy is not to be had any more. */
  Optional<Line> gone(Stock stock) {
    return lines.stream()
        .filter(line -> refused.contains(line.disc()) || !isHere(line, stock))
        .findFirst();
  }

  private static boolean isHere(Line line, Stock stock) {
    return stock.offer(line.title().id(), line.format()).stream()
        .flatMap(offer -> offer.copies().stream())
        .anyMatch(copy -> copy.disc().equals(line.disc()));
  }
}
