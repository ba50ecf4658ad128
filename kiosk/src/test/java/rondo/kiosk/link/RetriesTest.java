package rondo.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a kiosk comes back, and when a thousand of them do. */
class RetriesTest {
  private static final LinkPace PACE = LinkPace.standard();
  private static final int HERD = 1_000;
  private static final double SECOND = Duration.ofSeconds(1).toNanos();

  @Test
  void a_kiosk_whose_wire_was_cut_tries_again_within_two_seconds() {
    assertThat(firstWaits(LinkEnd.CUT)).allMatch(wait -> wait.compareTo(PACE.firstRetry()) < 0);
    assertThat(PACE.firstRetry()).isLessThanOrEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void no_wait_is_longer_than_a_minute_and_tries_never_end() {
    Retries retries = new Retries(PACE, new SplittableRandom(1));
    List<Duration> waits =
        IntStream.range(0, 1_000).mapToObj(failure -> retries.next(LinkEnd.CUT)).toList();
    assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofSeconds(60)) < 0);
    assertThat(waits.subList(30, 1_000))
        .as("once the server is long away the whole minute is used")
        .anyMatch(wait -> wait.toSeconds() < 5)
        .anyMatch(wait -> wait.toSeconds() > 55);
  }

  @Test
  void a_link_that_was_good_for_a_while_makes_the_next_wait_short_again() {
    Retries retries = new Retries(PACE, new SplittableRandom(2));
    IntStream.range(0, 50).forEach(failure -> retries.next(LinkEnd.CUT));
    retries.succeeded();
    assertThat(retries.next(LinkEnd.CUT)).isLessThan(PACE.firstRetry());
  }

  @Test
  void kiosks_that_hear_their_server_stop_spread_at_once() {
    assertThat(
            busiestSecond(firstWaits(LinkEnd.SERVER_STOPS).stream().mapToDouble(Duration::toNanos)))
        .isLessThan(HERD / 5);
  }

  @Test
  void kiosks_that_are_turned_away_spread_over_the_whole_minute() {
    List<Duration> waits = firstWaits(LinkEnd.TURNED_AWAY);
    Map<Long, Integer> sixths = new TreeMap<>();
    waits.forEach(wait -> sixths.merge(wait.toSeconds() / 10, 1, Integer::sum));
    assertThat(sixths).hasSize(6);
    assertThat(sixths.values())
        .as("an even spread: 1000/6 in each ten seconds, six standard deviations allowed")
        .allMatch(count -> Math.abs(count - HERD / 6.0) < 6 * 11.8);
  }

  /**
   * A server that was away for long meets the herd over a minute, after a blink it is soon whole.
   */
  @ParameterizedTest
  @CsvSource({"4, 500", "15, 200", "60, 80", "300, 60", "3600, 60"})
  void a_herd_of_a_thousand_does_not_come_at_once_when_the_server_is_back(
      int awaySeconds, int mostInOneSecond) {
    List<Double> arrivals = new ArrayList<>();
    for (int kiosk = 0; kiosk < HERD; kiosk++) {
      arrivals.add(arrival(kiosk, awaySeconds * SECOND));
    }
    assertThat(busiestSecond(arrivals.stream().mapToDouble(Double::doubleValue)))
        .isLessThan(mostInOneSecond);
    assertThat(arrivals).allMatch(at -> at <= 60 * SECOND);
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "10, 10", "30, 30", "300, 60"})
  void nobody_waits_longer_again_than_the_server_was_away(int awaySeconds, int mostSeconds) {
    for (int kiosk = 0; kiosk < HERD; kiosk++) {
      assertThat(arrival(kiosk, awaySeconds * SECOND)).isLessThanOrEqualTo(mostSeconds * SECOND);
    }
  }

  /** Nanoseconds from the server's return to the first try that finds it. */
  private static double arrival(long seed, double back) {
    Retries retries = new Retries(PACE, new SplittableRandom(seed));
    double at = retries.next(LinkEnd.CUT).toNanos();
    while (at < back) {
      at += retries.next(LinkEnd.CUT).toNanos();
    }
    return at - back;
  }

  private static List<Duration> firstWaits(LinkEnd end) {
    return IntStream.range(0, HERD)
        .mapToObj(seed -> new Retries(PACE, new SplittableRandom(seed)).next(end))
        .toList();
  }

  private static int busiestSecond(java.util.stream.DoubleStream arrivals) {
    Map<Long, Integer> seconds = new TreeMap<>();
    arrivals.forEach(at -> seconds.merge((long) (at / SECOND), 1, Integer::sum));
    return seconds.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
