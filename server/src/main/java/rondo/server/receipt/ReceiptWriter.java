package rondo.server.receipt;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rondo.base.money.Money;
import rondo.design.words.Formats;
import rondo.design.words.Words;
import rondo.server.receipt.Receipt.Block;
import rondo.server.receipt.Receipt.Fact;
import rondo.server.receipt.Receipt.Line;
import rondo.tariff.charge.Charges;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.PriceBasis;

/** Puts one receipt in words (screens, sections 9 and 13). Used by one thread. */
final class ReceiptWriter {
  private static final Words WORDS = Words.english("rondo/server/words/receipt");

  private final ReceiptFile file;
  private final Formats formats;
  private final Reasons reasons;
  private final Rented first;
  private final String discs;
  private final String total;

  private ReceiptWriter(ReceiptFile file) {
    this.file = file;
    this.formats = new Formats(Locale.US, file.zone());
    this.reasons = new Reasons(formats);
    this.first = file.rented().getFirst();
    this.discs =
        file.rented().size() == 1
            ? first.title()
            : WORDS.say("discs.other", Map.of("count", file.rented().size()));
    this.total = formats.money(file.total());
  }

  /** The receipt of these facts. */
  static Receipt write(ReceiptFile file) {
    var writer = new ReceiptWriter(file);
    return switch (file.kind()) {
      case RENTAL -> writer.rental();
      case RETURN -> writer.closed("return");
      case SALE -> writer.closed("sale");
      case DEBT -> writer.debt();
    };
  }

  private Receipt rental() {
    String due = zoned(earliest());
    Map<String, String> values =
        Map.of("total", total, "what", discs, "due", due, "kiosk", file.kiosk());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(WORDS.say("fact.discs"), names()));
    facts.add(new Fact(WORDS.say("fact.total"), total));
    facts.addAll(dues());
    return receipt("rental", values, facts, rentalNext(due));
  }

  private Instant earliest() {
    return firstNights().min(Instant::compareTo).orElseThrow();
  }

  private Stream<Instant> firstNights() {
    return file.rented().stream().map(disc -> disc.due().getFirst());
  }

  /** Discs that were taken on both sides of a night's end are due on different days. */
  private List<Fact> dues() {
    return firstNights().distinct().count() == 1
        ? List.of(new Fact(WORDS.say("fact.due"), dated(earliest())))
        : file.rented().stream()
            .map(disc ->
                new Fact(
                    WORDS.say("fact.due.disc", Map.of("disc", disc.title())),
                    dated(disc.due().getFirst())))
            .toList();
  }

  private List<String> rentalNext(String due) {
    var tariff = file.tariff();
    return List.of(
        WORDS.say(
            file.rented().size() == 1 ? "rental.next.return" : "rental.next.return.several",
            Map.of("network", file.network(), "due", due)),
        WORDS.say(
            tariff.basis() == PriceBasis.NET ? "rental.next.further" : "rental.next.further.gross",
            Map.of(
                "each", byFormat(format -> tariff.priceOf(format).furtherNight()),
                "end", tariff.nightEnds().format(DateTimeFormatter.ofPattern("HH:mm", Locale.US)),
                "kiosk", file.kiosk(),
                "zone", formats.zoneName())),
        WORDS.say(
            "rental.next.most",
            Map.of(
                "sale", dated(lastSale()),
                "most", byFormat(format -> Charges.mostYouCanPay(tariff, format)))));
  }

  /** A price for each format that was rented: {@code $1.80 a DVD, $2.50 a game}. */
  private String byFormat(Function<Format, Money> price) {
    return file.rented().stream()
        .map(Rented::format)
        .distinct()
        .map(format ->
            WORDS.say(
                "price.of",
                Map.of(
                    "price", formats.money(price.apply(format)),
                    "format", WORDS.say("one." + format.wire()))))
        .collect(Collectors.joining(", "));
  }

  /** After it every disc that is still out is sold. */
  private Instant lastSale() {
    return file.rented().stream()
        .map(disc -> disc.due().getLast())
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private Receipt closed(String kind) {
    Instant at = first.closedAt().orElse(first.due().getLast());
    String place = first.returnedTo().orElse(file.kiosk());
    int nights = first.nights().orElse(1);
    Map<String, Object> values =
        Map.of("total", total, "what", discs, "place", place, "at", dated(at), "nights", nights);
    return receipt(
        kind,
        values,
        List.of(
            new Fact(WORDS.say("fact.discs"), names()),
            new Fact(WORDS.say("fact.total"), total),
            new Fact(WORDS.say("fact.nights"), WORDS.count("nights", nights)),
            new Fact(
                WORDS.say(kind.equals("return") ? "fact.back" : "fact.sold"),
                kind.equals("return") ? place + ", " + dated(at) : dated(at))),
        closedNext(kind));
  }

  private Receipt debt() {
    Map<String, Object> values = Map.of("total", total, "what", discs, "kiosk", file.kiosk());
    return receipt(
        "debt",
        values,
        List.of(
            new Fact(WORDS.say("fact.discs"), names()), new Fact(WORDS.say("fact.total"), total)),
        List.of(WORDS.say("debt.next.nothing")));
  }

  private List<String> closedNext(String kind) {
    Money now = file.total().minus(file.chargedAtStart());
    Map<String, String> amounts =
        Map.of("now", formats.money(now), "start", formats.money(file.chargedAtStart()));
    String rest =
        now.isPositive()
            ? WORDS.say(kind + ".next.rest", amounts)
            : WORDS.say("return.next.first", amounts);
    String last = WORDS.say(kind.equals("return") ? "return.next.nothing" : "sale.next.keep");
    return List.of(rest, last);
  }

  private Receipt receipt(String kind, Map<String, ?> values, List<Fact> facts, List<String> next) {
    return new Receipt(
        WORDS.say(kind + ".subject", values).replaceAll("\\p{Cntrl}", " "),
        WORDS.say(kind + ".preheader", values),
        WORDS.say(kind + ".headline", values),
        WORDS.say(kind + ".lead", values),
        facts,
        file.rented().stream().map(this::block).toList(),
        total,
        next,
        file.helpPhone(),
        List.of(
            WORDS.say("zone", Map.of("kiosk", file.kiosk(), "zone", formats.zoneName())),
            WORDS.say("foot", Map.of("network", file.network(), "kiosk", file.kiosk()))));
  }

  private Block block(Rented disc) {
    return new Block(
        name(disc),
        file.linesOf(disc.rental()).stream()
            .map(BookedLine::line)
            .map(line ->
                new Line(
                    reasons.what(line),
                    reasons.why(line.explanation()),
                    formats.money(line.amount())))
            .toList());
  }

  private String names() {
    return String.join(", ", file.rented().stream().map(this::name).toList());
  }

  private String name(Rented disc) {
    return WORDS.say(
        "disc",
        Map.of("title", disc.title(), "format", WORDS.say("format." + disc.format().wire())));
  }

  private String zoned(Instant instant) {
    return Reasons.zoned(instant, file.zone());
  }

  private String dated(Instant instant) {
    return Reasons.dated(instant, file.zone());
  }
}
