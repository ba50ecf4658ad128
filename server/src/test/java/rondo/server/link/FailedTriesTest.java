package rondo.server.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import rondo.base.time.SettableTicker;

class FailedTriesTest {
  private final SettableTicker ticker = new SettableTicker();
  private final FailedTries tries = new FailedTries(ticker);

  @Test
  void ten_failures_stop_an_address_for_ten_minutes_and_no_other() {
    for (int failure = 0; failure < 10; failure++) {
      assertThat(tries.mayTry("192.0.2.1")).isTrue();
      tries.failed("192.0.2.1");
    }
    assertThat(tries.mayTry("192.0.2.1")).isFalse();
    assertThat(tries.mayTry("192.0.2.2")).isTrue();
    ticker.advance(Duration.ofMinutes(10).plusNanos(1));
    assertThat(tries.mayTry("192.0.2.1")).isTrue();
  }

  @Test
  void the_memory_of_addresses_is_bounded() {
    for (int address = 0; address < 10_001; address++) {
      for (int failure = 0; failure < 10; failure++) {
        tries.failed("address " + address);
      }
    }
    assertThat(tries.mayTry("address 0")).isTrue();
    assertThat(tries.mayTry("address 10000")).isFalse();
  }
}
