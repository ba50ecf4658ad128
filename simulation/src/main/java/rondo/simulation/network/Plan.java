package rondo.simulation.network;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import rondo.base.id.KioskId;
import rondo.base.id.TitleId;
import rondo.base.money.BasisPoints;
import rondo.base.money.Money;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.server.catalogue.KioskFile;
import rondo.server.catalogue.KnownDisc;
import rondo.simulation.people.Crowd;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.FormatPrice;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.Tariff;
import rondo.tariff.rule.TaxRule;

/**
 * What a seed's network looks like: three or four kiosks in two groups, with few discs or many, and
 * who comes to them.
 *
 * @param origin what the calendar says at the beginning
 * @param troubled how long faults happen
 */
public record Plan(
    Instant origin,
    Tariff tariff,
    List<Place> kiosks,
    List<Stand> discs,
    Crowd crowd,
    Duration troubled) {
  static final GroupCode FIRST = GroupCode.of(1);
  static final GroupCode SECOND = GroupCode.of(2);

  /** A label of nobody's network. */
  static final GroupCode STRANGE = GroupCode.of(77);

  private static final Instant NEW_YEAR = Instant.parse("2030-01-01T08:00:00Z");
  private static final List<String> ZONES =
      List.of(
          "America/New_York",
          "America/Chicago",
          "Europe/London",
          "Asia/Kolkata",
          "Australia/Lord_Howe",
          "Pacific/Auckland");
  private static final int MOST_TITLES = 10;

  /** Discs of a kiosk: an empty machine and a crowded one both have ways of their own. */
  private static final int FEWEST = 5;

  private static final int MOST = 16;

  /** A kiosk and the group whose discs it holds. */
  public record Place(KioskFile file, String name, GroupCode group) {}

  /** A disc and where it stands at the beginning. */
  public record Stand(KnownDisc disc, Place kiosk, Slot slot) {}

  /** Draws a network. */
  static Plan draw(RandomGenerator random) {
    Instant origin = NEW_YEAR.plusSeconds(random.nextLong(365L * 24 * 3600));
    Tariff tariff = tariff(random);
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    boolean friends = random.nextInt(3) == 0;
    List<Place> kiosks = new ArrayList<>();
    List<Stand> discs = new ArrayList<>();
    int count = 3 + random.nextInt(2);
    int stock = random.nextInt(FEWEST, MOST + 1);
    int titles = random.nextInt(3, MOST_TITLES + 1);
    for (int i = 1; i <= count; i++) {
      GroupCode group = i % 3 == 0 ? SECOND : FIRST;
      Set<GroupCode> accepted = friends ? Set.of(FIRST, SECOND) : Set.of(group);
      Place place = place(i, group, accepted, zone, tariff);
      kiosks.add(place);
      discs.addAll(stock(place, i, stock, titles));
    }
    Duration troubled = Duration.ofHours(random.nextInt(24, 264));
    return new Plan(
        origin, tariff, List.copyOf(kiosks), List.copyOf(discs), crowd(random), troubled);
  }

  /** Two kiosks of one group, and nothing of it left to chance: a night is 3 dollars. */
  public static Plan ofTwo() {
    TaxRule tax = new TaxRule("Sales tax", "Albany, NY", new BasisPoints(800));
    List<FormatPrice> prices =
        List.of(
            new FormatPrice(Format.DVD, Money.of(300, "USD"), Money.of(300, "USD")),
            new FormatPrice(Format.GAME, Money.of(300, "USD"), Money.of(300, "USD")));
    var tariff =
        new Tariff(
            "standard",
            1,
            Currency.getInstance("USD"),
            PriceBasis.NET,
            tax,
            LocalTime.of(21, 0),
            15,
            prices);
    List<Place> kiosks = new ArrayList<>();
    List<Stand> discs = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      Place place = place(i, FIRST, Set.of(FIRST), ZoneId.of(ZONES.getFirst()), tariff);
      kiosks.add(place);
      discs.addAll(stock(place, i, FEWEST, 3));
    }
    return new Plan(
        NEW_YEAR,
        tariff,
        List.copyOf(kiosks),
        List.copyOf(discs),
        new Crowd(1, Duration.ofDays(1)),
        Duration.ZERO);
  }

  private static Place place(
      int number, GroupCode group, Set<GroupCode> accepted, ZoneId zone, Tariff tariff) {
    var id = new KioskId(new UUID(0x7000L + number, 0x8000_0000_0000_0000L | number));
    var file = new KioskFile(id, zone, accepted, tariff.id(), tariff.version());
    return new Place(file, "kiosk " + number, group);
  }

  private static Crowd crowd(RandomGenerator random) {
    return new Crowd(random.nextInt(8, 20), Duration.ofMinutes(random.nextInt(240, 1_440)));
  }

  private static List<Stand> stock(Place kiosk, int number, int count, int titles) {
    List<Stand> discs = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      int title = 1 + i % titles;
      Format format = title % 3 == 0 ? Format.GAME : Format.DVD;
      var disc =
          new KnownDisc(
              DiscCode.of(number * 100L + i),
              kiosk.group(),
              new TitleId(new UUID(0x7100L, 0x8000_0000_0000_0000L | title)),
              "Title " + title,
              format);
      discs.add(new Stand(disc, kiosk, new Slot(1 + i % 3, 2 * i)));
    }
    return discs;
  }

  private static Tariff tariff(RandomGenerator random) {
    PriceBasis basis = random.nextBoolean() ? PriceBasis.NET : PriceBasis.GROSS;
    return new Tariff(
        "standard",
        1,
        Currency.getInstance("USD"),
        basis,
        new TaxRule("Sales tax", "Albany, NY", new BasisPoints(random.nextInt(2_500))),
        LocalTime.of(21, 0),
        2 + random.nextInt(14),
        List.of(price(Format.DVD, random), price(Format.GAME, random)));
  }

  private static FormatPrice price(Format format, RandomGenerator random) {
    return new FormatPrice(
        format,
        Money.of(100 + random.nextInt(300), "USD"),
        Money.of(50 + random.nextInt(300), "USD"));
  }

  /** A disc that no network knows; somebody will bring it all the same. */
  static DiscCode strangeDisc() {
    return DiscCode.of(999);
  }
}
