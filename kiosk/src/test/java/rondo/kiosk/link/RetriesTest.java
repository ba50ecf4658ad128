package rondo.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {
  private static final LinkPace PACE = LinkPace.standard();

  @Test
  void the_first_tries_are_quick_and_none_waits_longer_than_a_minute() {
    Retries retries = new Retries(PACE, new SplittableRandom(1));
    assertThat(retries.next()).isBetween(Duration.ofMillis(125), Duration.ofMillis(250));
    assertThat(retries.next()).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    for (int failure = 0; failure < 100; failure++) {
      assertThat(retries.next()).isLessThanOrEqualTo(Duration.ofSeconds(60));
    }
    assertThat(retries.next()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    retries.succeeded();
    assertThat(retries.next()).isLessThanOrEqualTo(Duration.ofMillis(250));
  }

  @Test
  void kiosks_that_lose_a_server_together_come_back_apart() {
    long seconds =
        IntStream.range(0, 1000)
            .mapToObj(seed -> new Retries(PACE, new SplittableRandom(seed)).longest().toSeconds())
            .distinct()
            .count();
    assertThat(seconds).isGreaterThan(25);
  }
}
