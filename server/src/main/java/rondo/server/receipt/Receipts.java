package rondo.server.receipt;

import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.design.page.Pages;
import rondo.design.words.Words;
import rondo.server.checkout.MailKind;

/** Writes receipts from the ledger's stored lines (features R3, T3). Thread-safe. */
public final class Receipts {
  private static final Pages PAGES = Pages.of("rondo.server.jte");
  private static final Words WORDS = Words.english("rondo/server/words/receipt");

  private final ReceiptReader reader;

  /** Receipts of this database. */
  public Receipts(Jdbi jdbi) {
    this.reader = new ReceiptReader(jdbi);
  }

  /**
   * The receipt of a checkout, or of one of its rentals.
   *
   * @return empty where no disc of it was given out
   */
  public Optional<Letter> letter(MailKind kind, CheckoutId checkout, Optional<RentalId> rental) {
    return reader.read(kind, checkout, rental).map(Receipts::of);
  }

  static Letter of(ReceiptFile file) {
    Receipt receipt = ReceiptWriter.write(file);
    String html = PAGES.render("receipt/receipt.jte", Map.of("receipt", receipt, "words", WORDS));
    return new Letter(receipt.subject(), ReceiptText.of(receipt), html);
  }
}
