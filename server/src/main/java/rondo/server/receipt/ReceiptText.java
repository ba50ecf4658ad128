package rondo.server.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rondo.design.words.Words;

/** A receipt as plain text, written for those who read it as such. */
final class ReceiptText {
  private static final Words WORDS = Words.english("rondo/server/words/receipt");
  private static final int WIDTH = 62;

  private ReceiptText() {}

  static String of(Receipt receipt) {
    List<String> out = new ArrayList<>();
    out.add(receipt.headline().toUpperCase(java.util.Locale.ROOT));
    out.add("");
    out.addAll(wrapped(receipt.lead(), ""));
    out.add("");
    receipt.facts().forEach(fact -> out.addAll(wrapped(fact.name() + ": " + fact.value(), "")));
    for (Receipt.Block block : receipt.blocks()) {
      out.add("");
      out.add(block.disc());
      for (Receipt.Line line : block.lines()) {
        out.add(leader("  " + line.what(), line.amount()));
        out.addAll(wrapped(line.why(), "    "));
      }
    }
    out.add(leader(WORDS.say("total"), receipt.total()));
    out.add("");
    out.add(WORDS.say("next").toUpperCase(java.util.Locale.ROOT));
    receipt.next().forEach(sentence -> out.addAll(wrapped(sentence, "")));
    receipt
        .help()
        .ifPresent(phone -> out.addAll(wrapped(WORDS.say("help", Map.of("phone", phone)), "")));
    out.add("");
    out.add("--");
    receipt.foot().forEach(sentence -> out.addAll(wrapped(sentence, "")));
    return String.join("\n", out) + "\n";
  }

  private static String leader(String left, String right) {
    int dots = Math.max(2, WIDTH - left.length() - right.length() - 2);
    return left + " " + ".".repeat(dots) + " " + right;
  }

  private static List<String> wrapped(String text, String indent) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder(indent);
    for (String word : text.split(" ")) {
      if (line.length() + word.length() + 1 > WIDTH && line.length() > indent.length()) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(indent);
      }
      line.append(line.length() > indent.length() ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
