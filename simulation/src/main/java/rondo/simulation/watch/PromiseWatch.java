package rondo.simulation.watch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rondo.base.id.CheckoutId;
import rondo.base.id.KioskId;
import rondo.base.id.LedgerId;
import rondo.base.money.Money;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.screen.Screen;
import rondo.payment.side.PaymentKind;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.fact.Fact;
import rondo.server.checkout.CheckoutState;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentState;
import rondo.server.store.Step;
import rondo.simulation.evidence.Promises;

/**
 * I22 as it is promised: an approval that a kiosk heard stays one, a page that offers a disc stands
 * on an approved checkout and an intent on disk, a page that says what was charged or what came
 * back stands on a Fact, and no later row says otherwise. The promises are kept for the end.
 */
final class PromiseWatch implements Watcher {
  private final Map<KioskId, ChainLink> acknowledged = new LinkedHashMap<>();
  private final Set<CheckoutId> approved = new LinkedHashSet<>();
  private final Set<UUID> offered = new LinkedHashSet<>();
  private final Map<CheckoutId, Money> receipts = new LinkedHashMap<>();
  private final Map<UUID, Promises.Back> returns = new LinkedHashMap<>();
  private final Map<LedgerId, Integer> booked = new LinkedHashMap<>();
  private final Map<KioskId, JournalEntry.ReleaseIntended> intended = new HashMap<>();
  private final Map<KioskId, CheckoutId> checkouts = new HashMap<>();
  private final Set<CheckoutId> heard = new HashSet<>();
  private final Map<KioskId, Promises.Back> back = new HashMap<>();
  private final Map<KioskId, Screen> shown = new HashMap<>();

  /** What was promised so far. */
  Promises promises() {
    return new Promises(
        acknowledged,
        List.copyOf(approved),
        List.copyOf(offered),
        receipts.entrySet().stream()
            .map(it -> new Promises.Receipt(it.getKey(), it.getValue()))
            .toList(),
        List.copyOf(returns.values()),
        booked);
  }

  @Override
  public void see(Sight sight, Known known, Findings found) {
    switch (sight) {
      case Sight.Answered(_, Ask.Authorise ask, Answer.Authorised _) ->
          approved(ask.checkout(), known, found);
      case Sight.Committed it -> committed(it);
      case Sight.Forgot it -> acknowledged.put(it.kiosk(), it.base());
      case Sight.Written(var step) -> written(step, found);
      case Sight.Shown(var kiosk, var screen) -> shown(kiosk, screen, known, found);
      default -> {}
    }
  }

  private void approved(CheckoutId checkout, Known known, Findings found) {
    approved.add(checkout);
    CheckoutState state =
        known.checkout(checkout).map(row -> row.state()).orElse(CheckoutState.DECLINED);
    if (state == CheckoutState.DECLINED || state == CheckoutState.AUTHORISING) {
      found.add("I22", "checkout", checkout, "is told to be approved and is %s", state);
    }
  }

  private void committed(Sight.Committed it) {
    for (JournalEntry entry : it.change().entries()) {
      switch (entry) {
        case JournalEntry.CheckoutBegan began -> checkouts.put(it.kiosk(), began.checkout());
        case JournalEntry.CheckoutApproved yes -> heard.add(yes.checkout());
        case JournalEntry.ReleaseIntended intent -> intended.put(it.kiosk(), intent);
        case JournalEntry.ReturnAccepted in ->
            back.put(it.kiosk(), new Promises.Back(it.kiosk(), in.returned(), in.at()));
        default -> {}
      }
    }
    for (Fact fact : it.change().facts()) {
      if (fact instanceof Fact.DiscReturned returned) {
        var told = new Promises.Back(it.kiosk(), returned.returned(), returned.at());
        back.put(it.kiosk(), told);
      }
    }
  }

  private void written(Step step, Findings found) {
    step.checkouts().stream()
        .filter(row -> row.state() == CheckoutState.DECLINED)
        .filter(row -> approved.contains(row.checkoutId()))
        .forEach(row ->
            found.add("I22", "checkout", row.checkoutId(), "was told to be approved, is DECLINED"));
    step.payments().forEach(row -> written(row, found));
    step.transactions()
        .forEach(row ->
            booked.put(
                row.ledgerId(),
                Promises.hash(
                    row,
                    step.lines().stream()
                        .filter(line -> line.ledgerId().equals(row.ledgerId()))
                        .toList())));
  }

  private void written(PaymentOp row, Findings found) {
    if (row.kind() == PaymentKind.AUTHORISE
        && approved.contains(row.checkoutId())
        && row.state() != PaymentState.SUCCESS) {
      found.add(
          "I22", "payment", row.paymentId(), "was told to be approved and is %s", row.state());
    }
    Optional<Money> told = Optional.ofNullable(receipts.get(row.checkoutId()));
    if (row.kind() == PaymentKind.CAPTURE && told.filter(row.amount()::equals).isEmpty()) {
      told.ifPresent(it ->
          found.add(
              "I22",
              "checkout",
              row.checkoutId(),
              "was told to be charged %s and is charged %s",
              it,
              row.amount()));
    }
  }

  private void shown(KioskId kiosk, Screen screen, Known known, Findings found) {
    Screen before = shown.put(kiosk, screen);
    switch (screen) {
      case Screen.Take _ -> offers(kiosk, found);
      case Screen.Done page when !(before instanceof Screen.Done) -> receipt(kiosk, page);
      case Screen.ReturnDone page -> cameBack(kiosk, page, found);
      default -> {}
    }
  }

  private void offers(KioskId kiosk, Findings found) {
    var intent = intended.get(kiosk);
    if (intent == null || !heard.contains(intent.checkout())) {
      found.add("I22", "kiosk", kiosk, "offers a disc without an intent of an approved checkout");
    } else if (!approved.contains(intent.checkout())) {
      found.add("I22", "checkout", intent.checkout(), "is dispensed for and nobody approved it");
    } else {
      offered.add(intent.attempt().value());
    }
  }

  /** Where nobody can tell of a disc yet, what is captured in the end is not said yet either. */
  private void receipt(KioskId kiosk, Screen.Done page) {
    boolean sure = page.discs().stream().noneMatch(it -> it.fate() == Screen.Fate.UNSURE);
    CheckoutId checkout = checkouts.get(kiosk);
    if (sure && checkout != null) {
      receipts.put(checkout, page.charged());
    }
  }

  private void cameBack(KioskId kiosk, Screen.ReturnDone page, Findings found) {
    var written = back.get(kiosk);
    if (written == null || !written.acceptedAt().equals(page.acceptedAt())) {
      found.add(
          "I22",
          "kiosk",
          kiosk,
          "says that a disc came back at %s, which it has not written",
          page.acceptedAt());
    } else {
      returns.putIfAbsent(written.returned().value(), written);
    }
  }
}
