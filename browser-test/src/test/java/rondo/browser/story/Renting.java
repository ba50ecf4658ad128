package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import rondo.browser.house.Books;
import rondo.browser.house.Visit;
import rondo.browser.page.KioskScreen;
import rondo.payment.side.PaymentKind;

/** What most stories begin or end with. */
final class Renting {
  private Renting() {}

  /** From the list to the bank's answer, without a receipt. */
  static KioskScreen pay(Visit visit, String title, String format, String card) {
    var screen = visit.screen();
    screen.pick(title, format).rent();
    return swipe(visit, card);
  }

  /** From the swipe to the bank's answer, without a receipt. */
  static KioskScreen swipe(Visit visit, String card) {
    visit.room().swipe(card);
    return visit.screen().shows("Where shall the receipt go?").touch("No receipt");
  }

  /** Rents a disc and carries it away. */
  static void rent(Visit visit, String title, String format) {
    pay(visit, title, format, "approved").shows("Take your disc");
    visit.room().take();
    visit.screen().shows("Enjoy it.").leave("Finish");
  }

  /** Waits until nothing is under way and the server's books are those of the payment side. */
  static void assertBooksAgree(Visit visit) {
    Books books = visit.house().books();
    visit.waitFor("payments to be settled", () -> books.unsettled() == 0);
    assertThat(books.payments()).isEqualTo(visit.house().paymentSide());
    assertThat(books.ledgerSum()).isZero();
    assertThat(books.account("customer")).isZero();
    assertThat(books.account("payment-side")).isEqualTo(taken(visit));
  }

  /** Cents that the payment side has moved to the operator. */
  static int taken(Visit visit) {
    return visit.house().paymentSide().stream()
        .filter(Books.Payment::approved)
        .filter(payment ->
            List.of(PaymentKind.CAPTURE.name(), PaymentKind.CHARGE.name()).contains(payment.kind()))
        .mapToInt(payment -> Math.toIntExact(payment.minor()))
        .sum();
  }

  /** How many approved payments of a kind the payment side knows. */
  static long count(Visit visit, PaymentKind kind) {
    return visit.house().paymentSide().stream()
        .filter(payment -> payment.approved() && payment.kind().equals(kind.name()))
        .count();
  }
}
