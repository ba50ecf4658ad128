package rondo.payment.simulator;

import java.time.YearMonth;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.media.magstripe.CardData;
import rondo.payment.side.CardOnFile;
import rondo.payment.side.CardToken;
import rondo.payment.side.DeclineReason;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome.Approved;
import rondo.payment.side.PaymentOutcome.Declined;
import rondo.payment.side.PaymentOutcome.Settled;
import rondo.payment.wire.PaymentCall;

/** Decides an operation that is new; changes nothing. */
final class Rules {
  private static final String BRAND = "Test card";
  private static final Set<PaymentKind> AUTHORISATIONS = EnumSet.of(PaymentKind.AUTHORISE);
  private static final Set<PaymentKind> PAYMENTS =
      EnumSet.of(PaymentKind.CAPTURE, PaymentKind.CHARGE);

  private final Books books;
  private final CardVault vault;
  private final Currency currency;
  private final Supplier<CardToken> freshTokens;

  Rules(Books books, CardVault vault, Currency currency, Supplier<CardToken> freshTokens) {
    this.books = books;
    this.vault = vault;
    this.currency = currency;
    this.freshTokens = freshTokens;
  }

  Settled decide(PaymentCall.Operation operation, YearMonth today) {
    return switch (operation) {
      case PaymentCall.Authorise authorise -> authorise(authorise, today);
      case PaymentCall.Capture capture -> answer(faultOf(capture));
      case PaymentCall.VoidAuthorisation annul -> answer(faultOf(annul));
      case PaymentCall.Charge charge -> answer(faultOf(charge));
      case PaymentCall.Refund refund -> answer(faultOf(refund));
    };
  }

  private static Settled answer(Optional<DeclineReason> fault) {
    return fault.<Settled>map(Declined::new).orElseGet(() -> new Approved(Optional.empty()));
  }

  private Settled authorise(PaymentCall.Authorise call, YearMonth today) {
    CardData card = call.card().card();
    String hash = vault.hash(card);
    Optional<TestCard> testCard = vault.testCard(hash);
    Optional<DeclineReason> fault =
        when(books.isVoided(call.key()), DeclineReason.REVERSED)
            .or(() -> when(testCard.isEmpty(), DeclineReason.CARD_NOT_TAKEN))
            .or(() -> when(card.expired(today), DeclineReason.EXPIRED_CARD))
            .or(() -> when(isForeign(call.amount()), DeclineReason.WRONG_CURRENCY))
            .or(() -> testCard.flatMap(TestCard::declinesAuthorisation));
    return fault.<Settled>map(Declined::new).orElseGet(() -> new Approved(onFile(card, hash)));
  }

  private Optional<CardOnFile> onFile(CardData card, String hash) {
    CardToken token = books.token(hash).orElseGet(freshTokens);
    return Optional.of(new CardOnFile(token, card.lastFour(), BRAND));
  }

  private Optional<DeclineReason> faultOf(PaymentCall.Capture call) {
    PaymentId authorisation = call.authorisation();
    Optional<Money> held = books.approved(authorisation, AUTHORISATIONS).map(PaymentEntry::amount);
    return when(held.isEmpty(), DeclineReason.NO_SUCH_AUTHORISATION)
        .or(() -> when(books.isVoided(authorisation), DeclineReason.ALREADY_VOIDED))
        .or(() -> when(books.isCaptured(authorisation), DeclineReason.ALREADY_CAPTURED))
        .or(() -> when(isForeign(call.amount()), DeclineReason.WRONG_CURRENCY))
        .or(() ->
            held.filter(most -> isMore(call.amount(), most))
                .map(less -> DeclineReason.MORE_THAN_AUTHORISED));
  }

  private Optional<DeclineReason> faultOf(PaymentCall.VoidAuthorisation call) {
    boolean somethingElse =
        books
            .line(call.authorisation())
            .filter(line -> line.entry().kind() != PaymentKind.AUTHORISE)
            .isPresent();
    return when(somethingElse, DeclineReason.NO_SUCH_AUTHORISATION)
        .or(() -> when(books.isCaptured(call.authorisation()), DeclineReason.ALREADY_CAPTURED));
  }

  private Optional<DeclineReason> faultOf(PaymentCall.Charge call) {
    Optional<TestCard> card = books.cardHash(call.token()).flatMap(vault::testCard);
    return when(card.isEmpty(), DeclineReason.NO_SUCH_TOKEN)
        .or(() -> when(isForeign(call.amount()), DeclineReason.WRONG_CURRENCY))
        .or(() -> card.flatMap(TestCard::declinesCharge));
  }

  private Optional<DeclineReason> faultOf(PaymentCall.Refund call) {
    Optional<PaymentEntry> payment = books.approved(call.captured(), PAYMENTS);
    return when(payment.isEmpty(), DeclineReason.NO_SUCH_PAYMENT)
        .or(() -> when(isForeign(call.amount()), DeclineReason.WRONG_CURRENCY))
        .or(() ->
            payment
                .filter(taken -> isMore(call.amount(), left(taken)))
                .map(less -> DeclineReason.MORE_THAN_TAKEN));
  }

  private Money left(PaymentEntry payment) {
    return payment.amount().minus(books.refunded(payment));
  }

  private static boolean isMore(Money amount, Money most) {
    return amount.compareTo(most) > 0;
  }

  private boolean isForeign(Money amount) {
    return !amount.currency().equals(currency);
  }

  private static Optional<DeclineReason> when(boolean condition, DeclineReason reason) {
    return condition ? Optional.of(reason) : Optional.empty();
  }
}
