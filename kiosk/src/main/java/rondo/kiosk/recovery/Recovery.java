package rondo.kiosk.recovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.CheckoutId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.motion.Script;
import rondo.machine.device.Presence;
import rondo.media.label.DiscCode;
import rondo.protocol.fact.SlotContent;

/**
 * Where recovery stands (DESIGN, flow 6). It runs after every start, clean or not, and whenever a
 * workflow has lost faith in the machine. {@link RecoveryFlow} moves it on.
 */
public sealed interface Recovery {
  Cause cause();

  /**
   * Why it runs.
   *
   * @param start number of this start of the controller, empty in the middle of its life
   * @param served a checkout that a customer is still being served for; it is left alone
   */
  record Cause(Optional<Long> start, Optional<CheckoutId> served) {}

  /** The journal is read. */
  record Recalling(Cause cause) implements Recovery {}

  /** The sensors are read, again while a motion of the past is still under way. */
  record Observing(Cause cause, List<JournalEntry> entries, int looks) implements Recovery {}

  /** Whatever is out comes in, the door shuts, each axis finds its reference. */
  record Securing(Cause cause, List<JournalEntry> entries, Script script) implements Recovery {}

  /** A case lies on the arm: which? */
  record ReadingArm(Cause cause, List<JournalEntry> entries, Presence armSensor, int looks)
      implements Recovery {}

  /**
   * It is put away. Also the way to empty an arm whose sensor may be blind: a gripper that has
   * opened in a slot holds nothing, whatever a sensor or the camera says.
   *
   * @param armSensor what the arm's sensor said before the gripper opened; unknown once it said the
   *     same behind that
   * @param slotBefore what the slot's sensor said before the arm came
   */
  record StoringArm(
      Cause cause,
      List<JournalEntry> entries,
      OnArm.PutAway putAway,
      Presence armSensor,
      Presence slotBefore,
      Script script)
      implements Recovery {}

  /** Slots that an open attempt or return speaks of are brought before the sensor. */
  record Visiting(
      Cause cause,
      List<JournalEntry> entries,
      OnArm onArm,
      List<Slot> left,
      Map<Slot, Presence> seen,
      Script script)
      implements Recovery {}

  /**
   * The machine does not come to rest; it is tried again. No motion meanwhile, no sale.
   *
   * @param sees nothing lies on the arm, so the camera sees what is held to the door and no more
   */
  record Ailing(Cause cause, String why, boolean sees) implements Recovery {}

  /**
   * All is settled and written.
   *
   * @param cut a customer's approved checkout that was cut short
   */
  record Settled(Cause cause, Optional<Cut> cut) implements Recovery {}

  /**
   * A checkout that a stop cut short.
   *
   * @param discs that were wanted, in their order
   */
  record Cut(CheckoutId checkout, List<CutDisc> discs) {
    public Cut {
      discs = List.copyOf(discs);
    }

    /** Key of the page that tells the customer. */
    public String told() {
      if (some(AttemptEnd.UNRESOLVED)) {
        return discs.size() > 1 ? "interrupted-unsure" : "unresolved";
      }
      boolean all = !some(AttemptEnd.NOT_DISPENSED);
      return some(AttemptEnd.TAKEN)
          ? (all ? "interrupted-taken" : "interrupted")
          : "interrupted-kept";
    }

    private boolean some(AttemptEnd end) {
      return discs.stream().anyMatch(disc -> disc.end() == end);
    }
  }

  /** A disc that was wanted, and how it ended. */
  record CutDisc(DiscCode disc, AttemptEnd end) {}

  /** What lay on the arm. */
  sealed interface OnArm {
    /** Nothing, as far as sensor and camera tell. */
    record Nothing() implements OnArm {}

    /** Nothing lies there now; whether something did, sensors and camera do not agree. */
    record Unclear() implements OnArm {}

    /**
     * A case, which stands in a slot now.
     *
     * @param disc as read, empty where nobody could read it
     * @param content what the slot holds by it: a disc only if the record says why it was there
     */
    record PutAway(Optional<DiscCode> disc, Slot slot, SlotContent content) implements OnArm {
      /**
       * The same where the slot's sensor does not see it. It lay on the arm behind a shut door, so
       * it is inside, and the slot waits for a person.
       */
      PutAway unseen() {
        return new PutAway(disc, slot, new SlotContent.Locked("missing"));
      }

      boolean is(DiscCode other) {
        return disc.equals(Optional.of(other));
      }
    }
  }
}
