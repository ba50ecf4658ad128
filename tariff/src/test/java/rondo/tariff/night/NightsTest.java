package rondo.tariff.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightsTest {
  private static final String NEW_YORK = "America/New_York";

  @ParameterizedTest(name = "{0}: out {1}, nights end {2}, night {3} ends {4}")
  @CsvSource({
    // a plain week, out at noon, and in the first and last second of a day
    "America/New_York, 2026-06-01T12:00:00, 21:00, 1, 2026-06-03T01:00:00Z",
    "America/New_York, 2026-06-01T12:00:00, 21:00, 7, 2026-06-09T01:00:00Z",
    "America/New_York, 2026-06-01T00:00:00, 21:00, 1, 2026-06-03T01:00:00Z",
    "America/New_York, 2026-06-01T23:59:59, 21:00, 1, 2026-06-03T01:00:00Z",
    "America/New_York, 2026-06-02T00:00:00, 21:00, 1, 2026-06-04T01:00:00Z",
    // nights that end at midnight: the calendar day after begins at once
    "America/New_York, 2026-06-01T23:59:59, 00:00, 1, 2026-06-02T04:00:00Z",
    "America/New_York, 2026-06-01T00:00:00, 00:00, 1, 2026-06-02T04:00:00Z",
    // leap day, and a year without one
    "Europe/Berlin, 2028-02-28T10:00:00, 21:00, 1, 2028-02-29T20:00:00Z",
    "Europe/Berlin, 2028-02-28T10:00:00, 21:00, 2, 2028-03-01T20:00:00Z",
    "Europe/Berlin, 2027-02-28T10:00:00, 21:00, 1, 2027-03-01T20:00:00Z",
    // nine in the evening stays nine in the evening when clocks change
    "Europe/Berlin, 2026-03-28T10:00:00, 21:00, 1, 2026-03-29T19:00:00Z",
    "Europe/Berlin, 2026-10-24T10:00:00, 21:00, 1, 2026-10-25T20:00:00Z",
    // gap: the next valid instant is the change itself
    "America/New_York, 2026-03-07T10:00:00, 02:30, 1, 2026-03-08T07:00:00Z",
    "America/New_York, 2026-03-07T10:00:00, 02:00, 1, 2026-03-08T07:00:00Z",
    "America/New_York, 2026-03-07T10:00:00, 03:00, 1, 2026-03-08T07:00:00Z",
    "Europe/Berlin, 2026-03-28T10:00:00, 02:59, 1, 2026-03-29T01:00:00Z",
    "Australia/Lord_Howe, 2026-10-03T10:00:00, 02:15, 1, 2026-10-03T15:30:00Z",
    // overlap: the later
    "America/New_York, 2026-10-31T10:00:00, 01:30, 1, 2026-11-01T06:30:00Z",
    "Europe/Berlin, 2026-10-24T10:00:00, 02:00, 1, 2026-10-25T01:00:00Z",
    "Australia/Lord_Howe, 2026-04-04T10:00:00, 01:45, 1, 2026-04-04T15:15:00Z",
    // Apia had no 30 December 2011: that night ends when the 31st begins
    "Pacific/Apia, 2011-12-29T10:00:00, 21:00, 1, 2011-12-30T10:00:00Z",
    "Pacific/Apia, 2011-12-29T10:00:00, 21:00, 2, 2011-12-31T07:00:00Z",
    "Pacific/Apia, 2011-12-28T10:00:00, 21:00, 1, 2011-12-30T07:00:00Z",
    // Casablanca leaves and rejoins summer time around Ramadan
    "Africa/Casablanca, 2026-02-14T10:00:00, 21:00, 1, 2026-02-15T21:00:00Z",
    "Africa/Casablanca, 2026-03-21T10:00:00, 21:00, 1, 2026-03-22T20:00:00Z"
  })
  void a_night_ends_by_the_calendar_of_the_kiosk(
      ZoneId zone, LocalDateTime out, LocalTime nightEnds, int night, Instant end) {
    var nights = new Nights(nightEnds, 15, zone, out.atZone(zone).toInstant());
    assertThat(nights.due(night)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 1",
    "0, 1",
    "1, 2",
    "86400, 2",
    "86401, 3",
    "172800, 3",
    "172801, 3",
    "9999999, 3"
  })
  void a_return_at_the_due_instant_is_in_time(long secondsAfterFirstDue, int begun) {
    var nights = rental("2026-06-01T16:00:00Z", 3);
    assertThat(nights.begunAt(nights.due(1).plusSeconds(secondsAfterFirstDue))).isEqualTo(begun);
  }

  @Test
  void a_nanosecond_late_is_late() {
    var nights = rental("2026-06-01T16:00:00Z", 3);
    assertThat(nights.begunAt(nights.due(1).plusNanos(1))).isEqualTo(2);
    assertThat(nights.soldBy(nights.saleInstant())).isFalse();
    assertThat(nights.soldBy(nights.saleInstant().plusNanos(1))).isTrue();
  }

  @Test
  void a_clock_set_back_never_makes_less_than_one_night() {
    var nights = rental("2026-06-01T16:00:00Z", 3);
    assertThat(nights.begunAt(nights.dispensedAt().minusSeconds(3600))).isEqualTo(1);
    assertThat(nights.begunAt(Instant.EPOCH)).isEqualTo(1);
  }

  @Test
  void out_and_back_in_one_minute_is_one_night() {
    var nights = rental("2026-06-01T16:00:00Z", 3);
    assertThat(nights.begunAt(nights.dispensedAt())).isEqualTo(1);
  }

  @Test
  void the_last_of_all_ends_is_the_sale() {
    var nights = rental("2026-06-01T16:00:00Z", 3);
    assertThat(nights.allDue())
        .containsExactly(
            Instant.parse("2026-06-03T01:00:00Z"),
            Instant.parse("2026-06-04T01:00:00Z"),
            Instant.parse("2026-06-05T01:00:00Z"));
    assertThat(nights.saleInstant()).isEqualTo(Instant.parse("2026-06-05T01:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "4"})
  void there_is_no_night_beyond_the_maximum(int night) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rental("2026-06-01T16:00:00Z", 3).due(night))
        .withMessage("night %d of 3", night);
  }

  @Test
  void a_rental_has_at_least_one_night() {
    assertThatIllegalArgumentException().isThrownBy(() -> rental("2026-06-01T16:00:00Z", 0));
  }

  private static Nights rental(String dispensedAt, int maximum) {
    return new Nights(
        LocalTime.of(21, 0), maximum, ZoneId.of(NEW_YORK), Instant.parse(dispensedAt));
  }
}
