package rondo.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;

class FactStreamTest {
  private final ListOutbox outbox = new ListOutbox();
  private final FactStream stream = new FactStream(outbox);

  @Test
  void at_most_64_are_on_the_way() {
    outbox.grow(200);
    assertThat(stream.begin(0, Optional.empty())).isTrue();
    assertThat(sequences(stream.next())).containsExactlyElementsOf(range(1, 64));
    assertThat(stream.next()).isEmpty();
    stream.acknowledged(20);
    assertThat(sequences(stream.next())).containsExactlyElementsOf(range(65, 84));
    assertThat(outbox.acknowledged).isEqualTo(20);
  }

  @Test
  void a_long_backlog_is_read_and_noted_in_batches_and_the_last_fact_at_once() {
    outbox.grow(70);
    stream.begin(0, Optional.empty());
    stream.next();
    stream.acknowledged(15);
    assertThat(stream.next()).isEmpty();
    assertThat(outbox.acknowledged).isZero();
    stream.acknowledged(16);
    assertThat(sequences(stream.next())).containsExactlyElementsOf(range(65, 70));
    assertThat(outbox.acknowledged).isEqualTo(16);
    stream.acknowledged(70);
    assertThat(outbox.acknowledged).isEqualTo(70);
  }

  @Test
  void what_is_acknowledged_is_noted_at_the_end_of_a_connection() {
    outbox.grow(30);
    stream.begin(0, Optional.empty());
    stream.next();
    stream.acknowledged(3);
    stream.note();
    assertThat(outbox.acknowledged).isEqualTo(3);
  }

  @Test
  void what_the_server_misses_is_sent_again() {
    outbox.grow(5);
    stream.begin(0, Optional.empty());
    stream.next();
    stream.acknowledged(2);
    stream.again(2);
    assertThat(sequences(stream.next())).containsExactly(3L, 4L, 5L);
    stream.again(1);
    assertThat(stream.next()).isEmpty();
  }

  @Test
  void acknowledgements_of_what_was_never_sent_or_is_old_change_nothing() {
    outbox.grow(100);
    stream.begin(0, Optional.empty());
    stream.next();
    stream.acknowledged(65);
    stream.acknowledged(-1);
    assertThat(outbox.acknowledged).isZero();
    stream.acknowledged(20);
    stream.acknowledged(5);
    assertThat(outbox.acknowledged).isEqualTo(20);
  }

  @Test
  void it_begins_behind_what_the_server_has() {
    outbox.grow(5);
    assertThat(stream.begin(3, Optional.empty())).isTrue();
    assertThat(sequences(stream.next())).containsExactly(4L, 5L);
    assertThat(outbox.acknowledged).isEqualTo(3);
  }

  @Test
  void a_server_that_forgot_what_it_acknowledged_is_noticed() {
    outbox.grow(5);
    outbox.acknowledged(4);
    assertThat(stream.begin(2, Optional.empty())).isFalse();
    outbox.acknowledged(5);
    assertThat(stream.begin(4, Optional.empty())).isFalse();
    assertThat(stream.begin(5, Optional.empty())).isTrue();
  }

  @Test
  void a_server_that_knows_more_than_the_outbox_is_left_to_say_so() {
    outbox.grow(2);
    assertThat(stream.begin(7, Optional.empty())).isTrue();
    assertThat(stream.next()).isEmpty();
    assertThat(outbox.acknowledged).isEqualTo(2);
  }

  @Test
  void a_server_whose_last_fact_is_another_one_than_ours_makes_us_forget_nothing() {
    outbox.grow(5);
    assertThat(stream.begin(3, Optional.of("ab".repeat(32)))).isTrue();
    assertThat(sequences(stream.next())).containsExactly(3L, 4L, 5L);
    assertThat(outbox.acknowledged).isZero();
  }

  @Test
  void a_server_whose_last_fact_is_ours_lets_us_forget_it() {
    outbox.grow(5);
    String ours = outbox.after(2, 1).getFirst().hash();
    assertThat(stream.begin(3, Optional.of(ours))).isTrue();
    assertThat(outbox.acknowledged).isEqualTo(3);
  }

  private static List<Long> sequences(List<Message.FactReport> reports) {
    return reports.stream().map(Message.FactReport::sequence).toList();
  }

  private static List<Long> range(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  private static final class ListOutbox implements Outbox {
    private final List<Message.FactReport> all = new ArrayList<>();
    private ChainLink newest = ChainLink.START;
    private long acknowledged;

    void grow(int facts) {
      Fact fact = new Fact.MachineTroubled(Instant.EPOCH, "arm", "jam", "");
      for (int count = 0; count < facts; count++) {
        all.add(newest.report(fact));
        newest = newest.next(fact);
      }
    }

    @Override
    public long lastSequence() {
      return newest.sequence();
    }

    @Override
    public String lastHash() {
      return newest.hash();
    }

    @Override
    public ChainLink base() {
      return acknowledged == 0
          ? ChainLink.START
          : new ChainLink(acknowledged, all.get((int) acknowledged - 1).hash());
    }

    @Override
    public List<Message.FactReport> after(long sequence, int atMost) {
      return all.stream()
          .filter(report -> report.sequence() > Math.max(sequence, acknowledged))
          .limit(atMost)
          .toList();
    }

    @Override
    public void acknowledged(long sequence) {
      acknowledged = sequence;
    }
  }
}
