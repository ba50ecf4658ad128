package rondo.payment.simulator;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import rondo.base.id.PaymentId;
import rondo.base.json.StrictJson;
import rondo.base.money.Money;
import rondo.base.secret.SecretFolder;
import rondo.payment.side.AgeProof;
import rondo.payment.side.CardToken;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentStatus;
import rondo.payment.wire.PaymentAnswer;
import rondo.payment.wire.PaymentCall;
import rondo.payment.wire.WireCard;

/**
 * The simulator without its socket: decides each operation once, writes it down, then answers.
 * Thread-safe: one operation at a time.
 */
final class Acquirer implements AutoCloseable {
  private static final int TOKEN_BYTES = 16;
  private static final int KEY_BYTES = 32;

  private final ReentrantLock lock = new ReentrantLock();
  private final Currency currency;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final CardVault vault;
  private final Ledger ledger;
  private final Books books = new Books();
  private final Rules rules;

  private Acquirer(
      Currency currency,
      CardVault vault,
      InstantSource clock,
      RandomGenerator random,
      Function<Consumer<LedgerLine>, Ledger> ledger) {
    this.currency = currency;
    this.clock = clock;
    this.random = random;
    this.vault = vault;
    this.rules = new Rules(books, vault, currency, this::freshToken);
    this.ledger = ledger.apply(books::add);
  }

  /** With its ledger on disk. */
  static Acquirer onDisk(PaymentSimulatorConfig config, InstantSource clock, SecureRandom random) {
    SecretFolder secrets = SecretFolder.open(config.folder(), random);
    return new Acquirer(
        config.currency(),
        new CardVault(secrets.secret("payment-simulator", KEY_BYTES)),
        clock,
        random,
        replayed -> LedgerFile.open(config.ledger(), replayed));
  }

  /** With a ledger that ends with the process. */
  static Acquirer inMemory(Currency currency, InstantSource clock, RandomGenerator random) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return new Acquirer(currency, new CardVault(key), clock, random, _ -> Ledger.NONE);
  }

  private CardToken freshToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return new CardToken("tok_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  Reply handle(PaymentCall call) {
    lock.lock();
    try {
      return switch (call) {
        case PaymentCall.Status(PaymentId key) ->
            new Reply.Prompt(new PaymentAnswer.Status(key, status(key)));
        case PaymentCall.Age(PaymentId key, WireCard card, int years) ->
            new Reply.Prompt(new PaymentAnswer.Age(key, age(card, years)));
        case PaymentCall.Authorise authorise -> authorise(authorise);
        case PaymentCall.Operation operation -> new Reply.Prompt(outcome(operation));
      };
    } finally {
      lock.unlock();
    }
  }

  private Reply authorise(PaymentCall.Authorise call) {
    Optional<TestCard> card = vault.testCard(vault.hash(call.card().card()));
    if (card.filter(lost -> lost == TestCard.LOST).isPresent()) {
      return new Reply.Silence();
    }
    PaymentAnswer answer = outcome(call);
    if (card.filter(silent -> silent == TestCard.SILENT).isPresent()) {
      return new Reply.Silence();
    }
    return card.filter(late -> late == TestCard.LATE).isPresent()
        ? new Reply.Late(answer)
        : new Reply.Prompt(answer);
  }

  private AgeProof age(WireCard card, int years) {
    return vault
        .testCard(vault.hash(card.card()))
        .map(known -> known.proves(years))
        .orElse(AgeProof.UNKNOWN);
  }

  private PaymentStatus status(PaymentId key) {
    return books
        .line(key)
        .map(LedgerLine::entry)
        .<PaymentStatus>map(
            entry -> new PaymentStatus.Found(entry.kind(), entry.amount(), entry.result()))
        .orElseGet(PaymentStatus.NotFound::new);
  }

  private PaymentAnswer outcome(PaymentCall.Operation operation) {
    String bodyHash = vault.hash(StrictJson.wire().write(operation));
    PaymentOutcome outcome =
        books
            .line(operation.key())
            .map(line -> again(line, bodyHash))
            .orElseGet(() -> settle(operation, bodyHash));
    return new PaymentAnswer.Outcome(operation.key(), outcome);
  }

  private static PaymentOutcome again(LedgerLine line, String bodyHash) {
    return line.bodyHash().equals(bodyHash)
        ? line.entry().result()
        : new PaymentOutcome.KeyConflict();
  }

  private PaymentOutcome settle(PaymentCall.Operation operation, String bodyHash) {
    Instant now = clock.instant();
    PaymentOutcome.Settled result =
        rules.decide(operation, YearMonth.from(now.atOffset(ZoneOffset.UTC)));
    LedgerLine line = new LedgerLine(entry(operation, now, result), bodyHash, cardHash(operation));
    ledger.append(line);
    books.add(line);
    return result;
  }

  private PaymentEntry entry(
      PaymentCall.Operation operation, Instant at, PaymentOutcome.Settled result) {
    return switch (operation) {
      case PaymentCall.Authorise(var key, var amount, var card, var reference) ->
          new PaymentEntry(at, key, PaymentKind.AUTHORISE, amount, result, Optional.empty());
      case PaymentCall.Capture(var key, var authorisation, var amount) ->
          new PaymentEntry(
              at, key, PaymentKind.CAPTURE, amount, result, Optional.of(authorisation));
      case PaymentCall.VoidAuthorisation(var key, var authorisation) ->
          new PaymentEntry(
              at, key, PaymentKind.VOID, Money.zero(currency), result, Optional.of(authorisation));
      case PaymentCall.Charge(var key, var token, var amount, var reference) ->
          new PaymentEntry(at, key, PaymentKind.CHARGE, amount, result, Optional.empty());
      case PaymentCall.Refund(var key, var captured, var amount) ->
          new PaymentEntry(at, key, PaymentKind.REFUND, amount, result, Optional.of(captured));
    };
  }

  private Optional<String> cardHash(PaymentCall.Operation operation) {
    return operation instanceof PaymentCall.Authorise authorise
        ? Optional.of(vault.hash(authorise.card().card()))
        : Optional.empty();
  }

  List<PaymentEntry> entries() {
    lock.lock();
    try {
      return books.entries();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      ledger.close();
    } finally {
      lock.unlock();
    }
  }
}
