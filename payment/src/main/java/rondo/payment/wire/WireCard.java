package rondo.payment.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import rondo.media.magstripe.CardData;

/**
 * A card on its way to the payment side, in the one call that needs it. Never shown.
 *
 * @param card the card
 */
public record WireCard(CardData card) {

  /** Reads what {@link #text} wrote; throws {@link IllegalArgumentException} on anything else. */
  @JsonCreator
  public static WireCard parse(String text) {
    return new WireCard(
        CardData.fromSealable(text.getBytes(US_ASCII))
            .orElseThrow(() -> new IllegalArgumentException("not a card")));
  }

  /** Number, expiry and service code in the clear. */
  @JsonValue
  public String text() {
    return new String(card.toSealable(), US_ASCII);
  }

  @Override
  public String toString() {
    return "WireCard[hidden]";
  }
}
