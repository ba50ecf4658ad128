package rondo.server.console.debt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.base.money.Money;
import rondo.server.console.page.Listing;

/**
 * The debts of an operator's kiosks.
 *
 * @param owed the sum of the open ones by currency
 * @param mayDecide whether there are buttons
 */
public record DebtView(Listing<Row> list, List<Money> owed, boolean open, boolean mayDecide) {
  /**
   * One debt.
   *
   * @param underWay whether a charge for it has no answer yet
   * @param tries how often it was refused
   */
  public record Row(
      UUID rental,
      String title,
      String kiosk,
      Optional<String> lastFour,
      String state,
      Money amount,
      int tries,
      Optional<Instant> nextTry,
      boolean underWay,
      boolean rentalOpen,
      Instant opened,
      Optional<Instant> closed,
      String reason) {
    /** Whether it is owed. */
    public boolean isOpen() {
      return state.equals("OPEN");
    }

    /** What happens next, or what happened, in words. */
    public String next() {
      return switch (state) {
        case "PAID" -> "paid";
        case "WRITTEN_OFF" -> "written off";
        case "CLEARED" -> "nothing was owed";
        default ->
            underWay
                ? "a charge is under way"
                : rentalOpen ? "charged when the disc is back" : "a person decides";
      };
    }
  }
}
