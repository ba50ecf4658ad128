package rondo.server.settle;

import rondo.base.refusal.Refusal;

/** Why a task is not settled. */
final class SettleRefusals {
  private static final String NOTHING = "Nothing was booked, and no disc was moved in the books.";

  private SettleRefusals() {}

  static Refusal noSuchTask() {
    return new Refusal(
        "task-unknown",
        "This task is not open any more, or never was.",
        NOTHING,
        "Look at the list of what needs you again.");
  }

  static Refusal noReason() {
    return new Refusal(
        "reason-missing",
        "A reason of 1 to 500 characters is needed.",
        NOTHING,
        "Say in your words what you found, then settle it.");
  }

  static Refusal settlesElsewhere() {
    return new Refusal(
        "task-settled-elsewhere",
        "Words alone do not settle a task of this kind.",
        NOTHING,
        "Open what it is about: the buttons for it are there.");
  }

  static Refusal toBeRead() {
    return new Refusal(
        "disc-to-be-read",
        "No kiosk has said where this disc stands, and words alone cannot.",
        NOTHING,
        "Order an audit of the kiosk: the task ends when the disc is read. If you have looked and"
            + " it is in no kiosk, say so on the task's page.");
  }

  static Refusal nothingToGiveUp() {
    return new Refusal(
        "nothing-to-give-up",
        "This disc is not sought, or a rental of it is in progress.",
        NOTHING,
        "Look at the disc's story; a rental that is in doubt is settled first.");
  }

  static Refusal nothingToCredit() {
    return new Refusal(
        "nothing-to-credit",
        "No rental of this disc is out that was held to a kiosk at a noted time.",
        NOTHING,
        "Look at the disc's story; settle the task with a reason, or give money back at the rental.");
  }
}
