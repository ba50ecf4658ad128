package rondo.simulation.network;

import java.util.List;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.network.Trouble.Strikes;
import rondo.simulation.server.SimulatedServer;

/** What happens to processes: they die, at once or at one of their next steps. */
final class ProcessTrouble {
  private ProcessTrouble() {}

  static List<Trouble> all(SimulatedServer server) {
    return List.of(
        new Trouble(FaultKind.KIOSK_KILLED, Strikes.THE_KIOSK, SimulatedKiosk::kill),
        new Trouble(FaultKind.KIOSK_KILLED_AT_STEP, Strikes.LATER, SimulatedKiosk::killSoon),
        new Trouble(FaultKind.SERVER_KILLED, Strikes.THE_SERVER, _ -> server.kill()),
        new Trouble(FaultKind.SERVER_KILLED_AT_STEP, Strikes.LATER, _ -> server.killSoon()));
  }
}
