package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rondo.base.id.CheckoutId;
import rondo.base.id.PaymentId;
import rondo.base.id.ReturnId;
import rondo.kiosk.journal.JournalEntry;
import rondo.payment.side.PaymentKind;
import rondo.payment.simulator.PaymentEntry;
import rondo.server.checkout.Checkout;
import rondo.server.checkout.CheckoutState;
import rondo.server.event.Event;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentState;
import rondo.server.returns.ReturnCredit;
import rondo.simulation.evidence.AppliedEpoch;
import rondo.simulation.evidence.Promises;

/**
 * I22: what was acknowledged is still true. A Fact that a kiosk was told to forget is among the
 * server's events; a checkout that was told to be approved is approved in our books and at the
 * payment side; a disc that was offered has its intent on disk; what a page said that was charged
 * is what is captured; what a page said that came back is credited at that time. Without promises
 * it has nothing to look at, which {@link Checkers#unchecked} tells.
 */
final class PromisesAreKept implements Checker {
  @Override
  public String invariant() {
    return "I22";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    List<Complaint> found = new ArrayList<>();
    dossier
        .evidence()
        .promises()
        .ifPresent(promises -> {
          acknowledged(dossier, promises, found);
          approved(dossier, promises, found);
          offered(dossier, promises, found);
          receipts(dossier, promises, found);
          returns(dossier, promises, moment, found);
        });
    return found;
  }

  private static void acknowledged(Dossier dossier, Promises promises, List<Complaint> found) {
    promises
        .acknowledged()
        .forEach((kiosk, link) -> {
          boolean kept =
              dossier.evidence().server().epochs().stream()
                      .filter(epoch -> epoch.kiosk().equals(kiosk))
                      .map(AppliedEpoch::applied)
                      .anyMatch(it -> it.sequence() > link.sequence() || it.equals(link))
                  && (link.sequence() == 0
                      || dossier.evidence().server().events().stream()
                          .anyMatch(event -> isOf(event, kiosk, link.sequence())));
          if (!kept) {
            found.add(
                about(
                    "kiosk",
                    kiosk,
                    "was told that Fact %d is kept, and the server does not have it",
                    link.sequence()));
          }
        });
  }

  private static boolean isOf(Event event, Object kiosk, long sequence) {
    return event.sequence().equals(Optional.of(sequence))
        && event.kioskId().filter(kiosk::equals).isPresent();
  }

  private static void approved(Dossier dossier, Promises promises, List<Complaint> found) {
    Map<CheckoutId, Checkout> checkouts = new HashMap<>();
    dossier.evidence().server().checkouts().forEach(row -> checkouts.put(row.checkoutId(), row));
    Set<PaymentId> reserved = new HashSet<>();
    dossier.effects().map(PaymentEntry::key).forEach(reserved::add);
    Set<CheckoutId> covered = new HashSet<>();
    dossier.evidence().server().payments().stream()
        .filter(op -> op.kind() == PaymentKind.AUTHORISE && op.state() == PaymentState.SUCCESS)
        .filter(op -> reserved.contains(op.paymentId()))
        .map(PaymentOp::checkoutId)
        .forEach(covered::add);
    for (CheckoutId id : promises.approved()) {
      boolean stands =
          Optional.ofNullable(checkouts.get(id))
              .map(Checkout::state)
              .filter(it -> it != CheckoutState.DECLINED && it != CheckoutState.AUTHORISING)
              .isPresent();
      if (!stands || !covered.contains(id)) {
        found.add(about("checkout", id, "was told to be approved and is not"));
      }
    }
  }

  private static void offered(Dossier dossier, Promises promises, List<Complaint> found) {
    Set<UUID> intents = new HashSet<>();
    dossier
        .evidence()
        .kiosks()
        .forEach(kiosk ->
            kiosk.journal().stream()
                .filter(JournalEntry.ReleaseIntended.class::isInstance)
                .flatMap(entry -> ReleaseWasIntended.intent(entry).stream())
                .forEach(intents::add));
    promises.offered().stream()
        .filter(attempt -> !intents.contains(attempt))
        .map(attempt -> about("attempt", attempt, "was offered and no journal intended it"))
        .forEach(found::add);
  }

  private static void receipts(Dossier dossier, Promises promises, List<Complaint> found) {
    Map<CheckoutId, PaymentOp> captures = new HashMap<>();
    dossier.evidence().server().payments().stream()
        .filter(op -> op.kind() == PaymentKind.CAPTURE)
        .forEach(op -> captures.put(op.checkoutId(), op));
    for (Promises.Receipt receipt : promises.receipts()) {
      Optional.ofNullable(captures.get(receipt.checkout()))
          .filter(op -> !op.amount().equals(receipt.charged()))
          .map(op ->
              about(
                  "checkout",
                  receipt.checkout(),
                  "was told to be charged %s and is charged %s",
                  receipt.charged(),
                  op.amount()))
          .ifPresent(found::add);
    }
  }

  private static void returns(
      Dossier dossier, Promises promises, Moment moment, List<Complaint> found) {
    Map<ReturnId, ReturnCredit> credits = new HashMap<>();
    dossier.evidence().server().credits().forEach(row -> credits.put(row.returnId(), row));
    for (Promises.Back back : promises.returns()) {
      ReturnCredit credit = credits.get(back.returned());
      if (credit == null && moment == Moment.QUIET) {
        found.add(about("return", back.returned(), "was told to be back and has no credit"));
      }
      if (credit != null
          && isRight(dossier, back)
          && credit.acceptedAt().isAfter(back.acceptedAt().plus(dossier.tolerance()))) {
        found.add(
            about(
                "return",
                back.returned(),
                "was told to be back at %s and is credited at %s",
                back.acceptedAt(),
                credit.acceptedAt()));
      }
    }
  }

  /** What a page says by a wrong calendar is no time; which one counts then is I17. */
  private static boolean isRight(Dossier dossier, Promises.Back back) {
    return dossier.evidence().kiosks().stream()
        .filter(kiosk -> kiosk.kiosk().equals(back.kiosk()))
        .allMatch(kiosk -> kiosk.clock().isEmpty());
  }
}
