package rondo.app.traffic;

import java.util.List;
import java.util.Optional;

/**
 * What one customer is about to do, drawn before he comes.
 *
 * @param number from 0; his card carries it
 * @param mail where his receipts go, if anywhere
 * @param takes whether he takes the disc when it is held out
 * @param choice which of the offered discs he picks, any number
 * @param errands in the order of their days; the first is to rent
 */
record Intent(
    int number,
    CardInHand card,
    Optional<String> mail,
    boolean takes,
    int choice,
    List<Errand> errands) {
  Intent {
    errands = List.copyOf(errands);
  }

  /** Without the address. */
  @Override
  public String toString() {
    return "customer " + number;
  }
}
