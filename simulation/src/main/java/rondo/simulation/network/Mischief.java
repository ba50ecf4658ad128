package rondo.simulation.network;

import java.util.List;
import java.util.random.RandomGenerator;
import rondo.machine.device.Axis;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.fault.Swarm;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.server.SimulatedServer;
import rondo.simulation.time.Schedule;
import rondo.simulator.fault.Fault;
import rondo.simulator.fault.Sensor;

/** Brings about what does not go wrong by itself, mostly while somebody stands before a kiosk. */
final class Mischief {
  private static final List<FaultKind> KINDS =
      List.of(
          FaultKind.LINK_AWAY,
          FaultKind.KIOSK_KILLED,
          FaultKind.KIOSK_KILLED_AT_STEP,
          FaultKind.SERVER_KILLED,
          FaultKind.SERVER_KILLED_AT_STEP,
          FaultKind.MOTOR_JAM,
          FaultKind.MISSED_SLOT,
          FaultKind.SENSOR_STUCK,
          FaultKind.POWER_CUT,
          FaultKind.CAMERA_DARK);
  private static final int VISIT = 90_000;
  private static final int MOST = 3;
  private static final long DAY = 24L * 3600 * 1000;

  private final Schedule time;
  private final Swarm swarm;
  private final SimulatedServer server;
  private final RandomGenerator random;

  Mischief(Schedule time, Swarm swarm, SimulatedServer server, RandomGenerator random) {
    this.time = time;
    this.swarm = swarm;
    this.server = server;
    this.random = random;
  }

  /** Somebody stands before this kiosk: now and then something happens to the two. */
  void visited(SimulatedKiosk kiosk) {
    int most = swarm.isOn() ? random.nextInt(MOST + 1) : 0;
    for (int i = 0; i < most; i++) {
      FaultKind kind = KINDS.get(random.nextInt(KINDS.size()));
      if (swarm.knows(kind)) {
        time.after(random.nextInt(VISIT), kind.name(), () -> happen(kind, kiosk));
      }
    }
  }

  private void happen(FaultKind kind, SimulatedKiosk kiosk) {
    if (!swarm.isOn()) {
      return;
    }
    switch (kind) {
      case LINK_AWAY -> linkAway(kiosk);
      case KIOSK_KILLED -> kiosk.kill();
      case KIOSK_KILLED_AT_STEP -> kiosk.killSoon();
      case SERVER_KILLED -> server.kill();
      case SERVER_KILLED_AT_STEP -> server.killSoon();
      default -> breakDown(kind, kiosk);
    }
    if (kind != FaultKind.KIOSK_KILLED_AT_STEP && kind != FaultKind.SERVER_KILLED_AT_STEP) {
      swarm.count(kind);
    }
  }

  private void linkAway(SimulatedKiosk kiosk) {
    kiosk.turnWeather(true);
    long turn = kiosk.weather().turns();
    long lasts = random.nextInt(4) == 0 ? random.nextLong(3 * DAY) : random.nextInt(300_000);
    time.after(
        lasts,
        "link comes back",
        () -> {
          if (kiosk.weather().turns() == turn) {
            kiosk.turnWeather(false);
          }
        });
  }

  private void breakDown(FaultKind kind, SimulatedKiosk kiosk) {
    kiosk.machine().breakAlso(fault(kind));
    time.after(
        2_000 + random.nextInt(600_000),
        "machine is mended",
        () -> {
          if (swarm.isOn()) {
            kiosk.machine().breakDown(List.of());
          }
        });
  }

  private Fault fault(FaultKind kind) {
    return switch (kind) {
      case MOTOR_JAM ->
          new Fault.MotorJam(
              Axis.values()[random.nextInt(Axis.values().length)], random.nextBoolean());
      case MISSED_SLOT -> new Fault.MissedSlot(true);
      case SENSOR_STUCK -> stuck();
      case POWER_CUT -> new Fault.PowerCut();
      default -> new Fault.CameraDark();
    };
  }

  private Fault stuck() {
    Sensor sensor = Sensor.values()[random.nextInt(Sensor.values().length)];
    return new Fault.SensorStuck(sensor, random.nextBoolean());
  }
}
