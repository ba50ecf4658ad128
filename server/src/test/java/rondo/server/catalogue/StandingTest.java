package rondo.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTest {
  private static final Instant NOW = Instant.parse("2030-05-01T12:00:00Z");

  private static Standing standing(Optional<Integer> free, Optional<Instant> heard, String word) {
    var known = new Standing.Known(free, heard, Optional.empty(), Optional.of(word));
    return Standing.of(known, Standing.LOST, NOW);
  }

  private static Standing standing(int free) {
    return standing(Optional.of(free), Optional.of(NOW), "ready");
  }

  private static boolean open(Duration ago, String word) {
    return standing(Optional.of(6), Optional.of(NOW.minus(ago)), word).open();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 1", "3, 3", "5, 3", "6, 6", "11, 6", "99, 50", "4000, 100"})
  void room_is_told_in_steps_and_never_more_than_there_is(int free, int told) {
    assertThat(standing(free).room()).contains(told);
  }

  @Test
  void a_kiosk_that_has_not_told_its_room_may_have_some() {
    assertThat(standing(Optional.empty(), Optional.of(NOW), "starting"))
        .isEqualTo(new Standing(Optional.empty(), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ready", "busy", "link_away", "returns_only", "starting"})
  void a_kiosk_takes_discs_whatever_else_it_cannot_do(String word) {
    assertThat(open(Duration.ZERO, word)).isTrue();
  }

  @Test
  void a_kiosk_that_rests_takes_none() {
    assertThat(open(Duration.ZERO, "out_of_service")).isFalse();
  }

  @Test
  void a_kiosk_is_away_once_nothing_was_heard_for_ten_minutes() {
    assertThat(open(Duration.ofMinutes(10), "ready")).isTrue();
    assertThat(open(Duration.ofMinutes(10).plusMillis(1), "ready")).isFalse();
  }

  @Test
  void a_kiosk_that_was_never_heard_of_takes_none() {
    assertThat(standing(Optional.empty(), Optional.empty(), "ready").open()).isFalse();
  }

  @Test
  void a_link_that_is_lost_is_given_some_time_and_no_more() {
    var since = Optional.of(NOW.minusSeconds(20));
    var known = new Standing.Known(Optional.of(6), Optional.of(NOW), since, Optional.of("ready"));

    assertThat(Standing.of(known, Duration.ofSeconds(20), NOW).open()).isTrue();
    assertThat(Standing.of(known, Duration.ofSeconds(19), NOW).open()).isFalse();
  }
}
