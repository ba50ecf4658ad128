package rondo.kiosk.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.base.id.RentalId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Screen.Fate;
import rondo.kiosk.trial.Samples;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.simulator.truth.Place;

/**
 * The controller dies before and after each durable step of a checkout of several discs (F1, F3):
 * also between two discs. Each disc ends as the machine knows, each rental is reported once, and
 * the checkout ends once, naming what was taken.
 */
class KilledCartTest {
  private static final long[] DISCS = {1, 3, 4};

  private static Bench started() {
    var bench = new Bench();
    bench.start();
    return bench;
  }

  @ParameterizedTest
  @CsvSource({"2, false", "2, true", "3, false", "3, true"})
  void a_cart_that_is_killed_at_any_step_ends_as_the_machine_knows(int discs, boolean grabs) {
    Set<Long> outs = new HashSet<>();
    int runs = 0;
    for (long kill = 1; ; kill++) {
      var bench = started();
      bench.deadline.killAt(kill + bench.deadline.steps());
      if (!killed(bench, Visitor.whoRents(bench, discs), grabs)) {
        break;
      }
      assertTruth(bench, discs);
      outs.add(out(bench));
      runs++;
    }
    assertThat(runs).isGreaterThan(30 * discs);
    assertThat(outs)
        .as("stops after each of the discs")
        .containsAll(LongStream.rangeClosed(0, discs).boxed().toList());
  }

  @Test
  void nothing_is_killed_and_three_discs_are_out() {
    var bench = started();
    Visitor.whoRents(bench, 3).visit();

    assertTruth(bench, 3);
    assertThat(out(bench)).isEqualTo(3);
  }

  @Test
  void who_comes_back_after_the_plug_was_pulled_between_two_discs_reads_what_became_of_each() {
    var bench = started();
    var visitor = Visitor.whoRents(bench, 3);
    bench.deadline.killAt(bench.deadline.steps() + stepsToTheThird());
    assertThat(killedOnly(visitor)).isTrue();
    bench.deadline.heal();
    bench.restart();
    untilFailure(bench);

    var page = (Screen.Failed) bench.screen();
    assertThat(page.failure()).isEqualTo("interrupted");
    assertThat(page.discs())
        .extracting(Screen.Given::fate)
        .containsExactly(Fate.TAKEN, Fate.TAKEN, Fate.KEPT);
    assertThat(page.discs())
        .extracting(it -> it.work().name())
        .containsExactly("The Night Ferry", "Alpine Road", "Harbour Race");
    visitor.rest();
    assertTruth(bench, 3);
  }

  /** How many steps a run takes until the third attempt is written. */
  private static long stepsToTheThird() {
    for (long kill = 1; ; kill++) {
      var bench = started();
      bench.deadline.killAt(kill + bench.deadline.steps());
      assertThat(killedOnly(Visitor.whoRents(bench, 3))).isTrue();
      if (attempts(bench) == 3) {
        return kill;
      }
    }
  }

  private static long attempts(Bench bench) {
    return bench.memory.journal().stream()
        .filter(JournalEntry.AttemptBegan.class::isInstance)
        .count();
  }

  private static void untilFailure(Bench bench) {
    for (int step = 0; step < 20_000; step++) {
      if (bench.screen() instanceof Screen.Failed) {
        return;
      }
      bench.step();
    }
    throw new AssertionError("nobody is told; the screen shows " + bench.screen());
  }

  private static boolean killedOnly(Visitor visitor) {
    try {
      visitor.visit();
      return false;
    } catch (Killed e) {
      return true;
    }
  }

  /** False if the visit ended before the step to be killed at. */
  private static boolean killed(Bench bench, Visitor visitor, boolean grabs) {
    if (!killedOnly(visitor)) {
      return false;
    }
    bench.deadline.heal();
    if (grabs) {
      visitor.grab();
      bench.passWithoutController(20_000);
      visitor.grab();
    }
    bench.restart();
    visitor.rest();
    return true;
  }

  private static long out(Bench bench) {
    return LongStream.of(DISCS).filter(disc -> isOut(bench, disc)).count();
  }

  private static boolean isOut(Bench bench, long disc) {
    return bench.placeOf(disc).equals(new Place.Outside());
  }

  private static void assertTruth(Bench bench, int discs) {
    bench.assertAtRest();
    for (long disc : DISCS) {
      assertThat(taken(bench, disc)).as("disc %s", disc).isEqualTo(isOut(bench, disc) ? 1 : 0);
    }
    assertThat(bench.left).hasSize(Math.toIntExact(out(bench)));
    assertThat(bench.memory.slots()).isEqualTo(slots(bench));
    assertOneEnd(bench, discs);
  }

  private static long taken(Bench bench, long disc) {
    return bench.facts(Fact.DiscTaken.class).stream()
        .filter(fact -> fact.disc().equals(Samples.disc(disc)))
        .count();
  }

  private static void assertOneEnd(Bench bench, int discs) {
    List<Fact.CheckoutFinished> finished = bench.facts(Fact.CheckoutFinished.class);
    int abandoned = bench.facts(Fact.CheckoutAbandoned.class).size();
    boolean began =
        bench.memory.journal().stream().anyMatch(JournalEntry.CheckoutBegan.class::isInstance);
    assertThat(finished.size() + abandoned).isEqualTo(began ? 1 : 0);
    for (Fact.CheckoutFinished end : finished) {
      List<RentalId> reported =
          bench.facts(Fact.DiscTaken.class).stream().map(Fact.DiscTaken::rental).toList();
      assertThat(end.taken()).containsExactlyInAnyOrderElementsOf(reported);
      assertThat(end.taken().size() + bench.facts(Fact.DiscNotDispensed.class).size())
          .isEqualTo(discs);
    }
  }

  private static Map<Slot, SlotContent> slots(Bench bench) {
    Map<Slot, SlotContent> slots = new TreeMap<>();
    for (long disc = 1; disc <= 4; disc++) {
      if (bench.placeOf(disc) instanceof Place.InSlot(var slot)) {
        slots.put(slot, new SlotContent.Holds(Samples.disc(disc)));
      }
    }
    return slots;
  }
}
