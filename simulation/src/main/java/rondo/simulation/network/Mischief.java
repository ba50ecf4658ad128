package rondo.simulation.network;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.fault.Swarm;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.server.SimulatedServer;
import rondo.simulation.time.Schedule;

/** Brings about what does not go wrong by itself, mostly while somebody stands before a kiosk. */
final class Mischief {
  private static final int VISIT = 90_000;
  private static final int MOST = 3;

  private final Schedule time;
  private final Swarm swarm;
  private final RandomGenerator random;
  private final RandomGenerator more;
  private final List<Trouble> first = new ArrayList<>();
  private final List<Trouble> later = new ArrayList<>();

  /**
   * Mischief that is to be called.
   *
   * @param random draws what seeds knew first
   * @param more draws what they learned later
   */
  Mischief(
      Schedule time,
      Swarm swarm,
      SimulatedServer server,
      RandomGenerator random,
      RandomGenerator more) {
    this.time = time;
    this.swarm = swarm;
    this.random = random;
    this.more = more;
    first.add(NetworkTrouble.away(time, random));
    first.addAll(ProcessTrouble.all(server));
    first.addAll(MachineTrouble.all(time, swarm, random));
    later.addAll(NetworkTrouble.later(time, more));
    later.addAll(ProcessTrouble.later(server, more));
    later.addAll(StorageTrouble.all(server, more));
    later.addAll(ClockTrouble.all(time, more));
  }

  /** Somebody stands before this kiosk: now and then something happens to the two. */
  void visited(SimulatedKiosk kiosk) {
    meet(kiosk, first, random);
    meet(kiosk, later, more);
  }

  private void meet(SimulatedKiosk kiosk, List<Trouble> troubles, RandomGenerator chance) {
    int most = swarm.isOn() ? chance.nextInt(MOST + 1) : 0;
    for (int i = 0; i < most; i++) {
      Trouble trouble = troubles.get(chance.nextInt(troubles.size()));
      if (swarm.knows(trouble.kind())) {
        time.after(
            chance.nextInt(VISIT), trouble.kind().name(), () -> happen(swarm, trouble, kiosk));
      }
    }
  }

  /** It happens now, if it may. */
  static void happen(Swarm swarm, Trouble trouble, SimulatedKiosk kiosk) {
    boolean isDead = kiosk.standing().isEmpty();
    if (isDead && trouble.kind() == FaultKind.KIOSK_KILLED || !swarm.lets(trouble.kind())) {
      return;
    }
    switch (trouble.strikes()) {
      case THE_KIOSK -> swarm.count(trouble.kind(), kiosk.id());
      case THE_SERVER -> swarm.count(trouble.kind());
      case LATER -> {}
    }
    trouble.brings().accept(kiosk);
  }
}
