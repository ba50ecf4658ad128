package rondo.app.traffic.books;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import rondo.app.traffic.Story;
import rondo.base.json.MalformedJsonException;
import rondo.base.money.Money;
import rondo.kiosk.journal.KioskStoreException;
import rondo.kiosk.journal.StoredRecords;
import rondo.payment.simulator.LedgerFaultException;
import rondo.payment.simulator.PaymentEntry;
import rondo.payment.simulator.PaymentSimulator;
import rondo.server.check.Books;
import rondo.server.checkout.CheckoutState;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.simulation.check.Checkers;
import rondo.simulation.check.Moment;
import rondo.simulation.evidence.Evidence;
import rondo.simulation.evidence.KioskRecords;
import rondo.simulation.evidence.MachineRecords;
import rondo.simulation.evidence.ServerRecords;
import rondo.simulator.truth.MachineLog;
import rondo.simulator.truth.TruthFile;
import rondo.simulator.truth.TruthUnreadableException;
import tools.jackson.core.JacksonException;

/**
 * Reads all books of a network, which stands still meanwhile, and compares them: the invariants of
 * the simulation's checkers, the server's own queries, and what customers tell.
 *
 * @param wrong each a sentence that names the row, disc or file; none if all agrees
 * @param totals what the books add up to, where they could be read
 */
public record Audit(List<String> wrong, Optional<Totals> totals) {
  public Audit {
    wrong = List.copyOf(wrong);
  }

  /**
   * Reads and compares; changes nothing.
   *
   * @param stories of those who came since then, none for the books alone
   */
  public static Audit of(Archives archives, List<Story> stories, Instant since) {
    try {
      var evidence = evidence(archives);
      var messages = Messages.read(archives.database(), archives.mailbox());
      List<String> wrong = new ArrayList<>();
      Checkers.check(evidence, Moment.QUIET).forEach(found -> wrong.add(found.toString()));
      new Books(archives.database())
          .check()
          .forEach(found -> wrong.add(found.invariant() + " " + found.what()));
      messages.lost().forEach(lost -> wrong.add(lost + " is not in the mailbox"));
      if (!stories.isEmpty()) {
        wrong.addAll(new StoryCheck(evidence, messages, archives.kiosks()).check(stories, since));
      }
      return new Audit(wrong, Optional.of(totals(evidence, messages)));
    } catch (UnreadableException e) {
      return new Audit(List.of(String.valueOf(e.getMessage())), Optional.empty());
    }
  }

  private static Evidence evidence(Archives archives) {
    ServerRecords server = readable("the database", () -> DatabaseRows.read(archives.database()));
    List<KioskRecords> kiosks = archives.kiosks().stream().map(Audit::kiosk).toList();
    List<MachineRecords> machines = archives.kiosks().stream().map(Audit::machine).toList();
    List<PaymentEntry> payments =
        readable("the payment side's ledger", () -> PaymentSimulator.entriesIn(archives.payment()));
    return new Evidence(server, kiosks, machines, payments);
  }

  private static KioskRecords kiosk(KioskPlace place) {
    StoredRecords read =
        readable("the journal of " + place.name(), () -> StoredRecords.in(place.store()));
    return new KioskRecords(
        place.kiosk(),
        place.name(),
        place.epoch(),
        read.journal(),
        read.acknowledged(),
        read.outbox(),
        read.slots());
  }

  private static MachineRecords machine(KioskPlace place) {
    return readable(
        "the machine of " + place.name(),
        () ->
            new MachineRecords(
                place.kiosk(),
                place.name(),
                TruthFile.peek(place.machine()).orElseThrow().cases(),
                MachineLog.beside(place.machine())));
  }

  private static <T> T readable(String what, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (JdbiException
        | JacksonException
        | MalformedJsonException
        | KioskStoreException
        | TruthUnreadableException
        | LedgerFaultException
        | UncheckedIOException
        | IllegalArgumentException e) {
      throw new UnreadableException(what + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Totals totals(Evidence evidence, Messages messages) {
    List<Rental> rentals = evidence.server().rentals();
    return new Totals(
        rentals.stream().filter(Rental::wasTaken).count(),
        in(rentals, RentalState.RETURNED),
        in(rentals, RentalState.SOLD),
        evidence.server().checkouts().stream()
            .filter(checkout -> checkout.state() == CheckoutState.DECLINED)
            .count(),
        kept(evidence),
        messages.sent());
  }

  private static long in(List<Rental> rentals, RentalState state) {
    return rentals.stream().filter(rental -> rental.state() == state).count();
  }

  private static Money kept(Evidence evidence) {
    Currency currency =
        Stream.concat(
                evidence.payments().stream().map(entry -> entry.amount().currency()),
                evidence.server().tariffs().stream().map(tariff -> tariff.currency()))
            .findFirst()
            .orElse(Currency.getInstance("USD"));
    return evidence.payments().stream()
        .filter(PaymentEntry::approved)
        .map(entry -> signed(entry, currency))
        .reduce(Money.zero(currency), Money::plus);
  }

  private static Money signed(PaymentEntry entry, Currency currency) {
    return switch (entry.kind()) {
      case CAPTURE, CHARGE -> entry.amount();
      case REFUND -> entry.amount().negated();
      case AUTHORISE, VOID -> Money.zero(currency);
    };
  }

  /** Some book cannot be read; never leaves this class. */
  private static final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
