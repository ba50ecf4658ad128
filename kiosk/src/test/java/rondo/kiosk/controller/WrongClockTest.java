package rondo.kiosk.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.kiosk.journal.JournalEntry;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;

/**
 * Waits are counted on the ticker and order comes from numbers, whatever the calendar says (F13).
 */
class WrongClockTest {
  /** What is wrong with the calendar. */
  enum Clock {
    DEAD(_ -> Duration.ofDays(-365 * 60)),
    A_DAY_AHEAD(_ -> Duration.ofDays(1)),
    SET_BACK_IN_THE_MIDDLE(at -> at < 8_000 ? Duration.ofDays(1) : Duration.ZERO),
    SET_ON_IN_THE_MIDDLE(at -> at < 8_000 ? Duration.ZERO : Duration.ofDays(1)),
    JUMPS_EACH_SECOND(at -> Duration.ofDays(at / 1_000 % 2 == 0 ? 30 : -30));

    private final LongFunction<Duration> askew;

    Clock(LongFunction<Duration> askew) {
      this.askew = askew;
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_rental_takes_as_long_and_tells_the_same_in_the_same_order(Clock clock) {
    Bench right = rented(_ -> Duration.ZERO);
    Bench wrong = rented(clock.askew);

    assertThat(wrong.now).as("milliseconds on the ticker").isEqualTo(right.now);
    assertSameStory(wrong, right);
    wrong.assertAtRest();
  }

  @ParameterizedTest
  @EnumSource
  void a_return_takes_as_long_and_tells_the_same_in_the_same_order(Clock clock) {
    Bench right = brought(_ -> Duration.ZERO);
    Bench wrong = brought(clock.askew);

    assertThat(wrong.now).as("milliseconds on the ticker").isEqualTo(right.now);
    assertSameStory(wrong, right);
    wrong.assertAtRest();
  }

  /** Nobody takes the disc: the patience of the mouth and of each page is counted. */
  @ParameterizedTest
  @EnumSource
  void a_disc_that_nobody_takes_is_drawn_in_as_soon(Clock clock) {
    Bench right = leftInTheMouth(_ -> Duration.ZERO);
    Bench wrong = leftInTheMouth(clock.askew);

    assertThat(wrong.facts(Fact.DiscNotDispensed.class)).hasSize(1);
    assertSameStory(wrong, right);
    assertThat(wrong.world.truth()).isEqualTo(right.world.truth());
  }

  private static Bench rented(LongFunction<Duration> askew) {
    var bench = started(askew);
    Visitor.whoRents(bench).visit();
    return bench;
  }

  private static Bench brought(LongFunction<Duration> askew) {
    var bench = started(askew);
    Visitor.whoBrings(bench, 9).visit();
    return bench;
  }

  private static Bench leftInTheMouth(LongFunction<Duration> askew) {
    var bench = started(askew);
    Visitor.whoWalksOff(bench).visit();
    bench.pass(Duration.ofMinutes(10).toMillis());
    return bench;
  }

  private static Bench started(LongFunction<Duration> askew) {
    var bench = new Bench();
    bench.askew = askew;
    bench.start();
    return bench;
  }

  private static void assertSameStory(Bench wrong, Bench right) {
    assertThat(kinds(wrong.facts())).isEqualTo(kinds(right.facts()));
    assertThat(kinds(wrong.memory.journal())).isEqualTo(kinds(right.memory.journal()));
    assertThat(wrong.memory.unsettled().stream().map(JournalEntry::subject)).isEmpty();
    assertThat(wrong.memory.slots()).isEqualTo(right.memory.slots());
    List<Message.FactReport> told = wrong.memory.outbox().after(0, Integer.MAX_VALUE);
    assertThat(told.stream().map(Message.FactReport::sequence))
        .as("numbers without a gap")
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, told.size()).mapToObj(Long::valueOf).toList());
  }

  private static List<String> kinds(List<?> records) {
    return records.stream().map(it -> it.getClass().getSimpleName()).toList();
  }
}
