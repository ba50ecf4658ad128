package rondo.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rondo.base.id.AskId;
import rondo.base.id.ReturnId;
import rondo.base.time.SettableTicker;
import rondo.media.label.DiscCode;
import rondo.protocol.ask.Ask;

class PendingAsksTest {
  private static final AskId ID = new AskId(new UUID(1, 1));

  private final SettableTicker ticker = new SettableTicker();
  private final PendingAsks asks = new PendingAsks(ticker);

  @Test
  void an_answer_ends_the_wait_once() {
    assertThat(asks.add(pending(Duration.ofSeconds(30)))).isTrue();
    assertThat(asks.add(pending(Duration.ofSeconds(30)))).isFalse();
    assertThat(asks.end(ID)).isTrue();
    assertThat(asks.end(ID)).isFalse();
    assertThat(asks.expired()).isEmpty();
  }

  @Test
  void an_answer_at_the_deadline_comes_too_late() {
    asks.add(pending(Duration.ofSeconds(30)));
    ticker.advance(Duration.ofSeconds(30).minusNanos(1));
    assertThat(asks.expired()).isEmpty();
    ticker.advance(Duration.ofNanos(1));
    assertThat(asks.end(ID)).isFalse();
    assertThat(asks.expired()).containsExactly(ID);
    assertThat(asks.expired()).isEmpty();
  }

  @Test
  void only_so_many_wait_at_once() {
    for (int waiting = 0; waiting < PendingAsks.MOST; waiting++) {
      assertThat(asks.isFull()).isFalse();
      asks.add(pending(new AskId(new UUID(3, waiting)), Duration.ofSeconds(30)));
    }
    assertThat(asks.isFull()).isTrue();
  }

  @Test
  void the_end_of_the_link_takes_all_out() {
    asks.add(pending(Duration.ofSeconds(1)));
    assertThat(asks.drain()).containsExactly(ID);
    assertThat(asks.all()).isEmpty();
  }

  private PendingAsks.Pending pending(Duration wait) {
    return pending(ID, wait);
  }

  private PendingAsks.Pending pending(AskId id, Duration wait) {
    return new PendingAsks.Pending(
        id,
        new Ask.DescribeReturn(new ReturnId(new UUID(2, 2)), DiscCode.of(1)),
        ticker.nanos() + wait.toNanos());
  }
}
