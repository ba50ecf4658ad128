package rondo.tariff.night;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Rentals drawn from a seed, most of them over a change of the clocks. */
public final class RandomRentals {
  private static final List<String> ZONES =
      List.of(
          "America/New_York",
          "Europe/Berlin",
          "Australia/Lord_Howe",
          "Pacific/Apia",
          "Africa/Casablanca",
          "America/Havana",
          "America/Sao_Paulo",
          "Asia/Beirut",
          "Asia/Kathmandu");
  private static final List<LocalTime> EDGES =
      Stream.of("21:00", "00:00", "00:30", "01:45", "02:00", "02:15", "02:30", "03:00", "23:59")
          .map(LocalTime::parse)
          .toList();

  private RandomRentals() {}

  /** The nights of one rental between 2005 and 2030. */
  public static Nights next(Random random) {
    var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    return new Nights(nightEnds(random), 1 + random.nextInt(15), zone, dispensedAt(random, zone));
  }

  /** An instant at, or a second beside, the end of a night; or any in or after the rental. */
  public static Instant acceptedAt(Random random, Nights nights) {
    var due = nights.due(1 + random.nextInt(nights.maximum()));
    return switch (random.nextInt(5)) {
      case 0 -> due.minusSeconds(1);
      case 1 -> due;
      case 2 -> due.plusSeconds(1);
      case 3 -> nights.dispensedAt().plusSeconds(random.nextInt(100));
      default -> nights.dispensedAt().plusSeconds(random.nextInt(20 * 86_400));
    };
  }

  private static LocalTime nightEnds(Random random) {
    return random.nextInt(3) == 0
        ? LocalTime.MIN.plusMinutes(random.nextInt(1440))
        : EDGES.get(random.nextInt(EDGES.size()));
  }

  private static Instant dispensedAt(Random random, ZoneId zone) {
    var any = Instant.parse("2005-01-01T00:00:00Z").plusSeconds(random.nextLong(788_400_000L));
    var change = zone.getRules().nextTransition(any);
    if (change == null || random.nextInt(4) == 0) {
      return any;
    }
    return change.getInstant().minusSeconds(random.nextInt(8 * 86_400));
  }
}
