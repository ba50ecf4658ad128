package rondo.tariff.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NightsOracleTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nights_end_when_a_watcher_of_the_wall_clock_says(long seed) {
    var random = new Random(seed);
    for (int rental = 0; rental < 40; rental++) {
      var nights = RandomRentals.next(random);
      var ends = ends(nights);
      assertThat(nights.allDue()).as("seed %d %s", seed, nights).isEqualTo(ends);
      assertThat(nights.saleInstant()).isEqualTo(ends.getLast());
      assertThat(nights.due(1)).as("seed %d %s", seed, nights).isAfter(nights.dispensedAt());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void a_night_begins_for_each_end_that_passed_without_a_return(long seed) {
    var random = new Random(seed);
    for (int rental = 0; rental < 40; rental++) {
      var nights = RandomRentals.next(random);
      var acceptedAt = RandomRentals.acceptedAt(random, nights);
      long missed = ends(nights).stream().filter(end -> end.isBefore(acceptedAt)).count();
      assertThat(nights.begunAt(acceptedAt))
          .as("seed %d %s back at %s", seed, nights, acceptedAt)
          .isEqualTo(Math.min(nights.maximum(), 1 + (int) missed));
      assertThat(nights.soldBy(acceptedAt)).isEqualTo(missed == nights.maximum());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2026-03-08, 02:30",
    "America/New_York, 2026-11-01, 01:30",
    "Europe/Berlin, 2026-03-29, 02:00",
    "Europe/Berlin, 2026-10-25, 02:00",
    "Europe/Berlin, 2026-10-25, 03:00",
    "Australia/Lord_Howe, 2026-10-04, 02:15",
    "Australia/Lord_Howe, 2026-04-05, 01:45",
    "Pacific/Apia, 2011-12-30, 21:00",
    "Pacific/Apia, 2011-12-30, 00:00",
    "Africa/Casablanca, 2026-02-15, 02:30",
    "Africa/Casablanca, 2026-03-22, 02:30",
    "America/Havana, 2026-03-08, 00:00",
    "America/Havana, 2026-11-01, 00:30"
  })
  void the_watcher_agrees_on_each_change_of_the_clocks(
      ZoneId zone, LocalDate day, LocalTime nightEnds) {
    for (int before = 1; before <= 4; before++) {
      var dispensedAt = day.minusDays(before).atTime(13, 7, 9).atZone(zone).toInstant();
      var nights = new Nights(nightEnds, 6, zone, dispensedAt);
      assertThat(nights.allDue()).as("%s", nights).isEqualTo(ends(nights));
    }
  }

  @Test
  void the_draw_does_meet_gaps_and_overlaps() {
    var random = new Random(1);
    int gaps = 0;
    int overlaps = 0;
    for (int rental = 0; rental < 2_000; rental++) {
      var nights = RandomRentals.next(random);
      var start = nights.dispensedAt().atZone(nights.zone()).toLocalDate();
      for (int night = 1; night <= nights.maximum(); night++) {
        var local = start.plusDays(night).atTime(nights.nightEnds());
        int offsets = nights.zone().getRules().getValidOffsets(local).size();
        gaps += offsets == 0 ? 1 : 0;
        overlaps += offsets == 2 ? 1 : 0;
      }
    }
    assertThat(List.of(gaps, overlaps)).allSatisfy(met -> assertThat(met).isGreaterThan(50));
  }

  private static List<Instant> ends(Nights nights) {
    return CalendarWalk.ends(
        nights.nightEnds(), nights.maximum(), nights.zone(), nights.dispensedAt());
  }
}
