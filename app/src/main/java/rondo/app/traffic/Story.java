package rondo.app.traffic;

import java.time.Instant;
import java.util.Optional;

/**
 * What a customer has lived through, as he would tell it; what the books must say follows from it
 * alone.
 *
 * @param taken the disc that he took, if he got one
 * @param back where and when he brought it back, if he did
 * @param farewell the last failure that a screen showed him, if one did
 */
public record Story(
    String customer,
    CardKind card,
    Optional<String> mail,
    Optional<Taken> taken,
    Optional<Back> back,
    Optional<Farewell> farewell) {
  /** How the bank stands to him. */
  public enum CardKind {
    PAYS,
    PAYS_FIRST_NIGHT_ONLY,
    DECLINED,
    NO_ANSWER,
    NEVER_READ
  }

  /**
   * A disc in a customer's hand.
   *
   * @param format as the price list names it
   * @param around the calendar at the begin of its wave
   */
  public record Taken(String disc, String format, KioskDoor kiosk, Instant around) {}

  /** A disc brought back. */
  public record Back(KioskDoor kiosk, Instant around) {}

  /** A screen that said no, and the reference at its foot. */
  public record Farewell(KioskDoor kiosk, String headline, String reference) {}

  /** Without the address. */
  @Override
  public String toString() {
    return customer;
  }
}
