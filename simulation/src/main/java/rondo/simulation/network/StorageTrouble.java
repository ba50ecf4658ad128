package rondo.simulation.network;

import java.util.List;
import java.util.random.RandomGenerator;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.server.SimulatedServer;

/** What happens to records, at the server and at a kiosk. */
final class StorageTrouble {
  private static final int LONGEST_AWAY = 1_200_000;

  private static final int LONGEST_SHORT = 4 * 3_600_000;
  private static final int FIRST_FULL = 600_000;

  private StorageTrouble() {}

  static List<Trouble> all(SimulatedServer server, RandomGenerator random) {
    return List.of(
        new Trouble(
            FaultKind.DATABASE_AWAY,
            Trouble.Strikes.THE_SERVER,
            _ -> server.loseDatabase(1_000L + random.nextInt(LONGEST_AWAY))),
        new Trouble(
            FaultKind.DISK_SHORT,
            Trouble.Strikes.THE_KIOSK,
            kiosk ->
                kiosk.runShort(
                    random.nextInt(LONGEST_SHORT), FIRST_FULL + random.nextInt(LONGEST_SHORT))));
  }
}
