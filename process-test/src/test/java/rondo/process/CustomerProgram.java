package rondo.process;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rondo.simulator.truth.Place;

/** A customer where the kiosk is: the screen listens to its own machine alone. */
final class CustomerProgram {
  private static final int TRIES = 20;

  private CustomerProgram() {}

  /**
   * Rents a disc, or brings one back.
   *
   * @param arguments ports of screen and machine room, the machine's file, the disc to bring back
   */
  public static void main(String[] arguments) {
    var customer = new Customer(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    var truth = new MachineTruth(Path.of(arguments[2]));
    if (arguments.length == 3) {
      rents(customer);
      System.out.println("took " + outside(truth));
    } else {
      bringsBack(customer, truth, arguments[3]);
      System.out.println("returned " + arguments[3]);
    }
  }

  /** While the server does not know the discs of a new kiosk yet it lets none go. */
  private static void rents(Customer customer) {
    for (int tries = 0; tries < TRIES; tries++) {
      customer.rents("approved");
      String page =
          Until.present(
              () -> "an end; the screen shows " + customer.page(),
              () -> Optional.of(customer.page()).filter(Set.of("take", "failure")::contains));
      if (page.equals("take")) {
        customer.takesTheDisc();
        customer.sees("done");
        return;
      }
    }
    throw new AssertionError("nothing was to be had");
  }

  private static String outside(MachineTruth truth) {
    return Until.present(
        () -> "a disc outside",
        () ->
            truth.discs().entrySet().stream()
                .filter(disc -> disc.getValue() instanceof Place.Outside)
                .map(Map.Entry::getKey)
                .findFirst());
  }

  private static void bringsBack(Customer customer, MachineTruth truth, String disc) {
    customer.holds(disc);
    Until.holds(
        "the disc in the mouth",
        () -> {
          customer.laysIn(disc);
          return !truth.placeOf(disc).equals(Optional.of(new Place.Outside()));
        });
    customer.sees("returned");
  }
}
