package rondo.kiosk.stocking;

import java.util.Optional;
import java.util.UUID;
import rondo.base.place.Slot;
import rondo.kiosk.duty.AuditMark;
import rondo.kiosk.motion.Script;
import rondo.machine.device.Presence;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;

/** One slot's turn in an audit (R7). {@link LookFlow} moves it on. */
public sealed interface SlotLook {
  Plan plan();

  /**
   * Which slot of which audit.
   *
   * @param look names it in the journal and at the machine
   * @param mark how far the audit was before
   * @param sensor what the slot's sensor has said so far
   */
  record Plan(UUID look, AuditMark mark, Slot slot, Presence sensor) {
    Plan sensed(Presence seen) {
      return new Plan(look, mark, slot, seen);
    }
  }

  /** The slot is brought before its sensor. */
  record Visiting(Plan plan, Script script) implements SlotLook {}

  /** Its case is fetched onto the arm. */
  record Fetching(Plan plan, Script script) implements SlotLook {}

  /**
   * The arm has none, as far as its sensor says, which may be blind: the gripper opens in the slot
   * once more, so that nothing stays on the arm (F15).
   */
  record Emptying(Plan plan, Script script) implements SlotLook {}

  /** It lies before the camera; {@code looks} pictures have been asked for. */
  record Reading(Plan plan, int looks) implements SlotLook {}

  /** Back into its slot. */
  record Storing(Plan plan, Script script, Found found) implements SlotLook {}

  /**
   * The slot is read and the record is written.
   *
   * @param machineDoubtful the machine must be observed before it moves again
   */
  record Read(Plan plan, boolean machineDoubtful) implements SlotLook {}

  /**
   * What was found.
   *
   * @param looks how many pictures were taken
   * @param verdict as {@link rondo.protocol.fact.Fact.SlotRead} has it
   */
  record Found(Optional<GroupCode> group, Optional<DiscCode> disc, int looks, String verdict) {}
}
