package rondo.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.machine.report.MachineReport;
import rondo.machine.report.Trouble;
import rondo.simulator.hands.HandResult;
import rondo.simulator.start.SampleStock;

/** What leaves the mouth, under which attempt, and who may order it (I14, I15, I28). */
class ReleaseTest {
  private static final UUID OTHER = new UUID(8, -8);
  private final Bench bench = new Bench();

  @Test
  void a_case_left_in_the_mouth_keeps_its_attempt_when_the_next_one_comes() {
    bench.pick(2, 17);
    bench.holdOut();
    bench.done(new Action.ArmTo(ArmStop.PANE));
    bench.done(new Action.TurnTo(18));
    bench.done(new Action.ArmTo(ArmStop.SLOT));
    bench.done(new Action.Grip(true));
    bench.done(new Action.ArmTo(ArmStop.PANE));
    assertThat(Bench.trouble(bench.order(under(OTHER, 501, new Action.ArmTo(ArmStop.MOUTH)))))
        .as("it runs against the first case")
        .isEqualTo(Trouble.JAM);
    bench.did(bench.hands.take(bench.now));
    bench.order(under(OTHER, 502, new Action.ArmTo(ArmStop.MOUTH)));
    bench.order(under(OTHER, 503, new Action.Grip(false)));
    bench.did(bench.hands.take(bench.now));
    assertThat(bench.heard.stream().filter(Happening.LeftTheMouth.class::isInstance))
        .containsExactly(
            new Happening.LeftTheMouth(SampleStock.code(3), Optional.of(Bench.ATTEMPT)),
            new Happening.LeftTheMouth(SampleStock.code(4), Optional.of(OTHER)));
  }

  @Test
  void a_case_drawn_in_and_held_out_again_leaves_under_the_later_attempt() {
    bench.pick(2, 17);
    bench.holdOut();
    bench.drawIn();
    bench.order(new Action.DoorTo(DoorStop.OPEN));
    bench.order(under(OTHER, 501, new Action.ArmTo(ArmStop.MOUTH)));
    bench.order(under(OTHER, 502, new Action.Grip(false)));
    bench.did(bench.hands.take(bench.now));
    assertThat(bench.heard)
        .contains(new Happening.LeftTheMouth(SampleStock.code(3), Optional.of(OTHER)));
  }

  @Test
  void only_what_was_laid_in_from_outside_is_drawn_in_or_accepted() {
    bench.pick(2, 17);
    bench.holdOut();
    bench.drawIn();
    bench.done(new Action.ArmTo(ArmStop.SLOT));
    bench.done(new Action.Grip(false));
    assertThat(bench.place(3)).isEqualTo("2-17");
    assertThat(bench.heard)
        .doesNotHaveAnyElementsOfTypes(Happening.DrawnIn.class, Happening.Accepted.class);
  }

  @Test
  void a_case_handed_back_before_it_was_put_away_is_never_accepted() {
    bench.done(new Action.Home());
    bench.openMouth();
    bench.did(bench.hands.insert(SampleStock.code(9), bench.now));
    bench.drawIn();
    bench.openMouth();
    bench.done(new Action.Grip(false));
    bench.did(bench.hands.take(bench.now));
    assertThat(bench.place(9)).isEqualTo("outside");
    assertThat(bench.heard).doesNotHaveAnyElementsOfTypes(Happening.Accepted.class);
    assertThat(bench.heard)
        .contains(new Happening.LeftTheMouth(SampleStock.code(9), Optional.of(Bench.ATTEMPT)));
  }

  @Test
  void a_case_pulled_away_while_the_jaws_close_is_not_gripped() {
    bench.pick(2, 17);
    bench.holdOut();
    bench.begin(new Action.Grip(true), 50);
    bench.did(bench.hands.take(bench.now));
    bench.world.advance(bench.now + 10_000);
    assertThat(bench.place(3)).isEqualTo("outside");
  }

  @Test
  void nothing_is_laid_in_where_something_is_or_moves_or_grips() {
    String disc = SampleStock.code(9);
    bench.pick(2, 17);
    bench.openMouth();
    assertNot(bench.hands.insert(disc, bench.now));
    bench.done(new Action.Grip(false));
    assertNot(bench.hands.insert(disc, bench.now));
    bench.did(bench.hands.take(bench.now));
    bench.done(new Action.Grip(true));
    assertNot(bench.hands.insert(disc, bench.now));
    bench.begin(new Action.Grip(false), 10);
    assertThat(bench.hands.insert(disc, bench.now).result())
        .isEqualTo(
            new HandResult.NotPossible("The machine is moving: wait until it stands still."));
    bench.now += 10_000;
    bench.world.advance(bench.now);
    assertThat(bench.hands.insert(disc, bench.now).result()).isInstanceOf(HandResult.Done.class);
    assertNot(bench.hands.insert("a book", bench.now));
    assertNot(bench.hands.insert("no such thing", bench.now));
  }

  @Test
  void who_walks_off_holds_nothing_and_pushes_nothing_back() {
    bench.pick(2, 17);
    bench.holdOut();
    bench.did(bench.hands.take(bench.now));
    bench.did(bench.hands.walkOff(bench.now));
    assertNot(bench.hands.pushBack(bench.now));
    bench.drawIn();
    bench.did(bench.hands.hold("a book", bench.now));
    bench.did(bench.hands.walkOff(bench.now));
    assertThat(bench.world.scene(1).held()).isEmpty();
    assertNot(bench.hands.putAway(bench.now));
  }

  @Test
  void a_case_is_held_only_against_a_closed_door_and_seen_only_there() {
    bench.done(new Action.Home());
    bench.did(bench.hands.hold("a book", bench.now));
    assertThat(bench.world.scene(1).held()).isPresent();
    bench.done(new Action.DoorTo(DoorStop.OPEN));
    assertThat(bench.world.scene(1).held()).as("through an open door").isEmpty();
    assertNot(bench.hands.hold("a book", bench.now));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 6})
  void an_older_token_is_refused_for_ever_whatever_it_orders(long older) {
    bench.world.attach(new FencingToken(7));
    List<Action> all =
        List.of(
            new Action.Home(),
            new Action.TurnTo(2),
            new Action.LiftTo(2),
            new Action.ArmTo(ArmStop.PANE),
            new Action.Grip(true),
            new Action.DoorTo(DoorStop.OPEN),
            new Action.Look(),
            new Action.Observe());
    for (Action action : all) {
      Order order = new Order(1, new FencingToken(older), Optional.of(OTHER), action);
      assertThat(Bench.trouble(bench.order(order))).isEqualTo(Trouble.STALE_TOKEN);
    }
    assertThat(bench.world.truth().axes()).isEqualTo(new Bench().world.truth().axes());
  }

  @Test
  void a_token_is_noted_even_when_its_first_order_is_refused() {
    Order refused = new Order(1, new FencingToken(9), Optional.empty(), new Action.TurnTo(2));
    assertThat(Bench.trouble(bench.order(refused))).isEqualTo(Trouble.NOT_HOMED);
    Order older = new Order(1, new FencingToken(8), Optional.empty(), new Action.Home());
    assertThat(Bench.trouble(bench.order(older))).isEqualTo(Trouble.STALE_TOKEN);
  }

  @Test
  void a_smaller_token_that_attaches_lowers_nothing() {
    bench.world.attach(new FencingToken(9));
    bench.world.attach(new FencingToken(3));
    assertThat(bench.world.truth().greatestToken()).isEqualTo(9);
  }

  @Test
  void an_order_that_is_refused_begins_nothing_and_stands_in_the_log_as_ended() {
    bench.order(under(OTHER, 5, new Action.TurnTo(2)));
    assertThat(bench.heard).doesNotHaveAnyElementsOfTypes(Happening.Begun.class);
    assertThat(bench.heard)
        .contains(
            new Happening.Ended(
                under(OTHER, 5, new Action.TurnTo(2)), Optional.of(Trouble.NOT_HOMED)));
  }

  @Test
  void the_outcome_names_the_order_and_its_controller() {
    MachineReport report = bench.order(under(OTHER, 77, new Action.Home()));
    assertThat(report)
        .isInstanceOfSatisfying(
            MachineReport.Done.class, done -> assertThat(done.order()).isEqualTo(77));
    assertThat(bench.heard)
        .anySatisfy(h ->
            assertThat(h)
                .isInstanceOfSatisfying(
                    Happening.Said.class, said -> assertThat(said.token()).isEqualTo(1)));
  }

  private static void assertNot(Handwork.Deed deed) {
    assertThat(deed.result()).isInstanceOf(HandResult.NotPossible.class);
    assertThat(deed.happenings()).isEmpty();
  }

  private static Order under(UUID attempt, long number, Action action) {
    return new Order(number, new FencingToken(1), Optional.of(attempt), action);
  }
}
