package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rondo.media.magstripe.Luhn;
import rondo.simulation.evidence.KioskRecords;
import rondo.simulation.evidence.MachineRecords;
import rondo.simulation.evidence.ServerRecords;

/**
 * I26: no card number, track, name or address of a test person stands in a journal, an outbox, a
 * machine's log or a row of the server. Cards that are only encoded are found too: the simulation's
 * sealing is Base64.
 */
final class NoCanary implements Checker {
  /** Issuers' range of all test cards. */
  private static final String DIGITS = "999900";

  /** The same as the beginning of a card's Base64. */
  private static final String ENCODED = "OTk5OTAw";

  private static final Pattern NUMBER =
      Pattern.compile(DIGITS + "[0-9]{10}|" + ENCODED + "[0-9A-Za-z+/]{8}");

  private static final List<String> WORDS = List.of("CARD/TEST", "anna@example.org");

  @Override
  public String invariant() {
    return "I26";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    List<Complaint> found = new ArrayList<>();
    for (KioskRecords kiosk : dossier.evidence().kiosks()) {
      scan("journal of", kiosk.name(), kiosk.journal(), found);
      scan("outbox of", kiosk.name(), kiosk.outbox(), found);
    }
    for (MachineRecords machine : dossier.evidence().machines()) {
      scan("machine", machine.name(), machine.log(), found);
    }
    server(dossier.evidence().server(), found);
    return found;
  }

  private static void server(ServerRecords server, List<Complaint> found) {
    scan("table", "event", server.events(), found);
    scan("table", "rental", server.rentals(), found);
    scan("table", "disc_place", server.places(), found);
    scan("table", "payment_op", server.payments(), found);
    scan("table", "ledger_line", server.lines(), found);
    scan("table", "return_credit", server.credits(), found);
    scan("table", "operator_task", server.tasks(), found);
    scan("table", "parked_fact", server.parked(), found);
    scan(
        "table",
        "checkout",
        server.checkouts().stream().flatMap(row -> row.sealedMail().stream()).toList(),
        found);
  }

  private static void scan(String kind, String name, Collection<?> rows, List<Complaint> found) {
    for (Object row : rows) {
      canary(row.toString())
          .map(at -> about(kind, name, "holds a canary in %s", at))
          .ifPresent(found::add);
    }
  }

  /** Where a text holds a canary: the text with the secret blotted out. */
  static Optional<String> canary(String text) {
    if (text.contains(DIGITS) || text.contains(ENCODED)) { // far faster than the pattern alone
      Matcher number = NUMBER.matcher(text);
      while (number.find()) {
        String digits = number.group();
        if (digits.startsWith(ENCODED) || Luhn.holds(digits)) {
          return Optional.of(text.replace(digits, "(a card)"));
        }
      }
    }
    return WORDS.stream()
        .filter(text::contains)
        .findFirst()
        .map(word -> text.replace(word, "(a person)"));
  }
}
