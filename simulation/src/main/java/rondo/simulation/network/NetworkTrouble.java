package rondo.simulation.network;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.link.Weather;
import rondo.simulation.time.Schedule;

/** What happens to the network of a kiosk: for minutes mostly, for days at times. */
final class NetworkTrouble {
  private static final int MINUTES = 300_000;
  private static final long HOURS = 6L * 3600 * 1000;
  private static final long DAYS = 3L * 24 * 3600 * 1000;

  private final Schedule time;
  private final RandomGenerator random;

  private NetworkTrouble(Schedule time, RandomGenerator random) {
    this.time = time;
    this.random = random;
  }

  /** It is away. */
  static Trouble away(Schedule time, RandomGenerator random) {
    var network = new NetworkTrouble(time, random);
    return network.trouble(FaultKind.LINK_AWAY, DAYS, (weather, _) -> weather.turn(true));
  }

  /** It is away in one direction, or clogged. */
  static List<Trouble> later(Schedule time, RandomGenerator random) {
    var network = new NetworkTrouble(time, random);
    return List.of(
        network.trouble(FaultKind.LINK_ONE_WAY, HOURS, (weather, _) -> network.block(weather)),
        network.trouble(FaultKind.LINK_CLOGGED, HOURS, Weather::clog));
  }

  private void block(Weather weather) {
    if (random.nextBoolean()) {
      weather.blockToServer();
    } else {
      weather.blockToKiosk();
    }
  }

  private Trouble trouble(FaultKind kind, long longest, BiConsumer<Weather, Long> turns) {
    return new Trouble(
        kind,
        Trouble.Strikes.THE_KIOSK,
        kiosk -> {
          long lasts = lasts(longest);
          turns.accept(kiosk.weather(), lasts);
          kiosk.weatherTurned();
          comesBack(kiosk, lasts);
        });
  }

  private long lasts(long longest) {
    return random.nextInt(4) == 0 ? random.nextLong(longest) : random.nextInt(MINUTES);
  }

  private void comesBack(SimulatedKiosk kiosk, long lasts) {
    long turn = kiosk.weather().turns();
    time.after(
        lasts,
        "link comes back",
        () -> {
          if (kiosk.weather().turns() == turn) {
            kiosk.turnWeather(false);
          }
        });
  }
}
