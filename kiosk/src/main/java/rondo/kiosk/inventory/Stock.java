package rondo.kiosk.inventory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rondo.base.id.TitleId;
import rondo.media.label.DiscCode;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;

/**
 * The catalogue held against what stands in the slots: what can be rented here now (R1, N3).
 * Immutable.
 */
public final class Stock {
  private static final List<String> ARTICLES = List.of("the ", "a ", "an ");

  private final Map<TitleId, State.Title> titles;
  private final Map<DiscCode, State.Disc> discs;
  private final List<Offer> offers;

  /**
   * @param priced whether a format has a price: what has none cannot be rented
   */
  public Stock(State.Catalogue catalogue, Inventory inventory, Predicate<Format> priced) {
    this(catalogue, inventory, priced, Set.of());
  }

  /**
   * @param priced whether a format has a price: what has none cannot be rented
   * @param withheld discs that a person has to look at first
   */
  public Stock(
      State.Catalogue catalogue,
      Inventory inventory,
      Predicate<Format> priced,
      Set<DiscCode> withheld) {
    titles = index(catalogue.titles(), State.Title::id);
    discs = index(catalogue.discs(), State.Disc::code);
    Map<Key, List<Inventory.Placed>> copies =
        inventory.discs().stream()
            .filter(placed -> discs.containsKey(placed.disc()))
            .filter(placed -> !withheld.contains(placed.disc()))
            .filter(placed -> priced.test(known(placed.disc()).format()))
            .collect(
                Collectors.groupingBy(
                    placed -> Key.of(known(placed.disc())),
                    LinkedHashMap::new,
                    Collectors.toList()));
    offers =
        copies.entrySet().stream()
            .flatMap(entry -> offer(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparing((Offer offer) -> offer.title().name(), Stock::byFirstWord)
                    .thenComparing(Offer::format))
            .toList();
  }

  /** What can be had now, by name. */
  public List<Offer> offers() {
    return offers;
  }

  /** One title in one format, if a copy stands here. */
  public Optional<Offer> offer(TitleId title, Format format) {
    return offers.stream()
        .filter(offer -> offer.title().id().equals(title) && offer.format() == format)
        .findFirst();
  }

  /** The title of a disc, wherever it is. */
  public Optional<State.Title> titleOf(DiscCode disc) {
    return Optional.ofNullable(discs.get(disc)).map(found -> titles.get(found.title()));
  }

  private Stream<Offer> offer(Key key, List<Inventory.Placed> copies) {
    return Optional.ofNullable(titles.get(key.title()))
        .map(title -> new Offer(title, key.format(), copies))
        .stream();
  }

  private State.Disc known(DiscCode code) {
    return Objects.requireNonNull(discs.get(code), "disc");
  }

  private static int byFirstWord(String one, String other) {
    return sortKey(one).compareTo(sortKey(other));
  }

  /** People look for "The Third Man" under T of Third, and for "A Trip to the Moon" too. */
  private static String sortKey(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String article : ARTICLES) {
      if (lower.startsWith(article) && lower.length() > article.length()) {
        return lower.substring(article.length());
      }
    }
    return lower;
  }

  private static <K, V> Map<K, V> index(List<V> values, Function<V, K> key) {
    Map<K, V> index = HashMap.newHashMap(values.size());
    values.forEach(value -> index.putIfAbsent(key.apply(value), value));
    return index;
  }

  private record Key(TitleId title, Format format) {
    static Key of(State.Disc disc) {
      return new Key(disc.title(), disc.format());
    }
  }

  /** A title in a format with the copies that stand here. */
  public record Offer(State.Title title, Format format, List<Inventory.Placed> copies) {
    public Offer {
      copies = List.copyOf(copies);
    }
  }
}
