package rondo.payment.simulator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.payment.side.CardOnFile;
import rondo.payment.side.CardToken;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome;

/** What follows from the ledger's lines; filled by replaying them. Not thread-safe. */
final class Books {
  private final Map<PaymentId, LedgerLine> lines = new LinkedHashMap<>();
  private final Set<PaymentId> voided = new HashSet<>();
  private final Set<PaymentId> captured = new HashSet<>();
  private final Map<PaymentId, Money> refunded = new HashMap<>();
  private final Map<String, CardToken> tokens = new HashMap<>();
  private final Map<CardToken, String> cards = new HashMap<>();

  void add(LedgerLine line) {
    PaymentEntry entry = line.entry();
    lines.put(entry.key(), line);
    if (entry.result() instanceof PaymentOutcome.Approved(Optional<CardOnFile> card)) {
      entry.target().ifPresent(target -> takeEffect(entry, target));
      card.ifPresent(onFile -> line.cardHash().ifPresent(hash -> know(hash, onFile.token())));
    }
  }

  private void takeEffect(PaymentEntry entry, PaymentId target) {
    switch (entry.kind()) {
      case CAPTURE -> captured.add(target);
      case VOID -> voided.add(target);
      case REFUND -> refunded.merge(target, entry.amount(), Money::plus);
      case AUTHORISE, CHARGE -> throw new IllegalArgumentException(entry.kind() + " of a target");
    }
  }

  private void know(String cardHash, CardToken token) {
    tokens.put(cardHash, token);
    cards.put(token, cardHash);
  }

  Optional<LedgerLine> line(PaymentId key) {
    return Optional.ofNullable(lines.get(key));
  }

  /** The approved operation of this key, if it is of one of these kinds. */
  Optional<PaymentEntry> approved(PaymentId key, Set<PaymentKind> kinds) {
    return line(key)
        .map(LedgerLine::entry)
        .filter(entry -> entry.approved() && kinds.contains(entry.kind()));
  }

  boolean isVoided(PaymentId authorisation) {
    return voided.contains(authorisation);
  }

  boolean isCaptured(PaymentId authorisation) {
    return captured.contains(authorisation);
  }

  Money refunded(PaymentEntry payment) {
    return refunded.getOrDefault(payment.key(), Money.zero(payment.amount().currency()));
  }

  Optional<CardToken> token(String cardHash) {
    return Optional.ofNullable(tokens.get(cardHash));
  }

  Optional<String> cardHash(CardToken token) {
    return Optional.ofNullable(cards.get(token));
  }

  List<PaymentEntry> entries() {
    return lines.values().stream().map(LedgerLine::entry).toList();
  }
}
