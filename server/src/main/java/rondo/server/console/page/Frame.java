package rondo.server.console.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import rondo.base.id.ShortCode;
import rondo.base.money.Money;
import rondo.design.page.Shell;
import rondo.design.words.Formats;
import rondo.design.words.Words;
import rondo.server.console.signin.Visit;
import rondo.server.receipt.Reasons;

/**
 * What surrounds a page of the console, and how it writes ids, amounts and times. Immutable.
 *
 * @param query what stands in the search field
 */
public record Frame(Shell shell, Visit visit, String query) {
  private static final Words WORDS = Words.english("rondo/server/words/receipt");

  /** The same with this title. */
  public Frame titled(String title) {
    return new Frame(shell.titled(title + " · Rondo"), visit, query);
  }

  /** Times and amounts of the operator's place. */
  public Formats formats() {
    return new Formats(Locale.US, visit.zone());
  }

  /** How a person reads an id. */
  public String code(UUID id) {
    return ShortCode.of(id).toString();
  }

  /** How a person reads the wire name of a disc's format. */
  public String format(String wire) {
    return WORDS.say("format." + wire);
  }

  /** A refusal's code in words: {@code insufficient funds}; sentences stay as they are. */
  public String reason(String code) {
    return code.matches("[A-Z_]+") ? code.toLowerCase(Locale.ROOT).replace('_', ' ') : code;
  }

  /** An amount. */
  public String money(Money amount) {
    return formats().money(amount);
  }

  /** A time, with its date if that is not today. */
  public String at(Instant instant) {
    var today = visit.now().atZone(visit.zone()).toLocalDate();
    return instant.atZone(visit.zone()).toLocalDate().equals(today)
        ? formats().time(instant)
        : formats().dateAndTime(instant);
  }

  /** A time to the second with date and zone. */
  public String full(Instant instant) {
    return formats().full(instant);
  }

  /** Date and time with the zone's short name. */
  public String dated(Instant instant) {
    return Reasons.dated(instant, visit.zone());
  }

  /** How long ago: {@code 14 min}. */
  public String age(Instant since) {
    return Ages.of(Duration.between(since, visit.now()));
  }
}
