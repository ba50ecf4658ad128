package rondo.tariff.night;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The nights of one rental (DESIGN, "Nights"). Night 1 ends at {@code nightEnds} on the calendar
 * day after the machine gave the disc out, each further night a calendar day later. Where the local
 * time does not exist, the night ends at the next valid instant; where it exists twice, at the
 * later. Immutable.
 *
 * <p>A calendar day that a zone skips altogether is counted by its date and ends when the next day
 * begins.
 *
 * @param nightEnds local time at which nights end
 * @param maximum how many nights there are, 1 or more
 * @param zone of the kiosk of origin
 * @param dispensedAt when the machine gave the disc out
 */
public record Nights(LocalTime nightEnds, int maximum, ZoneId zone, Instant dispensedAt) {
  public Nights {
    Objects.requireNonNull(nightEnds, "nightEnds");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(dispensedAt, "dispensedAt");
    if (maximum < 1) {
      throw new IllegalArgumentException("maximum of nights out of range: " + maximum);
    }
  }

  /**
   * When a night ends; a return at this instant is still in time for it.
   *
   * @param night 1 to the maximum, else {@link IllegalArgumentException}
   */
  public Instant due(int night) {
    if (night < 1 || night > maximum) {
      throw new IllegalArgumentException("night %d of %d".formatted(night, maximum));
    }
    var day = dispensedAt.atZone(zone).toLocalDate().plusDays(night);
    return resolve(day.atTime(nightEnds));
  }

  /** The end of every night in order; the price steps at each but the last. */
  public List<Instant> allDue() {
    return IntStream.rangeClosed(1, maximum).mapToObj(this::due).toList();
  }

  /** The end of the last night: a disc that is not back by then is sold. */
  public Instant saleInstant() {
    return due(maximum);
  }

  /** Whether the disc, still out at this instant, is sold. */
  public boolean soldBy(Instant instant) {
    return instant.isAfter(saleInstant());
  }

  /**
   * How many nights a disc owes that is back at this instant: 1 to the maximum, also for an instant
   * before the disc went out (a kiosk's clock may be set back) or after the sale.
   */
  public int begunAt(Instant instant) {
    int night = 1;
    while (night < maximum && instant.isAfter(due(night))) {
      night++;
    }
    return night;
  }

  private Instant resolve(LocalDateTime local) {
    var rules = zone.getRules();
    var offsets = rules.getValidOffsets(local);
    return offsets.isEmpty()
        ? rules.getTransition(local).getInstant()
        : local.toInstant(offsets.getLast());
  }
}
