package rondo.protocol.ask;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.protocol.envelope.ProtocolVersion;

/**
 * A question that wants its answer now (DESIGN, flow 1). Never stored; repeated only under its own
 * id; refused after its deadline of {@link #DEADLINE_SECONDS}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Ask.Authorise.class, name = "authorise"),
  @JsonSubTypes.Type(value = Ask.CheckReturn.class, name = "check-return"),
  @JsonSubTypes.Type(value = Ask.DescribeReturn.class, name = "describe-return")
})
public sealed interface Ask {
  /** How long a kiosk waits for any answer. */
  int DEADLINE_SECONDS = 30;

  /** The same question in the words of a version: what came later is left out. */
  default Ask asOf(int version) {
    return this;
  }

  /**
   * Billing information has arrived: open the transaction and reserve the first night and tax of
   * each disc (R1, R2).
   *
   * @param swipedAt the kiosk's calendar at the swipe
   * @param tariff id of the tariff that the customer was shown
   * @param tariffVersion its version
   * @param card JWE to the server's payment key of what {@link
   *     rondo.media.magstripe.CardData#toSealable} writes
   * @param mail JWE to the server's people key: the address, or none
   * @param language BCP 47 tag of the language that the customer was spoken to in, for example
   *     {@code es}; from version 3 on
   */
  record Authorise(
      CheckoutId checkout,
      Instant swipedAt,
      List<CartLine> lines,
      String tariff,
      int tariffVersion,
      String card,
      Optional<String> mail,
      Optional<String> language)
      implements Ask {
    /** One that does not tell the language. */
    public Authorise(
        CheckoutId checkout,
        Instant swipedAt,
        List<CartLine> lines,
        String tariff,
        int tariffVersion,
        String card,
        Optional<String> mail) {
      this(checkout, swipedAt, lines, tariff, tariffVersion, card, mail, Optional.empty());
    }

    @Override
    public Ask asOf(int version) {
      return version < ProtocolVersion.TELLS_LANGUAGE
          ? new Authorise(checkout, swipedAt, lines, tariff, tariffVersion, card, mail)
          : this;
    }

    @Override
    public String toString() {
      return "Authorise[" + checkout + ", " + lines.size() + " discs]";
    }
  }

  /** One disc of a cart with the rental that it would become. */
  record CartLine(RentalId rental, DiscCode disc) {}

  /** May this disc be taken in here? (T1: group accepted, disc known and out.) */
  record CheckReturn(ReturnId returned, GroupCode group, DiscCode disc) implements Ask {}

  /** What did the return come to? Asked once its Fact is acknowledged. */
  record DescribeReturn(ReturnId returned, DiscCode disc) implements Ask {}
}
