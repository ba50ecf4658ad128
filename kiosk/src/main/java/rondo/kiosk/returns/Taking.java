package rondo.kiosk.returns;

import java.time.Instant;
import java.util.Optional;
import rondo.base.id.AskId;
import rondo.base.id.ReturnId;
import rondo.base.place.Slot;
import rondo.kiosk.motion.Script;
import rondo.kiosk.network.Nearest;

/** Where one return stands (T1, T3). {@link ReturnFlow} moves it on. */
public sealed interface Taking {
  ReturnId returned();

  /**
   * The customer holds a case to the door; the camera looks again and again.
   *
   * @param unread what the pictures without a label of ours count so far
   */
  record Holding(ReturnId returned, int unread) implements Taking {
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

  /** The arm waits for the case. */
  record Waiting(HeldCase held, Slot target, Optional<String> title) implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /** A case lies on the arm; it comes in and the door shuts. */
  record TakingIn(HeldCase held, Slot target, Optional<String> title, Script script)
      implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /** The label is read once more: the code shown at the pane alone proves nothing. */
  record Checking(HeldCase held, Slot target, Optional<String> title, int looks) implements Taking {
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

  /** Not what was shown: it is held out again. */
  record HandingBack(HeldCase held, Slot target, String reason, Script script) implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /** The customer should take it back. */
  record HeldOut(HeldCase held, Slot target, String reason) implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /** Whatever is still in the mouth comes in and the door shuts: a case, or nothing. */
  record DrawingBack(HeldCase held, Slot target, String reason, Script script) implements Taking {
    @Override
    public ReturnId returned() {
      return held.returned();
    }
  }

  /** Nobody took it back: it is kept as an unknown case for a person to look at (I19). */
  record Keeping(HeldCase held, Slot target, String reason, Script script) implements Taking {
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
