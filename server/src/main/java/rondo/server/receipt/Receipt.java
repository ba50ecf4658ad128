package rondo.server.receipt;

import java.util.List;
import java.util.Optional;

/**
 * A receipt in words, before it has a form.
 *
 * @param subject first the fact, then the name
 * @param preheader what a mailbox shows after the subject
 * @param headline what matters most: until when, or that it is back
 * @param facts what, how much, until when
 * @param blocks the price lines, disc by disc
 * @param next what happens next, in sentences
 * @param help phone number for questions
 * @param foot zone and sender
 */
public record Receipt(
    String subject,
    String preheader,
    String headline,
    String lead,
    List<Fact> facts,
    List<Block> blocks,
    String total,
    List<String> next,
    Optional<String> help,
    List<String> foot) {
  public Receipt {
    facts = List.copyOf(facts);
    blocks = List.copyOf(blocks);
    next = List.copyOf(next);
    foot = List.copyOf(foot);
  }

  /** A name and its value. */
  public record Fact(String name, String value) {}

  /** The lines of one disc. */
  public record Block(String disc, List<Line> lines) {
    public Block {
      lines = List.copyOf(lines);
    }
  }

  /** An amount with what it is for and why. */
  public record Line(String what, String why, String amount) {}
}
