package rondo.kiosk.returns;

import java.time.Instant;
import java.util.Optional;
import rondo.base.id.AskId;
import rondo.base.id.ReturnId;
import rondo.base.place.Slot;
import rondo.kiosk.motion.Script;
import rondo.kiosk.network.Nearest;
import rondo.machine.device.Presence;

/** Where one return stands (T1, T3). {@link ReturnFlow} moves it on. */
public sealed interface Taking {
  ReturnId returned();

  /**
   * The customer holds a case to the door; the camera looks again and again.
   *
   * @param unread what the pictures without a label of ours count so far
   * @param since when the first try of this visit ended unread, if one did
   * @param resting the machine takes nothing in: only the clock can be stopped
   */
  record Holding(ReturnId returned, int unread, Optional<Instant> since, boolean resting)
      implements Taking {
    /** Half of the patience is gone: time to say what the camera wants to see. */
    public boolean isLong() {
      return unread * 2 >= ReturnFlow.UNREAD;
    }
  }

  /** The server is asked whether the disc is known and out. */
  record Asking(HeldCase held, AskId ask) implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /** Door opens, empty arm comes out. */
  record Opening(HeldCase held, Slot target, Optional<String> title, Script script)
      implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /**
   * The arm waits for the case.
   *
   * @param arrived what the mouth's sensor said when the arm had just come out
   */
  record Waiting(HeldCase held, Slot target, Optional<String> title, Presence arrived)
      implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /**
   * A case lies on the arm, or nothing does; the arm comes in and the door shuts.
   *
   * @param arrived what the mouth's sensor said when the arm had just come out
   * @param inMouth what it said when the gripper had closed
   */
  record TakingIn(
      HeldCase held,
      Slot target,
      Optional<String> title,
      Script script,
      Presence arrived,
      Presence inMouth)
      implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /**
   * The label is read once more: the code shown at the pane alone proves nothing, nor does the
   * arm's sensor alone (F15).
   */
  record Checking(
      HeldCase held, Slot target, Optional<String> title, int looks, Witnesses witnesses)
      implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /** Accepted; it goes into its slot. */
  record Storing(
      HeldCase held, Slot target, Optional<String> title, Instant acceptedAt, Script script)
      implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /**
   * The camera sees a label that may lie on the arm or be held outside: whatever the arm carries
   * goes into the slot, whose sensor tells the two apart.
   *
   * @param ours the label is the one that was shown at the pane
   * @param shutAt when the door had shut
   * @param slotBefore what the slot's sensor said before the arm came
   */
  record Proving(
      HeldCase held,
      Slot target,
      Optional<String> title,
      boolean ours,
      Instant shutAt,
      Witnesses witnesses,
      Presence slotBefore,
      Script script)
      implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /**
   * Not what was shown, or not to be read: it is held out again.
   *
   * @param shutAt when the door had shut behind it
   */
  record HandingBack(HeldCase held, Slot target, Instant shutAt, String reason, Script script)
      implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /** The customer should take it back. */
  record HeldOut(HeldCase held, Slot target, Instant shutAt, String reason) implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /** Whatever is still in the mouth comes in and the door shuts: a case, or nothing. */
  record DrawingBack(
      HeldCase held, Slot target, Instant shutAt, String reason, Script script, Presence inMouth)
      implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /**
   * The arm's sensor says that it was taken back: the camera says whether that is so.
   *
   * @param looks how often it has looked
   */
  record MakingSure(
      HeldCase held, Slot target, Instant shutAt, String reason, int looks, Witnesses witnesses)
      implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /** Nobody took it back: it is kept as an unknown case for a person to look at (I19). */
  record Keeping(HeldCase held, Slot target, Instant shutAt, String reason, Script script)
      implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /** The disc is back. */
  record Stored(HeldCase held, Optional<String> title, Instant acceptedAt, boolean machineDoubtful)
      implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /** It was not taken in; another kiosk of the network takes it. */
  record Redirected(ReturnId returned, Nearest nearest, Instant at) implements Taking {}

  /**
   * It was not taken in.
   *
   * @param reason key of the failure page, or {@code nothing-inserted}
   * @param machineDoubtful the machine must be observed before it moves again
   */
  record Refused(ReturnId returned, String reason, Instant at, boolean machineDoubtful)
      implements Taking {}
}
