package rondo.kiosk.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.base.place.Slot;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.trial.Samples;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.simulator.truth.Place;

/**
 * The controller dies before and after each durable step of a rental and of a return (F1, F3): the
 * loop ends with the first run that is not reached. What the kiosk then says is held against the
 * machine's truth.
 */
class KilledKioskTest {
  /** What the customer's hands do while no controller runs. */
  enum Hands {
    WAIT,
    GRAB
  }

  @Test
  void nothing_is_killed_and_the_disc_is_out_and_open() {
    var bench = new Bench();
    bench.start();
    Visitor.whoRents(bench).visit();
    assertThat(bench.placeOf(1)).isEqualTo(new Place.Outside());
    assertTruthOfRental(bench);
    assertThat(bench.facts(Fact.DiscTaken.class)).hasSize(1);
  }

  @Test
  void nothing_is_killed_and_the_disc_is_back_and_credited() {
    var bench = new Bench();
    bench.start();
    Visitor.whoBrings(bench, 9).visit();
    assertThat(bench.placeOf(9)).isInstanceOf(Place.InSlot.class);
    assertTruthOfReturn(bench);
    assertThat(bench.facts(Fact.DiscReturned.class)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_rental_that_is_killed_at_any_step_ends_void_or_open_as_the_machine_knows(Hands hands) {
    int runs = 0;
    for (long kill = 1; ; kill++) {
      var bench = new Bench();
      bench.start();
      bench.deadline.killAt(kill + startSteps(bench));
      var visitor = Visitor.whoRents(bench);
      if (!killed(bench, visitor, hands)) {
        break;
      }
      assertTruthOfRental(bench);
      runs++;
    }
    assertThat(runs).isGreaterThan(40);
  }

  @ParameterizedTest
  @EnumSource
  void a_return_that_is_killed_at_any_step_is_credited_if_the_machine_holds_the_disc(Hands hands) {
    int runs = 0;
    for (long kill = 1; ; kill++) {
      var bench = new Bench();
      bench.start();
      bench.deadline.killAt(kill + startSteps(bench));
      var visitor = Visitor.whoBrings(bench, 9);
      if (!killed(bench, visitor, hands)) {
        break;
      }
      assertTruthOfReturn(bench);
      runs++;
    }
    assertThat(runs).isGreaterThan(40);
  }

  @Test
  void a_recovery_that_is_killed_again_and_again_comes_to_the_same_end() {
    for (long again = 1; again <= 24; again++) {
      var bench = new Bench();
      var visitor = Visitor.whoRents(bench);
      bench.deadline.killAt(bench.deadline.steps() + 36);
      assertThat(dies(bench::start) || dies(visitor::visit)).isTrue();
      for (int stop = 0; stop < 3; stop++) {
        bench.deadline.killAt(bench.deadline.steps() + again);
        boolean stopped = dies(bench::restart) || dies(visitor::rest);
        assertThat(stopped || again > 8).isTrue();
      }
      bench.deadline.heal();
      bench.restart();
      visitor.rest();
      assertTruthOfRental(bench);
    }
  }

  private static boolean dies(Runnable process) {
    try {
      process.run();
      return false;
    } catch (Killed e) {
      return true;
    }
  }

  private static long startSteps(Bench bench) {
    return bench.deadline.steps();
  }

  /** False if the visit ended before the step to be killed at. */
  private static boolean killed(Bench bench, Visitor visitor, Hands hands) {
    try {
      visitor.visit();
      return false;
    } catch (Killed e) {
      bench.deadline.heal();
    }
    if (hands == Hands.GRAB) {
      visitor.grab();
      bench.passWithoutController(20_000);
      visitor.grab();
    }
    bench.restart();
    visitor.rest();
    return true;
  }

  private static void assertTruthOfRental(Bench bench) {
    bench.assertAtRest();
    boolean out = bench.placeOf(1).equals(new Place.Outside());
    assertThat(bench.left).hasSize(out ? 1 : 0);
    assertThat(bench.facts(Fact.DiscTaken.class)).hasSize(out ? 1 : 0);
    long ends =
        bench.facts(Fact.CheckoutFinished.class).size()
            + bench.facts(Fact.CheckoutAbandoned.class).size();
    assertThat(ends).isEqualTo(began(bench) ? 1 : 0);
    assertThat(bench.memory.slots()).isEqualTo(slotsOf(bench, 1, 2, 3, 4));
  }

  private static boolean began(Bench bench) {
    return bench.memory.journal().stream().anyMatch(JournalEntry.CheckoutBegan.class::isInstance);
  }

  private static void assertTruthOfReturn(Bench bench) {
    bench.assertAtRest();
    boolean back = bench.placeOf(9) instanceof Place.InSlot;
    List<Fact.DiscReturned> credits = bench.facts(Fact.DiscReturned.class);
    assertThat(credits).hasSize(back ? 1 : 0);
    assertThat(bench.memory.slots()).isEqualTo(slotsOf(bench, 1, 2, 3, 4, 9));
    if (back) {
      assertThat(bench.placeOf(9)).isEqualTo(new Place.InSlot(credits.getFirst().slot()));
    }
  }

  private static Map<Slot, SlotContent> slotsOf(Bench bench, long... discs) {
    Map<Slot, SlotContent> slots = new TreeMap<>();
    for (long disc : discs) {
      if (bench.placeOf(disc) instanceof Place.InSlot(var slot)) {
        slots.put(slot, new SlotContent.Holds(Samples.disc(disc)));
      }
    }
    return slots;
  }
}
