package rondo.simulator.start;

import java.time.InstantSource;
import rondo.base.time.Ticker;
import rondo.machine.control.Machine;
import rondo.machine.wire.MachineServer;
import rondo.simulator.camera.LabelCamera;
import rondo.simulator.driver.WorldDriver;
import rondo.simulator.driver.WorldView;
import rondo.simulator.fault.Faults;
import rondo.simulator.geometry.Geometry;
import rondo.simulator.hands.Hands;
import rondo.simulator.room.Believing;
import rondo.simulator.room.MachineRoom;
import rondo.simulator.street.Street;
import rondo.simulator.truth.Truth;
import rondo.simulator.truth.TruthFile;
import rondo.simulator.truth.TruthUnreadableException;
import rondo.simulator.world.World;

/** A simulated machine that runs: its world, file, socket and machine room. Thread-safe. */
public final class MachineSimulator implements AutoCloseable {
  private final WorldDriver driver;
  private final MachineServer socket;
  private final MachineRoom room;
  private final Runnable part;

  private MachineSimulator(
      WorldDriver driver, MachineServer socket, MachineRoom room, Runnable part) {
    this.part = part;
    this.driver = driver;
    this.socket = socket;
    this.room = room;
  }

  /**
   * Starts it on a street of its own.
   *
   * @see #start(MachineSimulatorConfig, Street, InstantSource, Ticker)
   */
  public static MachineSimulator start(
      MachineSimulatorConfig config, InstantSource clock, Ticker ticker) {
    return start(config, new Street(), clock, ticker);
  }

  /**
   * Starts it: with the truth of its file, or with the configured cases if there is no file yet. A
   * motion that was under way at its last end goes on.
   *
   * @param street where people carry cases to and from other machines
   * @param clock for the times in its log
   * @param ticker for its motions
   * @throws TruthUnreadableException when the file is garbled or belongs to another machine
   */
  public static MachineSimulator start(
      MachineSimulatorConfig config, Street street, InstantSource clock, Ticker ticker) {
    Geometry geometry = config.geometry().faster(config.speed());
    TruthFile file = TruthFile.open(config.file());
    Truth truth = file.read().orElseGet(() -> Truth.fresh(geometry.paneMm(), config.cases()));
    truth
        .beyond(geometry.layout())
        .ifPresent(c -> {
          throw new TruthUnreadableException(
              config.file(),
              "the case " + c.name() + " stands in a slot that this machine does not have");
        });
    World world = new World(geometry, truth, new LabelCamera());
    WorldDriver driver = WorldDriver.start(world, file, clock, ticker);
    MachineServer socket = MachineServer.start(config.socketPort(), config.secret(), driver::open);
    MachineRoom room =
        MachineRoom.open(
            config.name(),
            config.zone(),
            driver,
            street,
            config.cards(),
            config.roomPort(),
            clock.millis());
    street.join(config.name(), driver.hands(), () -> driver.view().truth());
    return new MachineSimulator(driver, socket, room, () -> street.part(config.name()));
  }

  /** The loopback port of its socket, for {@code RemoteMachine.connect}. */
  public int socketPort() {
    return socket.port();
  }

  /** The loopback port of its machine room. */
  public int roomPort() {
    return room.port();
  }

  /** From now on the machine room shows what a controller believes beside what is true. */
  public void compareWith(Believing controller) {
    room.compareWith(controller);
  }

  /** Opens the machine in memory; each call is one controller's hold on it. */
  public Machine open() {
    return driver.open();
  }

  /** The customer's and the service person's hands. */
  public Hands hands() {
    return driver.hands();
  }

  /** What can be broken. */
  public Faults faults() {
    return driver.faults();
  }

  /** All that is true now. */
  public WorldView view() {
    return driver.view();
  }

  /** Stops everything; what was under way goes on at the next start. */
  @Override
  public void close() {
    part.run();
    room.close();
    socket.close();
    driver.close();
  }
}
