package rondo.kiosk.trial;

import java.util.Optional;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;

/** What the sensors say, in a word. */
public final class Seen {
  /** A homed machine at rest with nothing anywhere. */
  public static final Observation NOTHING = with(Presence.ABSENT, Presence.ABSENT, Presence.ABSENT);

  /** A case lies on the arm, inside. */
  public static final Observation ON_ARM = with(Presence.PRESENT, Presence.ABSENT, Presence.ABSENT);

  /** A case stands in the slot before the arm. */
  public static final Observation IN_SLOT =
      with(Presence.ABSENT, Presence.ABSENT, Presence.PRESENT);

  /** A case lies in the open mouth. */
  public static final Observation IN_MOUTH =
      out(Presence.PRESENT, Presence.PRESENT, Presence.ABSENT);

  /** The mouth is open and empty. */
  public static final Observation MOUTH_EMPTY =
      out(Presence.ABSENT, Presence.ABSENT, Presence.ABSENT);

  /** Arm and mouth sensors contradict each other. */
  public static final Observation CONTRADICTION =
      out(Presence.ABSENT, Presence.PRESENT, Presence.ABSENT);

  /** Stopped on its way in: neither arm nor mouth shows a case. */
  public static final Observation BETWEEN_STOPS =
      new Observation(
          true,
          Optional.of(3),
          Optional.of(1),
          Optional.empty(),
          Optional.of(DoorStop.OPEN),
          false,
          Presence.ABSENT,
          Presence.ABSENT,
          Presence.ABSENT);

  private Seen() {}

  public static Observation with(Presence arm, Presence mouth, Presence slot) {
    return new Observation(
        true,
        Optional.of(3),
        Optional.of(1),
        Optional.of(ArmStop.PANE),
        Optional.of(DoorStop.CLOSED),
        false,
        arm,
        mouth,
        slot);
  }

  private static Observation out(Presence arm, Presence mouth, Presence slot) {
    return new Observation(
        true,
        Optional.of(3),
        Optional.of(1),
        Optional.of(ArmStop.MOUTH),
        Optional.of(DoorStop.OPEN),
        false,
        arm,
        mouth,
        slot);
  }
}
