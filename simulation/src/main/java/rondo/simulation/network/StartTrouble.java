package rondo.simulation.network;

import java.util.List;
import java.util.random.RandomGenerator;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.fault.Swarm;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.server.SimulatedServer;
import rondo.simulation.time.Schedule;

/**
 * Meets processes that start, in the middle of their recovery: one in four dies again within a few
 * steps, one in four finds its machine failing while it homes (F1, F2, F27).
 */
final class StartTrouble {
  private static final int ODDS = 4;
  private static final int STEPS = 8;
  private static final int HOMING = 30_000;

  private final Schedule time;
  private final Swarm swarm;
  private final RandomGenerator random;
  private final List<Trouble> machine;

  StartTrouble(Schedule time, Swarm swarm, RandomGenerator random) {
    this.time = time;
    this.swarm = swarm;
    this.random = random;
    this.machine = MachineTrouble.all(time, swarm, random);
  }

  void wait(SimulatedServer server, List<SimulatedKiosk> kiosks) {
    server.whenItStarts(() -> {
      if (strikes(FaultKind.SERVER_KILLED_AT_STEP)) {
        server.killWithin(STEPS);
      }
    });
    kiosks.forEach(kiosk -> kiosk.whenItStarts(() -> starts(kiosk)));
  }

  private void starts(SimulatedKiosk kiosk) {
    if (strikes(FaultKind.KIOSK_KILLED_AT_STEP)) {
      kiosk.killWithin(STEPS);
    }
    Trouble trouble = machine.get(random.nextInt(machine.size()));
    if (swarm.isOn() && swarm.knows(trouble.kind()) && random.nextInt(ODDS) == 0) {
      time.after(
          random.nextInt(HOMING),
          trouble.kind().name(),
          () -> Mischief.happen(swarm, trouble, kiosk));
    }
  }

  private boolean strikes(FaultKind kind) {
    return swarm.isOn() && swarm.knows(kind) && random.nextInt(ODDS) == 0 && swarm.lets(kind);
  }
}
