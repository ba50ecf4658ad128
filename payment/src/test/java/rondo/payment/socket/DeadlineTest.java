package rondo.payment.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import rondo.base.time.SettableTicker;

class DeadlineTest {
  private final SettableTicker ticker = new SettableTicker();
  private final Deadline deadline = Deadline.in(Duration.ofMillis(10), ticker);

  @Test
  void what_is_left_is_rounded_up_so_that_it_is_never_an_endless_wait() throws Exception {
    assertThat(deadline.millisLeft()).isEqualTo(10);
    ticker.advance(Duration.ofNanos(1));
    assertThat(deadline.millisLeft()).isEqualTo(10);
    ticker.advance(Duration.ofNanos(9_999_998));
    assertThat(deadline.millisLeft()).isEqualTo(1);
  }

  @Test
  void at_the_deadline_nothing_is_left() {
    ticker.advance(Duration.ofMillis(10));
    assertThatThrownBy(deadline::millisLeft).isInstanceOf(SocketTimeoutException.class);
    ticker.advance(Duration.ofDays(100));
    assertThatThrownBy(deadline::millisLeft).isInstanceOf(SocketTimeoutException.class);
  }
}
