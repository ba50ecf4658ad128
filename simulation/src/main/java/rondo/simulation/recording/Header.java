package rondo.simulation.recording;

import java.time.Instant;
import java.util.List;
import rondo.machine.device.MachineLayout;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.network.Network;
import rondo.simulation.network.Scenario;
import rondo.simulator.truth.Axes;

/**
 * The first line of a recording.
 *
 * @param format version of the file's form
 * @param seed that draws the network
 * @param again options of {@code ./rondo simulate} that run the same again
 * @param commit of the program, or the version where it is not known
 * @param origin what the calendar says at {@code t} 0
 */
record Header(
    int format, long seed, String again, String commit, Instant origin, List<Machine> kiosks) {
  /** The newest form. */
  static final int FORMAT = 1;

  /** A kiosk's machine at the beginning. */
  record Machine(String kiosk, String id, MachineLayout layout, Axes axes, List<Inside> cases) {}

  /** A case in it. */
  record Inside(String name, String title, String place) {}

  static Header of(Scenario scenario, String commit, Network network) {
    return new Header(
        FORMAT,
        scenario.seed(),
        scenario.options(),
        commit,
        network.time().instant(),
        network.kiosks().stream().map(Header::machine).toList());
  }

  private static Machine machine(SimulatedKiosk kiosk) {
    var truth = kiosk.machine().truth();
    return new Machine(
        kiosk.name(),
        kiosk.id().toString(),
        kiosk.machine().layout(),
        truth.axes(),
        truth.cases().stream()
            .map(one -> new Inside(one.name(), one.title(), one.place().word()))
            .toList());
  }
}
