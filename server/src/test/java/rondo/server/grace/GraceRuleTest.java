package rondo.server.grace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.id.KioskId;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.media.label.DiscCode;
import rondo.tariff.night.Grace;

class GraceRuleTest {
  private static final ZoneId ALBANY = ZoneId.of("America/New_York");
  private static final LocalTime NINE = LocalTime.of(21, 0);
  private static final Instant MONDAY = at(4, 18, 20);
  private static final Instant TUESDAY = at(5, 18, 20);

  private static Instant at(int day, int hour, int minute) {
    return LocalDateTime.of(2030, 3, day, hour, minute).atZone(ALBANY).toInstant();
  }

  private static ClockStop stop(int number, int kiosk, Instant noted, Instant until) {
    return new ClockStop(
        new ReturnId(new UUID(1, number)),
        Optional.of(new RentalId(new UUID(2, 1))),
        new KioskId(new UUID(3, kiosk)),
        DiscCode.of(7),
        "full",
        noted,
        until,
        noted);
  }

  private static ClockStop stop(int number, int kiosk, Instant noted) {
    return stop(number, kiosk, noted, Grace.until(noted, NINE, ALBANY));
  }

  @Test
  void grace_lasts_as_long_as_a_first_night() {
    assertThat(Grace.until(MONDAY, NINE, ALBANY)).isEqualTo(at(5, 21, 0));
    assertThat(Grace.until(at(4, 23, 59), NINE, ALBANY)).isEqualTo(at(5, 21, 0));
    assertThat(Grace.until(at(5, 0, 1), NINE, ALBANY)).isEqualTo(at(6, 21, 0));
  }

  @Test
  void the_night_of_the_change_to_summer_time_ends_the_grace_at_nine_as_well() {
    assertThat(Grace.until(at(9, 20, 0), NINE, ALBANY))
        .isEqualTo(at(9, 20, 0).plus(Duration.ofHours(24)));
  }

  @Test
  void without_a_stop_the_return_counts() {
    assertThat(GraceRule.count(List.of(), MONDAY))
        .isEqualTo(new GraceRule.Counted(MONDAY, Optional.empty()));
  }

  @Test
  void what_comes_back_within_the_grace_counts_as_back_when_the_clock_was_stopped() {
    var full = stop(1, 1, MONDAY);
    assertThat(GraceRule.count(List.of(full), at(5, 21, 0)))
        .isEqualTo(new GraceRule.Counted(MONDAY, Optional.of(full)));
  }

  @Test
  void a_second_too_late_the_return_counts_and_every_night_is_owed() {
    var late = at(5, 21, 0).plusSeconds(1);
    assertThat(GraceRule.count(List.of(stop(1, 1, MONDAY)), late).at()).isEqualTo(late);
  }

  @Test
  void a_return_before_the_refusal_counts_by_itself() {
    var early = MONDAY.minusSeconds(1);
    assertThat(GraceRule.count(List.of(stop(1, 1, MONDAY)), early).at()).isEqualTo(early);
  }

  @Test
  void who_is_sent_from_one_full_kiosk_to_the_next_has_the_grace_of_both() {
    var stops = List.of(stop(1, 1, MONDAY), stop(2, 2, TUESDAY));
    assertThat(GraceRule.count(stops, at(6, 20, 0)).at()).isEqualTo(MONDAY);
  }

  @Test
  void the_same_kiosk_shown_each_day_does_not_make_a_rental_free() {
    var stops = List.of(stop(1, 1, MONDAY), stop(2, 1, TUESDAY), stop(3, 1, at(6, 18, 20)));
    assertThat(GraceRule.count(stops, at(7, 20, 0)).at()).isEqualTo(at(6, 18, 20));
  }

  /** A kiosk and when it could not take the disc, as in {@code "1 Mon 18:00"}. */
  private static List<ClockStop> row(String row) {
    List<ClockStop> stops = new ArrayList<>();
    for (String one : row.split(", ")) {
      var words = one.split("[ :]");
      stops.add(stop(stops.size(), Integer.parseInt(words[0]), day(words, 1)));
    }
    return stops;
  }

  private static Instant day(String[] words, int from) {
    int day = 4 + List.of("Mon", "Tue", "Wed", "Thu", "Fri").indexOf(words[from]);
    return at(day, Integer.parseInt(words[from + 1]), Integer.parseInt(words[from + 2]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 Mon 18:00                                        | Tue 20:00 | Mon 18:00",
        "1 Mon 18:00, 2 Tue 18:00                           | Wed 20:00 | Mon 18:00",
        "1 Mon 18:00, 1 Tue 10:00, 2 Tue 12:00              | Wed 20:00 | Mon 18:00",
        "1 Mon 18:00, 1 Tue 10:00                           | Wed 20:00 | Tue 10:00",
        "1 Mon 18:00, 2 Tue 12:00, 1 Tue 13:00              | Wed 20:00 | Mon 18:00",
        "1 Mon 18:00, 2 Tue 12:00, 3 Wed 12:00, 3 Tue 11:00 | Thu 20:00 | Mon 18:00",
        "2 Mon 18:00, 1 Tue 10:00, 2 Wed 09:00, 3 Wed 12:00 | Thu 20:00 | Mon 18:00",
        "1 Mon 18:00, 1 Wed 10:00                           | Thu 20:00 | Wed 10:00"
      })
  void it_is_the_earliest_that_any_row_of_kiosks_leads_to(
      String refusals, String back, String counted) {
    assertThat(GraceRule.count(row(refusals), day(back.split("[ :]"), 0)).at())
        .isEqualTo(day(counted.split("[ :]"), 0));
  }

  @Test
  @Timeout(20)
  void a_customer_who_tries_everything_all_week_is_still_counted() {
    List<ClockStop> stops = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      stops.add(stop(i, i % 40, MONDAY.plus(Duration.ofMinutes(i * 15L))));
    }
    assertThat(GraceRule.count(stops, at(8, 22, 0)).at()).isBefore(at(8, 22, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "full",
        "resting",
        "return-jam",
        "return-unclear",
        "interrupted",
        "kept-for-checking",
        "unread-inside",
        "label-unreadable"
      })
  void what_a_kiosk_could_not_take_stops_the_clock(String reason) {
    assertThat(GraceRule.stopsClock(reason)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "other-group",
        "wrong-case",
        "nothing-inserted",
        "resting-unread",
        "not-out",
        "sold",
        "x"
      })
  void what_no_kiosk_can_help_stops_no_clock(String reason) {
    assertThat(GraceRule.stopsClock(reason)).isFalse();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 400);
  }

  private static List<ClockStop> stops(Random random) {
    List<ClockStop> stops = new ArrayList<>();
    for (int i = 0; i < random.nextInt(7); i++) {
      var noted = MONDAY.plus(Duration.ofHours(random.nextInt(24 * 8)));
      stops.add(stop(i, random.nextInt(3), noted));
    }
    return stops;
  }

  private static Instant back(Random random) {
    return MONDAY.plus(Duration.ofHours(random.nextInt(24 * 9)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nobody_ever_pays_for_more_than_until_the_return(long seed) {
    var random = new Random(seed);
    var stops = stops(random);
    var back = back(random);
    assertThat(GraceRule.count(stops, back).at()).isBeforeOrEqualTo(back);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_order_in_which_refusals_are_heard_of_does_not_matter(long seed) {
    var random = new Random(seed);
    var stops = stops(random);
    var back = back(random);
    var before = GraceRule.count(stops, back);
    Collections.shuffle(stops, random);
    assertThat(GraceRule.count(stops, back)).isEqualTo(before);
  }

  /** Says the rule the other way round: every way through the refusals, and the earliest end. */
  @ParameterizedTest
  @MethodSource("seeds")
  void it_counts_from_the_earliest_refusal_that_a_row_of_different_kiosks_leads_to(long seed) {
    var random = new Random(seed);
    var stops = stops(random);
    var back = back(random);
    var ends = new TreeSet<Instant>();
    walk(stops, back, Set.of(), ends);
    assertThat(GraceRule.count(stops, back).at()).isEqualTo(ends.first());
    boolean covered = stops.stream().anyMatch(stop -> stop.covers(back));
    assertThat(GraceRule.count(stops, back).stop().isPresent()).isEqualTo(covered);
  }

  private static void walk(
      List<ClockStop> stops, Instant at, Set<KioskId> used, Set<Instant> ends) {
    ends.add(at);
    for (ClockStop stop : stops) {
      if (stop.covers(at) && !used.contains(stop.kioskId())) {
        var more = new java.util.HashSet<>(used);
        more.add(stop.kioskId());
        walk(stops, stop.notedAt(), Set.copyOf(more), ends);
      }
    }
  }
}
