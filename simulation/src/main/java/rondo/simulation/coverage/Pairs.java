package rondo.simulation.coverage;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import rondo.simulation.fault.FaultKind;

/** All pairs of state and fault that there can be. */
public final class Pairs {
  private static final Set<FaultKind> AT_SERVER =
      EnumSet.of(
          FaultKind.SERVER_KILLED,
          FaultKind.SERVER_KILLED_AT_STEP,
          FaultKind.PAYMENT_LOST,
          FaultKind.PAYMENT_UNHEARD,
          FaultKind.PAYMENT_DOUBLED,
          FaultKind.PAYMENT_LATE,
          FaultKind.PAYMENT_AWAY,
          FaultKind.PAYMENT_STRAYED,
          FaultKind.DATABASE_COLLIDED,
          FaultKind.DATABASE_REFUSED,
          FaultKind.DATABASE_UNHEARD,
          FaultKind.DATABASE_AWAY);

  /** Every fault of its place. */
  private static final Set<FaultKind> ANY = EnumSet.allOf(FaultKind.class);

  private static final Set<FaultKind> DEATH =
      EnumSet.of(FaultKind.KIOSK_KILLED, FaultKind.KIOSK_KILLED_AT_STEP);

  private static final Set<FaultKind> AT_STEP = EnumSet.of(FaultKind.KIOSK_KILLED_AT_STEP);

  private static final Set<FaultKind> PAYMENTS =
      EnumSet.of(
          FaultKind.PAYMENT_LOST,
          FaultKind.PAYMENT_UNHEARD,
          FaultKind.PAYMENT_DOUBLED,
          FaultKind.PAYMENT_LATE);

  /** What comes at its own time, and never in the middle of a decision. */
  private static final Set<FaultKind> OF_ITSELF =
      EnumSet.of(
          FaultKind.KIOSK_KILLED,
          FaultKind.LINK_AWAY,
          FaultKind.MOTOR_JAM,
          FaultKind.MISSED_SLOT,
          FaultKind.SENSOR_STUCK,
          FaultKind.POWER_CUT,
          FaultKind.CAMERA_DARK,
          FaultKind.CLUMSY_HANDS);

  /** States that these faults cannot meet, and why. */
  private static final List<Never> NEVER =
      List.of(
          new Never("down", DEATH, "it is dead already"),
          new Never("server idle", PAYMENTS, "no payment is under way"),
          new Never("vend ended", ANY, "the visit goes on in the same decision"),
          new Never("return stored", ANY, "the visit goes on in the same decision"),
          new Never("return refused", ANY, "the visit goes on in the same decision"),
          new Never("return redirected", ANY, "the visit goes on in the same decision"),
          new Never("audit read", ANY, "the audit goes on in the same decision"),
          new Never("recovery settled", ANY, "it ends in the same decision"),
          new Never("recovery recalling", OF_ITSELF, "the journal is read in the same decision"),
          new Never("session viewing", AT_STEP, "nothing durable is done there"),
          new Never("session choosing", AT_STEP, "nothing durable is done there"),
          new Never("session showing-age", AT_STEP, "nothing durable is done there"),
          new Never("session paying", AT_STEP, "nothing durable is done there"),
          new Never("session mailing", AT_STEP, "nothing durable is done there"));

  private record Never(String state, Set<FaultKind> faults, String why) {
    boolean is(Pair pair) {
      return state.equals(pair.state()) && faults.contains(pair.fault());
    }
  }

  private Pairs() {}

  /** Those that can be reached, in order. */
  public static SortedSet<Pair> reachable() {
    SortedSet<Pair> all = new TreeSet<>();
    for (FaultKind fault : FaultKind.values()) {
      Set<String> states = AT_SERVER.contains(fault) ? ServerStates.all() : KioskStates.all();
      states.stream()
          .map(state -> new Pair(state, fault))
          .filter(pair -> NEVER.stream().noneMatch(never -> never.is(pair)))
          .forEach(all::add);
    }
    return all;
  }

  /** Why a pair is not among them. */
  public static List<String> reasons() {
    return NEVER.stream().map(never -> never.state() + ": " + never.why()).toList();
  }
}
