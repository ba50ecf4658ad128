package rondo.server.refund;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/** Why a person gives money back; the customer reads it on the receipt. */
public enum RefundReason {
  /** The disc could not be played, or was the wrong one. */
  @JsonProperty("disc-faulty")
  DISC_FAULTY("disc-faulty", "The disc was faulty"),
  /** The kiosk did not do what it should. */
  @JsonProperty("kiosk-fault")
  KIOSK_FAULT("kiosk-fault", "The kiosk did not do what it should"),
  /** More was charged than is right. */
  @JsonProperty("wrong-charge")
  WRONG_CHARGE("wrong-charge", "We charged too much"),
  /** Nothing was wrong; it is a courtesy. */
  @JsonProperty("goodwill")
  GOODWILL("goodwill", "As a courtesy"),
  /** What the person says in words. */
  @JsonProperty("other")
  OTHER("other", "Something else");

  private final String wire;
  private final String words;

  RefundReason(String wire, String words) {
    this.wire = wire;
    this.words = words;
  }

  /** Its name in events, forms and bundles. */
  public String wire() {
    return wire;
  }

  /** What the console calls it. */
  public String words() {
    return words;
  }

  /** The reason of this name. */
  public static Optional<RefundReason> named(String wire) {
    return Arrays.stream(values()).filter(reason -> reason.wire.equals(wire)).findFirst();
  }
}
