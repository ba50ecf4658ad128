package rondo.server.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.CheckoutId;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;
import rondo.design.cover.CoverPng;
import rondo.design.cover.Genre;
import rondo.design.cover.placed.PlacedPictures;
import rondo.design.page.Pages;
import rondo.design.words.Words;
import rondo.server.checkout.MailKind;

/** Writes receipts from the ledger's stored lines (features R3, T3). Thread-safe. */
public final class Receipts {
  private static final Pages PAGES = Pages.of("rondo.server.jte");

  /** Twice as wide as it is shown. */
  private static final int COVER_WIDTH = 96;

  private final ReceiptReader reader;
  private final CoverPng covers;

  /** Receipts of this database with drawn covers. */
  public Receipts(Jdbi jdbi) {
    this(jdbi, PlacedPictures.none());
  }

  /** Receipts of this database, with placed pictures where there are any. */
  public Receipts(Jdbi jdbi, PlacedPictures placed) {
    this.reader = new ReceiptReader(jdbi);
    this.covers = new CoverPng(placed);
  }

  /**
   * The receipt of a checkout, or of one of its rentals, in the customer's language.
   *
   * @param payment the refund that it is about, for the receipt of one
   * @return empty where no disc of it was given out
   */
  public Optional<Letter> letter(
      MailKind kind, CheckoutId checkout, Optional<RentalId> rental, Optional<PaymentId> payment) {
    return reader.read(kind, checkout, rental, payment).map(file -> of(file, covers));
  }

  /** The letter that these facts make. */
  public static Letter of(ReceiptFile file, CoverPng covers) {
    Receipt receipt = ReceiptWriter.write(file);
    Words words = Languages.words(file.language());
    String html = PAGES.render("receipt/receipt.jte", Map.of("receipt", receipt, "words", words));
    return new Letter(
        receipt.subject(), ReceiptText.of(receipt, words), html, pictures(file, receipt, covers));
  }

  private static List<Picture> pictures(ReceiptFile file, Receipt receipt, CoverPng covers) {
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i < file.rented().size(); i++) {
      Rented disc = file.rented().get(i);
      byte[] png = covers.cover(disc.title(), disc.year(), Genre.named(disc.genre()), COVER_WIDTH);
      pictures.add(new Picture(receipt.discs().get(i).picture(), png));
    }
    return pictures;
  }
}
