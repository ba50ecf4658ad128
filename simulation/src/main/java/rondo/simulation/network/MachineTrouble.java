package rondo.simulation.network;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import rondo.machine.device.Axis;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.fault.Swarm;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.time.Schedule;
import rondo.simulator.fault.Fault;
import rondo.simulator.fault.Sensor;

/** What breaks in a kiosk's machine, and is mended after some minutes. */
final class MachineTrouble {
  private static final int SHORTEST = 2_000;
  private static final int LONGEST = 600_000;

  private final Schedule time;
  private final Swarm swarm;
  private final RandomGenerator random;

  private MachineTrouble(Schedule time, Swarm swarm, RandomGenerator random) {
    this.time = time;
    this.swarm = swarm;
    this.random = random;
  }

  static List<Trouble> all(Schedule time, Swarm swarm, RandomGenerator random) {
    var machine = new MachineTrouble(time, swarm, random);
    return List.of(
        machine.trouble(FaultKind.MOTOR_JAM, machine::jam),
        machine.trouble(FaultKind.MISSED_SLOT, () -> new Fault.MissedSlot(true)),
        machine.trouble(FaultKind.SENSOR_STUCK, machine::stuck),
        machine.trouble(FaultKind.POWER_CUT, Fault.PowerCut::new),
        machine.trouble(FaultKind.CAMERA_DARK, Fault.CameraDark::new));
  }

  private Trouble trouble(FaultKind kind, Supplier<Fault> fault) {
    return new Trouble(kind, Trouble.Strikes.THE_KIOSK, kiosk -> breakDown(kiosk, fault.get()));
  }

  private void breakDown(SimulatedKiosk kiosk, Fault fault) {
    kiosk.machine().breakAlso(fault);
    time.after(
        SHORTEST + random.nextInt(LONGEST),
        "machine is mended",
        () -> {
          if (swarm.isOn()) {
            kiosk.machine().breakDown(List.of());
          }
        });
  }

  private Fault jam() {
    return new Fault.MotorJam(
        Axis.values()[random.nextInt(Axis.values().length)], random.nextBoolean());
  }

  private Fault stuck() {
    Sensor sensor = Sensor.values()[random.nextInt(Sensor.values().length)];
    return new Fault.SensorStuck(sensor, random.nextBoolean());
  }
}
