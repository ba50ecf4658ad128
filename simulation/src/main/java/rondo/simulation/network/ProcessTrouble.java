package rondo.simulation.network;

import java.util.List;
import java.util.function.Consumer;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.server.SimulatedServer;

/** What happens to processes: they die, at once or at one of their next steps. */
final class ProcessTrouble {
  private ProcessTrouble() {}

  static List<Trouble> all(SimulatedServer server) {
    return List.of(
        now(FaultKind.KIOSK_KILLED, SimulatedKiosk::kill),
        soon(FaultKind.KIOSK_KILLED_AT_STEP, SimulatedKiosk::killSoon),
        now(FaultKind.SERVER_KILLED, _ -> server.kill()),
        soon(FaultKind.SERVER_KILLED_AT_STEP, _ -> server.killSoon()));
  }

  private static Trouble now(FaultKind kind, Consumer<SimulatedKiosk> kills) {
    return new Trouble(
        kind,
        kiosk -> {
          kills.accept(kiosk);
          return true;
        });
  }

  /** Counted at the step, if it comes to it. */
  private static Trouble soon(FaultKind kind, Consumer<SimulatedKiosk> kills) {
    return new Trouble(
        kind,
        kiosk -> {
          kills.accept(kiosk);
          return false;
        });
  }
}
