package rondo.kiosk.session;

import java.util.Optional;
import rondo.kiosk.inventory.Stock;
import rondo.tariff.rule.Format;

/**
 * Which discs a customer wants to see.
 *
 * @param genre the chosen one; empty for all
 * @param format the chosen one; empty for all
 * @param search what is looked for by name, as it is typed; empty while the list is shown
 */
record Filter(Optional<String> genre, Optional<Format> format, Optional<String> search) {
  /** The longest text that is looked for. */
  static final int LONGEST = 60;

  static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty());

  static Filter of(Optional<String> genre, Optional<Format> format) {
    return new Filter(genre, format, Optional.empty());
  }

  /** The search page with this text. */
  Filter searching(String text) {
    return new Filter(
        genre, format, Optional.of(text).filter(it -> it.length() <= LONGEST).or(() -> search));
  }

  /** The list again. */
  Filter listing() {
    return of(genre, format);
  }

  boolean takes(Stock.Offer offer) {
    return isOfGenre(offer) && isOfFormat(offer);
  }

  boolean isOfGenre(Stock.Offer offer) {
    return genre.map(offer.title().genre()::equals).orElse(true);
  }

  boolean isOfFormat(Stock.Offer offer) {
    return format.map(it -> it == offer.format()).orElse(true);
  }
}
