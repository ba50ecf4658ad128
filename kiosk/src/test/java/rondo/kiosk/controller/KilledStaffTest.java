package rondo.kiosk.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Work;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.trial.Samples;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;
import rondo.simulator.truth.Place;

/**
 * The controller dies before and after each durable step and each order of loading, of taking out
 * and of an audit (F1, F3, F25). The person comes again with the same code; at the end the kiosk
 * believes what the machine holds, and the Facts alone say the same (I10, I11).
 */
class KilledStaffTest {
  private static final State.Orders LOAD =
      StockTrial.orders(List.of(9L), List.of(), Optional.empty());
  private static final State.Orders UNLOAD =
      StockTrial.orders(List.of(), List.of(3L), Optional.empty());

  enum Hands {
    WAIT,
    GRAB
  }

  @Test
  void a_disc_of_the_list_is_loaded_and_told_as_loaded() {
    var bench = begun(LOAD);
    StockTrial.whoLoads(bench, 9).visit();

    assertThat(bench.placeOf(9)).isInstanceOf(Place.InSlot.class);
    assertTruth(bench);
    assertThat(causes(bench)).containsExactly("loaded");
    assertThat(bench.facts(Fact.ServiceVisited.class))
        .extracting(Fact.ServiceVisited::step)
        .containsExactly("began", "ended");
    assertThat(bench.facts(Fact.DiscReturned.class)).as("it closes no rental").isEmpty();
    assertThat(((Screen.Attract) bench.screen()).staff()).as("the code is used up").isFalse();
  }

  @Test
  void a_disc_of_the_list_is_taken_out_and_told_as_unloaded() {
    var bench = begun(UNLOAD);
    StockTrial.whoTakesOut(bench).visit();

    assertThat(bench.placeOf(3)).isEqualTo(new Place.Outside());
    assertTruth(bench);
    assertThat(causes(bench)).containsExactly("unloaded");
    assertThat(bench.facts(Fact.DiscTaken.class)).as("nobody rents it").isEmpty();
  }

  @Test
  void loading_that_is_killed_at_any_step_is_finished_by_coming_again() {
    assertThat(walk(LOAD, bench -> StockTrial.whoLoads(bench, 9), Hands.WAIT)).isGreaterThan(30);
  }

  @Test
  void taking_out_that_is_killed_at_any_step_is_finished_by_coming_again() {
    assertThat(walk(UNLOAD, StockTrial::whoTakesOut, Hands.WAIT)).isGreaterThan(30);
  }

  @Test
  @Tag("deep")
  void hands_that_meddle_while_no_controller_runs_change_nothing_of_that() {
    assertThat(walk(LOAD, bench -> StockTrial.whoLoads(bench, 9), Hands.GRAB)).isGreaterThan(30);
    assertThat(walk(UNLOAD, StockTrial::whoTakesOut, Hands.GRAB)).isGreaterThan(30);
  }

  private static int walk(State.Orders orders, Function<Bench, StockTrial> person, Hands hands) {
    int runs = 0;
    for (long kill = 1; ; kill++) {
      var bench = begun(orders);
      bench.deadline.killAt(kill + bench.deadline.steps());
      var visitor = person.apply(bench);
      if (!killed(bench, visitor, hands)) {
        return runs;
      }
      assertTruth(bench);
      boolean in = bench.placeOf(orders.equals(LOAD) ? 9 : 3) instanceof Place.InSlot;
      assertThat(in).as("killed at %d", kill).isEqualTo(orders.equals(LOAD));
      runs++;
    }
  }

  private static boolean killed(Bench bench, StockTrial person, Hands hands) {
    try {
      person.visit();
      return false;
    } catch (Killed e) {
      bench.deadline.heal();
    }
    if (hands == Hands.GRAB) {
      person.grab();
      bench.passWithoutController(20_000);
      person.grab();
    }
    bench.restart();
    bench.pass(120_000);
    if (((Screen.Attract) bench.screen()).staff()) {
      person.again();
    }
    return true;
  }

  @Test
  void an_audit_that_is_killed_at_any_step_reads_every_slot_and_leaves_each_disc_where_it_was() {
    var whole = audited(0);
    long steps = whole.deadline.steps();
    assertThat(whole.facts(Fact.SlotRead.class)).hasSize(102);
    for (long kill = 1; kill <= steps; kill += kill < 45 ? 1 : 101) {
      var bench = audited(kill);
      assertTruth(bench);
      assertThat(bench.memory.slots()).as("killed at %d", kill).isEqualTo(Samples.slots());
      assertThat(bench.facts(Fact.SlotRead.class))
          .as("killed at %d", kill)
          .extracting(Fact.SlotRead::slot)
          .doesNotHaveDuplicates()
          .hasSize(102);
      assertThat(bench.facts(Fact.SlotRead.class))
          .extracting(Fact.SlotRead::verdict)
          .containsOnly("as-believed");
      assertThat(bench.facts(Fact.AuditEnded.class)).hasSize(1);
    }
  }

  private static Bench audited(long kill) {
    var bench = begun(StockTrial.orders(List.of(), List.of(), Optional.of(7L)));
    if (kill > 0) {
      bench.deadline.killAt(kill + bench.deadline.steps());
    }
    try {
      rest(bench);
    } catch (Killed e) {
      bench.deadline.heal();
      bench.restart();
      rest(bench);
    }
    return bench;
  }

  private static void rest(Bench bench) {
    for (int turn = 0; turn < 400 && bench.facts(Fact.AuditEnded.class).isEmpty(); turn++) {
      bench.pass(10_000);
    }
    bench.pass(30_000);
  }

  private static Bench begun(State.Orders orders) {
    var bench = new Bench();
    bench.start();
    bench.pass(60_000);
    bench.ordered(orders);
    return bench;
  }

  private static void assertTruth(Bench bench) {
    bench.assertAtRest();
    Map<Slot, SlotContent> truth = new TreeMap<>();
    for (long disc : new long[] {1, 2, 3, 4, 8, 9}) {
      if (bench.placeOf(disc) instanceof Place.InSlot(var slot)) {
        truth.put(slot, new SlotContent.Holds(Samples.disc(disc)));
      }
    }
    assertThat(bench.memory.slots()).isEqualTo(truth);
    Map<Slot, SlotContent> told = new TreeMap<>(Samples.slots());
    for (Fact.SlotChanged fact : bench.facts(Fact.SlotChanged.class)) {
      told.put(fact.slot(), fact.content());
    }
    told.values().removeIf(SlotContent.Free.class::isInstance);
    assertThat(told).as("what the Facts say").isEqualTo(truth);
    assertThat(bench.memory.done(Work.SERVICE)).isLessThanOrEqualTo(1);
  }

  private static List<String> causes(Bench bench) {
    return bench.facts(Fact.SlotChanged.class).stream().map(Fact.SlotChanged::cause).toList();
  }
}
