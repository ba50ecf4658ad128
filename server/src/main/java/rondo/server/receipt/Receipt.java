package rondo.server.receipt;

import java.util.List;
import java.util.Optional;

/**
 * A receipt in words, before it has a form.
 *
 * @param language BCP 47 tag
 * @param subject first the fact, then the name
 * @param preheader what a mailbox shows after the subject: the total
 * @param headline what matters most: until when, or that it is back
 * @param discs each with its cover
 * @param facts how much, until when
 * @param prices what may still become of it; only while the discs are out
 * @param blocks the price lines, disc by disc
 * @param next what happens next, in sentences
 * @param help phone number for questions
 * @param foot zone and sender
 */
public record Receipt(
    String language,
    String subject,
    String preheader,
    String headline,
    String lead,
    List<Disc> discs,
    List<Fact> facts,
    List<Price> prices,
    List<Block> blocks,
    String total,
    List<String> next,
    Optional<String> help,
    List<String> foot) {
  public Receipt {
    discs = List.copyOf(discs);
    facts = List.copyOf(facts);
    prices = List.copyOf(prices);
    blocks = List.copyOf(blocks);
    next = List.copyOf(next);
    foot = List.copyOf(foot);
  }

  /**
   * A disc as the receipt shows it.
   *
   * @param picture content id of its cover
   * @param detail its form, and what else tells it apart
   */
  public record Disc(String picture, String title, String detail) {}

  /** A name and its value. */
  public record Fact(String name, String value) {}

  /**
   * A line of the price block: when, how much, and what that means.
   *
   * @param amounts one, or one for each form of disc
   */
  public record Price(String when, List<String> amounts, String words) {
    public Price {
      amounts = List.copyOf(amounts);
    }
  }

  /** The lines of one disc. */
  public record Block(String disc, List<Line> lines) {
    public Block {
      lines = List.copyOf(lines);
    }
  }

  /**
   * An amount with what it is for and why.
   *
   * @param rule the rule, its tariff, and whose clock or machine says so
   */
  public record Line(String what, String why, String rule, String amount) {}
}
