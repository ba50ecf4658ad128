package rondo.payment.side;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Stands for a card at the payment side; kept by the server only (DESIGN, flow 8). The same card
 * has the same token. Written as a plain string, never shown.
 *
 * @param value 8 to 64 ASCII letters, digits, hyphens or underscores
 */
public record CardToken(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  public CardToken {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a card token");
    }
  }

  /** Reads a token; throws {@link IllegalArgumentException} without repeating it. */
  @JsonCreator
  public static CardToken parse(String text) {
    return new CardToken(text);
  }

  @Override
  public String toString() {
    return "CardToken[hidden]";
  }
}
