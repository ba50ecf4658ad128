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

  private static Standing standing(int free) {
    return Standing.of(Optional.of(free), Optional.of(NOW), Optional.of("ready"), NOW);
  }

  private static boolean open(Duration ago, String word) {
    return Standing.of(Optional.of(6), Optional.of(NOW.minus(ago)), Optional.of(word), NOW).open();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 1", "3, 3", "5, 3", "6, 6", "11, 6", "99, 50", "4000, 100"})
  void room_is_told_in_steps_and_never_more_than_there_is(int free, int told) {
    assertThat(standing(free).room()).contains(told);
  }

  @Test
  void a_kiosk_that_has_not_told_its_room_may_have_some() {
    var standing = Standing.of(Optional.empty(), Optional.of(NOW), Optional.of("starting"), NOW);
    assertThat(standing).isEqualTo(new Standing(Optional.empty(), true));
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
    assertThat(Standing.of(Optional.empty(), Optional.empty(), Optional.empty(), NOW).open())
        .isFalse();
  }
}
