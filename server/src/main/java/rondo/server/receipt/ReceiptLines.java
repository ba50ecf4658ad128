package rondo.server.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rondo.design.words.Formats;
import rondo.design.words.Words;
import rondo.server.receipt.Receipt.Block;
import rondo.server.receipt.Receipt.Line;
import rondo.tariff.charge.Explanation;

/** "How it adds up": each line with its rule, its times and who says so. Immutable. */
final class ReceiptLines {
  private final ReceiptFile file;
  private final Words words;
  private final Formats formats;
  private final Reasons reasons;

  ReceiptLines(ReceiptFile file, Words words, Formats formats) {
    this.file = file;
    this.words = words;
    this.formats = formats;
    this.reasons = new Reasons(words, formats);
  }

  /** What was charged, disc by disc. */
  List<Block> charged() {
    return file.rented().stream().map(this::block).toList();
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
                    reasons.rule(line.explanation()) + source(disc, line.explanation()),
                    formats.money(line.amount())))
            .toList());
  }

  /** Whose machine or clock the times of a line are from. */
  private String source(Rented disc, Explanation explanation) {
    return switch (explanation) {
      case Explanation.FirstNight _ -> says(file.kiosk());
      case Explanation.FurtherNights further ->
          switch (further.ending()) {
            case SOLD -> ". " + words.say("source.calendar");
            case STOPPED -> says(disc.stopped().map(Rented.Stopped::kiosk).orElse(file.kiosk()));
            case RETURNED -> says(disc.returnedTo().orElse(file.kiosk()));
          };
      case Explanation.Reserved _, Explanation.Tax _ -> "";
    };
  }

  private String says(String kiosk) {
    return ". " + words.say("source.kiosk", Map.of("kiosk", kiosk));
  }

  /** What was given back, with the tax in it. */
  List<Block> givenBack() {
    List<Line> lines = new ArrayList<>();
    for (GivenBack given : file.givenBack()) {
      lines.add(
          new Line(
              words.say("refund.what"),
              words.say("refund.why", Map.of("at", PriceBlock.dated(formats, given.at()))),
              taxes(given),
              formats.money(given.amount())));
    }
    return List.of(new Block(name(file.rented().getFirst()), lines));
  }

  private String taxes(GivenBack given) {
    List<String> parts = new ArrayList<>();
    for (GivenBack.TaxPart tax : given.taxes()) {
      parts.add(
          words.say(
              "refund.tax", Map.of("amount", formats.money(tax.amount()), "name", tax.name())));
    }
    return parts.isEmpty() ? words.say("refund.tax.none") : String.join(" ", parts);
  }

  private String name(Rented disc) {
    return words.say(
        "disc",
        Map.of("title", disc.title(), "format", words.say("format." + disc.format().wire())));
  }
}
