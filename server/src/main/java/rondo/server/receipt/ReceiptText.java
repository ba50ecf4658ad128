package rondo.server.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rondo.design.words.Words;

/** A receipt as plain text, written for those who read it as such. Used by one thread. */
final class ReceiptText {
  private static final int WIDTH = 62;

  private final Receipt receipt;
  private final Words words;
  private final List<String> out = new ArrayList<>();

  private ReceiptText(Receipt receipt, Words words) {
    this.receipt = receipt;
    this.words = words;
  }

  static String of(Receipt receipt, Words words) {
    var text = new ReceiptText(receipt, words);
    text.first();
    text.prices();
    text.lines();
    text.last();
    return String.join("\n", text.out) + "\n";
  }

  private void first() {
    heading(receipt.headline());
    paragraph(receipt.lead());
    out.add("");
    receipt.discs().forEach(disc -> paragraph("* " + disc.title() + " (" + disc.detail() + ")"));
    out.add("");
    receipt.facts().forEach(fact -> paragraph(fact.name() + ": " + fact.value()));
  }

  private void prices() {
    for (Receipt.Price price : receipt.prices()) {
      out.add("");
      out.add(leader(price.when(), price.amounts().getFirst()));
      price.amounts().stream().skip(1).forEach(amount -> out.add(leader("", amount)));
      out.addAll(wrapped(price.words(), "  "));
    }
  }

  private void lines() {
    out.add("");
    heading(words.say("why"));
    for (Receipt.Block block : receipt.blocks()) {
      out.add(block.disc());
      for (Receipt.Line line : block.lines()) {
        out.add(leader("  " + line.what(), line.amount()));
        out.addAll(wrapped(line.why(), "    "));
        out.addAll(wrapped(line.rule(), "    "));
      }
      out.add("");
    }
    out.add(leader(words.say("total"), receipt.total()));
  }

  private void last() {
    out.add("");
    heading(words.say("next"));
    receipt.next().forEach(this::paragraph);
    receipt.help().ifPresent(phone -> paragraph(words.say("help", Map.of("phone", phone))));
    out.add("");
    out.add("-- ");
    receipt.foot().forEach(this::paragraph);
  }

  private void heading(String text) {
    out.addAll(wrapped(text.toUpperCase(Locale.of(receipt.language())), ""));
    out.add("");
  }

  private void paragraph(String text) {
    out.addAll(wrapped(text, ""));
  }

  private static String leader(String left, String right) {
    int dots = Math.max(2, WIDTH - left.length() - right.length() - 2);
    return left + " " + ".".repeat(dots) + " " + right;
  }

  private static List<String> wrapped(String text, String indent) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder(indent);
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() + 1 > WIDTH && line.length() > indent.length()) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
      }
      line.append(line.length() == indent.length() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
