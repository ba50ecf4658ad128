package rondo.kiosk.vend;

import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.motion.Script;
import rondo.machine.device.Presence;
import rondo.protocol.fact.SlotContent;

/** Where one attempt stands (R1, R3, N10). {@link VendFlow} moves it on. */
public sealed interface Vend {
  VendPlan plan();

  /** From the slot onto the arm. */
  record Fetching(VendPlan plan, Script script) implements Vend {}

  /** The case lies before the camera; {@code looks} pictures have been asked for. */
  record Reading(VendPlan plan, int looks) implements Vend {}

  /**
   * The arm has none, as far as its sensor says, which may be blind: the gripper opens in the slot
   * once more before anything is concluded. A case that lay on the arm unseen stands in its slot
   * then, and the arm is empty for certain (F15).
   */
  record Emptying(VendPlan plan, Script script) implements Vend {}

  /** Door open, arm out. From here on the disc may be gone. */
  record Presenting(VendPlan plan, Script script) implements Vend {}

  /** The customer can take it. */
  record HeldOut(VendPlan plan, int extensions) implements Vend {}

  /** Taken; arm and door go home. */
  record Closing(VendPlan plan, Script script) implements Vend {}

  /** Not taken, or something broke while it was out: it is drawn in. */
  record DrawingIn(VendPlan plan, Script script, String reason) implements Vend {}

  /**
   * The door is shut again: does the disc lie on the arm? Only the very disc goes back into its
   * slot free of charge; only an arm that camera and sensor call empty means that it is out (F15,
   * F18, F19).
   *
   * @param arm what the arm's sensor says
   * @param looks pictures that have been asked for
   */
  record Rechecking(VendPlan plan, String reason, Presence arm, int looks) implements Vend {}

  /**
   * Back into its slot.
   *
   * @param content what the slot holds if that works
   */
  record PuttingBack(VendPlan plan, Script script, String reason, SlotContent content)
      implements Vend {}

  /**
   * It is over; the journal and the outbox have it.
   *
   * @param reason key of the failure page, or {@code taken}
   * @param machineDoubtful the machine must be observed before it moves again
   */
  record Ended(VendPlan plan, AttemptEnd end, String reason, boolean machineDoubtful)
      implements Vend {}
}
