package rondo.server.fleet;

import rondo.base.refusal.Refusal;

/** Why a change of the fleet was not made. */
final class FleetRefusals {
  private static final String NOTHING = "Nothing has changed.";

  private FleetRefusals() {}

  static Refusal badName(String error) {
    return new Refusal("name-unfit", error, NOTHING, "Go back and type another name.");
  }

  static Refusal nameTaken() {
    return new Refusal(
        "name-taken",
        "You have another one of this name, or it is in use no more.",
        NOTHING,
        "Choose a name by which people can tell them apart.");
  }

  static Refusal noReason() {
    return new Refusal(
        "reason-missing",
        "A reason of 1 to 500 characters is needed.",
        NOTHING,
        "Say in your words why, then do it again.");
  }

  static Refusal rentalsInProgress(long count) {
    return new Refusal(
        "rentals-in-progress",
        count == 1
            ? "A rental that began at this kiosk is still in progress."
            : count + " rentals that began at this kiosk are still in progress.",
        "Customers have these discs, or nobody knows yet; what they owe is not known either.",
        "Wait until they are returned or sold, or settle them on their pages; then retire it.");
  }

  static Refusal reportsWaiting(long count) {
    return new Refusal(
        "reports-waiting",
        count == 1
            ? "A report of this kiosk has not had its effect yet."
            : count + " reports of this kiosk have not had their effect yet.",
        "One of them may be a return that ends what its customer pays.",
        "See to them on the page of parked reports; then retire it.");
  }

  static Refusal notInUse() {
    return new Refusal(
        "kiosk-not-in-use",
        "This kiosk is retired already, or never was yours.",
        NOTHING,
        "Look at the network again.");
  }

  static Refusal asItWas() {
    return new Refusal(
        "discs-as-before",
        "That is how it is already, or the group has no kiosk yet.",
        NOTHING,
        "Add a kiosk first; it is the kiosks that take discs.");
  }
}
