package rondo.simulation.network;

import java.util.List;
import java.util.random.RandomGenerator;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.network.Trouble.Strikes;
import rondo.simulation.server.SimulatedServer;

/** What happens to processes: they die, at once or at one of their next steps. */
final class ProcessTrouble {
  private static final int HOUR = 3_600_000;
  private static final int ODDS = 8;

  private ProcessTrouble() {}

  /** The payment side is out of reach; now and then for longer than it remembers keys. */
  static List<Trouble> later(SimulatedServer server, RandomGenerator random) {
    return List.of(
        new Trouble(
            FaultKind.PAYMENT_AWAY,
            Strikes.THE_SERVER,
            _ ->
                server.losePayments(
                    random.nextInt(HOUR) + (random.nextInt(ODDS) == 0 ? 26 * HOUR : 0))));
  }

  static List<Trouble> all(SimulatedServer server) {
    return List.of(
        new Trouble(FaultKind.KIOSK_KILLED, Strikes.THE_KIOSK, SimulatedKiosk::kill),
        new Trouble(FaultKind.KIOSK_KILLED_AT_STEP, Strikes.LATER, SimulatedKiosk::killSoon),
        new Trouble(FaultKind.SERVER_KILLED, Strikes.THE_SERVER, _ -> server.kill()),
        new Trouble(FaultKind.SERVER_KILLED_AT_STEP, Strikes.LATER, _ -> server.killSoon()));
  }
}
