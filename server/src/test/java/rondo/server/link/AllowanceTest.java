package rondo.server.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  @Test
  void after_a_rest_a_burst_is_free_and_the_rest_comes_at_the_rate() {
    Allowance allowance = new Allowance(10, 100, 0);
    for (int count = 0; count < 10; count++) {
      assertThat(allowance.take(0)).isZero();
    }
    assertThat(allowance.take(0)).isEqualTo(SECOND / 100);
    assertThat(allowance.take(0)).isEqualTo(2 * SECOND / 100);
  }

  @Test
  void whoever_waits_as_told_takes_no_more_than_the_rate() {
    Allowance allowance = new Allowance(5, 50, 0);
    long now = 0;
    for (int count = 0; count < 505; count++) {
      now += allowance.take(now);
    }
    assertThat(now).isEqualTo(10 * SECOND);
  }

  @Test
  void a_rest_gives_back_the_burst_and_never_more() {
    Allowance allowance = new Allowance(3, 1, 0);
    for (int count = 0; count < 3; count++) {
      allowance.take(0);
    }
    long later = 1_000 * SECOND;
    for (int count = 0; count < 3; count++) {
      assertThat(allowance.take(later)).isZero();
    }
    assertThat(allowance.take(later)).isEqualTo(SECOND);
  }

  @Test
  void a_monotonic_clock_that_begins_anywhere_will_do() {
    Allowance allowance = new Allowance(1, 1, Long.MAX_VALUE - 1);
    assertThat(allowance.take(Long.MAX_VALUE - 1)).isZero();
    assertThat(allowance.take(Long.MAX_VALUE - 1 + SECOND)).isZero();
  }
}
