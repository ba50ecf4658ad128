package rondo.app.traffic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The days of a traffic, one wave of customers each: some before the hour at which nights end, some
 * after it, so that both sides of that hour are met.
 */
record Season(List<Instant> waves) {
  private static final LocalTime MORNING = LocalTime.of(11, 0);
  private static final LocalTime NIGHT = LocalTime.of(21, 30);

  Season {
    waves = List.copyOf(waves);
  }

  /** The days after this instant. */
  static Season after(Instant now, ZoneId zone, int days, RandomGenerator random) {
    LocalDate first = LocalDate.ofInstant(now, zone).plusDays(1);
    List<Instant> waves = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      LocalTime time = random.nextInt(3) == 0 ? NIGHT : MORNING;
      waves.add(first.plusDays(day).atTime(time).atZone(zone).toInstant());
    }
    return new Season(waves);
  }

  int days() {
    return waves.size();
  }

  Instant wave(int day) {
    return waves.get(day);
  }
}
