package rondo.simulation.network;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.kiosk.KioskCalendar;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.network.Trouble.Strikes;
import rondo.simulation.time.Schedule;

/** What happens to a kiosk's calendar, until a time server sets it right. */
final class ClockTrouble {
  private static final int LONGEST = 12 * 3_600_000;

  private final Schedule time;
  private final RandomGenerator random;

  private ClockTrouble(Schedule time, RandomGenerator random) {
    this.time = time;
    this.random = random;
  }

  static List<Trouble> all(Schedule time, RandomGenerator random) {
    var clock = new ClockTrouble(time, random);
    return List.of(
        clock.trouble(FaultKind.CLOCK_OFF, kiosk -> kiosk.calendar().beOff(clock.off())),
        clock.trouble(FaultKind.CLOCK_JUMPED_BACK, clock::jumpBack),
        clock.trouble(FaultKind.CLOCK_FORGOT, ClockTrouble::forget));
  }

  /** Minutes, or a day. */
  private Duration off() {
    Duration by =
        random.nextInt(3) == 0 ? Duration.ofDays(1) : Duration.ofSeconds(random.nextInt(1_800));
    return random.nextBoolean() ? by : by.negated();
  }

  private void jumpBack(SimulatedKiosk kiosk) {
    KioskCalendar calendar = kiosk.calendar();
    calendar.beOff(calendar.off().minusSeconds(1 + random.nextInt(3_600)));
  }

  /** The power was away, and the battery of the clock was empty. */
  private static void forget(SimulatedKiosk kiosk) {
    kiosk.kill();
    kiosk.calendar().forget();
  }

  private Trouble trouble(FaultKind kind, Consumer<SimulatedKiosk> brings) {
    return new Trouble(
        kind,
        Strikes.THE_KIOSK,
        kiosk -> {
          brings.accept(kiosk);
          long turn = kiosk.calendar().turns();
          time.after(
              random.nextInt(LONGEST),
              "clock is set right",
              () -> {
                if (kiosk.calendar().turns() == turn) {
                  kiosk.calendar().beOff(Duration.ZERO);
                }
              });
        });
  }
}
