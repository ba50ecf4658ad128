package rondo.simulator.start;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import rondo.simulator.geometry.Geometry;
import rondo.simulator.room.NamedCard;
import rondo.simulator.truth.Case;

/**
 * What a simulated machine is made of.
 *
 * @param name of the kiosk it stands in, for people
 * @param zone of the clock on the wall of its machine room
 * @param file where it keeps its truth; its log lies beside it
 * @param geometry its measures, for example {@code MachineFile.sample()}
 * @param speed how many times faster than life it moves, above 0
 * @param cases what is in it and outside, for a file that does not exist yet
 * @param socketPort loopback port of its socket, 0 for any free one
 * @param secret that a controller must know to connect; never printed
 * @param roomPort loopback port of its machine room, 0 for any free one
 * @param cards that hands can swipe in the machine room
 */
public record MachineSimulatorConfig(
    String name,
    ZoneId zone,
    Path file,
    Geometry geometry,
    double speed,
    List<Case> cases,
    int socketPort,
    String secret,
    int roomPort,
    List<NamedCard> cards) {
  public MachineSimulatorConfig {
    cases = List.copyOf(cases);
    cards = List.copyOf(cards);
  }

  /** The same by the world's clock. */
  public MachineSimulatorConfig(
      String name,
      Path file,
      Geometry geometry,
      double speed,
      List<Case> cases,
      int socketPort,
      String secret,
      int roomPort,
      List<NamedCard> cards) {
    this(name, ZoneOffset.UTC, file, geometry, speed, cases, socketPort, secret, roomPort, cards);
  }

  /** Without the secret and the cards. */
  @Override
  public String toString() {
    return "MachineSimulatorConfig[" + name + ", " + file + ", x" + speed + "]";
  }
}
