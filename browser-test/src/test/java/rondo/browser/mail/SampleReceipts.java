package rondo.browser.mail;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import rondo.base.id.RentalId;
import rondo.base.id.TitleId;
import rondo.base.money.BasisPoints;
import rondo.base.money.Money;
import rondo.server.checkout.MailKind;
import rondo.server.ledger.LedgerKind;
import rondo.server.receipt.BookedLine;
import rondo.server.receipt.GivenBack;
import rondo.server.receipt.ReceiptFile;
import rondo.server.receipt.Rented;
import rondo.tariff.charge.Charge;
import rondo.tariff.charge.Charges;
import rondo.tariff.charge.Close;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.FormatPrice;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.Tariff;
import rondo.tariff.rule.TaxRule;

/** Every receipt there is, from the rules that charge. */
final class SampleReceipts {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Instant TAKEN = Instant.parse("2026-11-24T01:58:19Z");
  private static final Instant BACK = Instant.parse("2026-11-26T01:12:40Z");
  private static final Tariff TARIFF =
      new Tariff(
          "standard",
          1,
          Currency.getInstance("USD"),
          PriceBasis.NET,
          new TaxRule("Sales tax", "New York, NY", new BasisPoints(825)),
          LocalTime.of(21, 0),
          15,
          List.of(
              new FormatPrice(Format.DVD, Money.of(180, "USD"), Money.of(180, "USD")),
              new FormatPrice(Format.BLU_RAY, Money.of(220, "USD"), Money.of(200, "USD")),
              new FormatPrice(Format.GAME, Money.of(350, "USD"), Money.of(300, "USD")),
              new FormatPrice(Format.ALBUM, Money.of(120, "USD"), Money.of(120, "USD"))));

  private record Title(String name, int year, String genre, Format format) {}

  private static final List<Title> FIVE =
      List.of(
          new Title("Metropolis", 1927, "Science fiction", Format.DVD),
          new Title("Sunrise: A Song of Two Humans", 1927, "Romance", Format.BLU_RAY),
          new Title("Star Garden", 2024, "Game", Format.GAME),
          new Title("Night Train Home", 1961, "Album", Format.ALBUM),
          new Title("The Cabinet of Dr. Caligari", 1920, "Horror", Format.DVD));

  /** The longest that a title may say, and twelve lines of price. */
  private static final List<Title> EXTREME =
      List.of(
          new Title(
              "The Assassination of Jesse James by the Coward Robert Ford, and What Came of It Afterwards",
              2007,
              "Western",
              Format.DVD),
          new Title("Donaudampfschifffahrtselektrizitätenhaus", 1936, "", Format.BLU_RAY),
          new Title("千と千尋の神隠し", 2001, "Family", Format.DVD),
          new Title("Star Garden", 2024, "Game", Format.GAME),
          new Title("Night Train Home", 1961, "Album", Format.ALBUM),
          new Title("M", 1931, "Thriller", Format.DVD));

  private SampleReceipts() {}

  static Map<String, ReceiptFile> all() {
    Map<String, ReceiptFile> all = new TreeMap<>();
    for (String language : List.of("en", "es")) {
      all.put("rental-one-" + language, rental(language, FIVE.subList(0, 1)));
      all.put("rental-five-" + language, rental(language, FIVE));
      all.put("return-" + language, returned(language));
      all.put("sale-" + language, sold(language));
      all.put("debt-" + language, file(MailKind.DEBT, language, List.of(back()), nights()));
      all.put("refund-" + language, refund(language));
    }
    all.put("rental-extreme-en", rental("en", EXTREME));
    return all;
  }

  private static ReceiptFile rental(String language, List<Title> titles) {
    List<Rented> discs = titles.stream().map(SampleReceipts::out).toList();
    List<BookedLine> lines = new ArrayList<>();
    discs.forEach(disc -> lines.addAll(first(disc)));
    return file(MailKind.RENTAL, language, discs, lines);
  }

  private static ReceiptFile returned(String language) {
    return file(MailKind.RETURN, language, List.of(back()), nights());
  }

  private static ReceiptFile sold(String language) {
    Close.Sold sale = Charges.sale(TARIFF, Format.DVD, ZONE, TAKEN);
    Rented disc =
        rented(FIVE.getFirst(), Optional.of(sale.soldAt()), Optional.empty(), Optional.of(15));
    List<BookedLine> lines = new ArrayList<>(first(disc));
    lines.addAll(booked(disc, LedgerKind.SALE, sale.further()));
    return file(MailKind.SALE, language, List.of(disc), lines);
  }

  private static ReceiptFile refund(String language) {
    ReceiptFile of = returned(language);
    return new ReceiptFile(
        MailKind.REFUND,
        language,
        of.kiosk(),
        of.zone(),
        of.network(),
        of.helpPhone(),
        of.tariff(),
        of.rented(),
        of.booked(),
        List.of(
            new GivenBack(
                Money.of(195, "USD"),
                List.of(new GivenBack.TaxPart("Sales tax", Money.of(15, "USD"))),
                "disc-faulty",
                BACK.plusSeconds(60_000))));
  }

  private static List<BookedLine> nights() {
    Rented disc = back();
    List<BookedLine> lines = new ArrayList<>(first(disc));
    lines.addAll(
        booked(
            disc,
            LedgerKind.FURTHER_NIGHTS,
            Charges.close(TARIFF, Format.DVD, ZONE, TAKEN, BACK).further()));
    return lines;
  }

  private static List<BookedLine> first(Rented disc) {
    return booked(
        disc, LedgerKind.FIRST_NIGHT, Charges.firstNight(TARIFF, disc.format(), ZONE, TAKEN));
  }

  private static List<BookedLine> booked(Rented disc, LedgerKind kind, Charge charge) {
    return charge.lines().stream().map(line -> new BookedLine(disc.rental(), kind, line)).toList();
  }

  private static Rented out(Title title) {
    return rented(title, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Rented back() {
    return rented(FIVE.getFirst(), Optional.of(BACK), Optional.of("Market Square"), Optional.of(2));
  }

  private static Rented rented(
      Title title, Optional<Instant> closed, Optional<String> to, Optional<Integer> nights) {
    return new Rented(
        new RentalId(UUID.nameUUIDFromBytes(title.name().getBytes())),
        new TitleId(UUID.nameUUIDFromBytes(title.genre().getBytes())),
        title.name(),
        title.year(),
        title.genre(),
        title.format(),
        TAKEN,
        Charges.nights(TARIFF, ZONE, TAKEN).allDue(),
        closed,
        to,
        Optional.empty(),
        nights);
  }

  private static ReceiptFile file(
      MailKind kind, String language, List<Rented> discs, List<BookedLine> lines) {
    return new ReceiptFile(
        kind,
        language,
        "Station Hall",
        ZONE,
        "City Discs",
        Optional.of("+1 212 555 0142"),
        TARIFF,
        discs,
        lines,
        List.of());
  }
}
