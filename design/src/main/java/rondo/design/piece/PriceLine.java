package rondo.design.piece;

/**
 * One line of an amount with its reason, already written for people.
 *
 * @param what for example "Metropolis"
 * @param reason for example "1 night x $1.80"; may be empty
 * @param amount for example "$1.80"
 * @param kind how it counts
 */
public record PriceLine(String what, String reason, String amount, Kind kind) {
  /** How a line counts. */
  public enum Kind {
    CHARGE,
    DISCOUNT,
    TAX
  }
}
