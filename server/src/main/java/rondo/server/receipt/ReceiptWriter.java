package rondo.server.receipt;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rondo.base.money.Money;
import rondo.design.words.Formats;
import rondo.design.words.Words;
import rondo.server.receipt.Receipt.Block;
import rondo.server.receipt.Receipt.Disc;
import rondo.server.receipt.Receipt.Fact;
import rondo.server.receipt.Receipt.Price;

/** Puts one receipt in words (screens, sections 9 and 13). Used by one thread. */
final class ReceiptWriter {
  private final ReceiptFile file;
  private final Words words;
  private final Formats formats;
  private final ReceiptLines lines;
  private final Rented first;
  private final String discs;
  private final String total;

  private ReceiptWriter(ReceiptFile file) {
    this.file = file;
    this.words = Languages.words(file.language());
    this.formats = new Formats(Languages.locale(file.language()), file.zone());
    this.lines = new ReceiptLines(file, words, formats);
    this.first = file.rented().getFirst();
    this.discs =
        file.rented().size() == 1
            ? first.title()
            : words.say("discs.other", Map.of("count", file.rented().size()));
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
      case REFUND -> writer.refund();
    };
  }

  private Receipt rental() {
    String due = zoned(earliest());
    Map<String, String> values =
        Map.of("total", total, "what", discs, "due", due, "kiosk", file.kiosk());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.say("fact.total"), total));
    facts.addAll(dues());
    String next =
        words.say(
            file.rented().size() == 1 ? "rental.next.return" : "rental.next.return.several",
            Map.of("network", file.network(), "due", due));
    return receipt(
        "rental",
        values,
        facts,
        new PriceBlock(file, words, formats, due).prices(),
        lines.charged(),
        total,
        List.of(next));
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
        ? List.of(new Fact(words.say("fact.due"), dated(earliest())))
        : file.rented().stream()
            .map(disc ->
                new Fact(
                    words.say("fact.due.disc", Map.of("disc", disc.title())),
                    dated(disc.due().getFirst())))
            .toList();
  }

  private Receipt closed(String kind) {
    Instant counted = first.closedAt().orElse(first.due().getLast());
    Instant at = first.stopped().map(Rented.Stopped::takenIn).orElse(counted);
    String place = first.returnedTo().orElse(file.kiosk());
    int nights = first.nights().orElse(1);
    Map<String, Object> values =
        Map.of("total", total, "what", discs, "place", place, "at", dated(at), "nights", nights);
    return receipt(
        kind,
        values,
        Stream.concat(
                Stream.of(
                    new Fact(words.say("fact.total"), total),
                    new Fact(words.say("fact.nights"), words.count("nights", nights)),
                    new Fact(
                        words.say(kind.equals("return") ? "fact.back" : "fact.sold"),
                        kind.equals("return") ? place + ", " + dated(at) : dated(at))),
                stopped().stream())
            .toList(),
        List.of(),
        lines.charged(),
        total,
        closedNext(kind));
  }

  /** Where and when the clock was stopped, because a kiosk could not take the disc in. */
  private Optional<Fact> stopped() {
    return first
        .stopped()
        .map(stop -> new Fact(words.say("fact.stopped"), stop.kiosk() + ", " + dated(stop.at())));
  }

  private List<String> closedNext(String kind) {
    Money now = file.total().minus(file.chargedAtStart());
    Map<String, String> amounts =
        Map.of("now", formats.money(now), "start", formats.money(file.chargedAtStart()));
    String rest =
        now.isPositive()
            ? words.say(kind + ".next.rest", amounts)
            : words.say("return.next.first", amounts);
    String last = words.say(kind.equals("return") ? "return.next.nothing" : "sale.next.keep");
    return List.of(rest, last);
  }

  private Receipt debt() {
    Map<String, Object> values = Map.of("total", total, "what", discs, "kiosk", file.kiosk());
    return receipt(
        "debt",
        values,
        List.of(new Fact(words.say("fact.total"), total)),
        List.of(),
        lines.charged(),
        total,
        List.of(words.say("debt.next.nothing")));
  }

  private Receipt refund() {
    String back = formats.money(file.back());
    Map<String, Object> values =
        Map.of("total", back, "what", discs, "kiosk", file.kiosk(), "charged", total);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.say("fact.refund"), back));
    file.givenBack().stream()
        .findFirst()
        .ifPresent(given -> {
          facts.add(new Fact(words.say("fact.reason"), words.say("refund.for." + given.reason())));
          facts.add(new Fact(words.say("fact.refunded"), dated(given.at())));
        });
    return receipt(
        "refund",
        values,
        facts,
        List.of(),
        lines.givenBack(),
        back,
        List.of(words.say("refund.next.bank"), words.say("refund.next.charged", values)));
  }

  private Receipt receipt(
      String kind,
      Map<String, ?> values,
      List<Fact> facts,
      List<Price> prices,
      List<Block> blocks,
      String sum,
      List<String> next) {
    return new Receipt(
        words.locale().getLanguage(),
        words.say(kind + ".subject", values).replaceAll("\\p{Cntrl}", " "),
        words.say(kind + ".preheader", values),
        words.say(kind + ".headline", values),
        words.say(kind + ".lead", values),
        shown(),
        facts,
        prices,
        blocks,
        sum,
        next,
        file.helpPhone(),
        List.of(
            words.say("zone", Map.of("kiosk", file.kiosk(), "zone", formats.zoneName())),
            words.say("foot", Map.of("network", file.network(), "kiosk", file.kiosk()))));
  }

  private List<Disc> shown() {
    List<Disc> shown = new ArrayList<>();
    for (Rented disc : file.rented()) {
      String form = words.say("format." + disc.format().wire());
      shown.add(new Disc("cover-" + (shown.size() + 1), disc.title(), disc.year() + " · " + form));
    }
    return shown;
  }

  private String zoned(Instant instant) {
    return DateTimeFormatter.ofPattern("EEE HH:mm z", formats.locale())
        .format(instant.atZone(file.zone()));
  }

  private String dated(Instant instant) {
    return PriceBlock.dated(formats, instant);
  }
}
