package rondo.kiosk.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.base.place.Slot;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.machine.device.Axis;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.simulator.fault.Fault;
import rondo.simulator.fault.Sensor;
import rondo.simulator.truth.Place;
import rondo.tariff.rule.Format;

/** What goes wrong between motors, sensors and people, on the whole kiosk (F14 to F19). */
class WorldlyTroubleTest {
  private final Bench bench = new Bench();

  private void until(BooleanSupplier reached) {
    until(bench, reached);
  }

  private static void until(Bench bench, BooleanSupplier reached) {
    for (int step = 0; step < 50_000; step++) {
      if (reached.getAsBoolean()) {
        return;
      }
      bench.step();
    }
    throw new AssertionError("never reached; the screen shows " + bench.screen());
  }

  private static boolean shows(Bench bench, Class<? extends Screen> page) {
    return page.isInstance(bench.screen());
  }

  private void pay(Bench kiosk) {
    kiosk.start();
    until(kiosk, () -> shows(kiosk, Screen.Attract.class));
    kiosk.touch(new Touch.Begin());
    until(kiosk, () -> shows(kiosk, Screen.Browse.class));
    kiosk.touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    until(kiosk, () -> shows(kiosk, Screen.TitlePage.class));
    kiosk.touch(new Touch.Rent());
    until(kiosk, () -> shows(kiosk, Screen.Pay.class));
    kiosk.did(kiosk.hands.swipe(Bench.TRACK_1, Bench.TRACK_2));
    until(kiosk, () -> shows(kiosk, Screen.Mail.class));
    kiosk.touch(new Touch.NoReceipt());
    until(kiosk, () -> shows(kiosk, Screen.Fetching.class));
  }

  private void leaveAndRest() {
    until(() -> shows(bench, Screen.Failed.class));
    bench.touch(new Touch.Choose(Screen.Choice.LEAVE));
    until(() ->
        shows(bench, Screen.Failed.class) && !another() || shows(bench, Screen.Attract.class));
    bench.touch(new Touch.Finish());
    until(() -> shows(bench, Screen.Attract.class));
  }

  private boolean another() {
    return bench.screen() instanceof Screen.Failed page
        && page.choices().contains(Screen.Choice.ANOTHER_COPY);
  }

  private String failure(Bench kiosk) {
    until(kiosk, () -> shows(kiosk, Screen.Failed.class));
    return ((Screen.Failed) kiosk.screen()).failure();
  }

  private void assertVoid() {
    bench.assertAtRest();
    assertThat(bench.left).isEmpty();
    assertThat(bench.facts(Fact.DiscTaken.class)).isEmpty();
    assertThat(bench.facts(Fact.DiscNotDispensed.class)).hasSize(1);
    assertThat(bench.facts(Fact.CheckoutFinished.class))
        .singleElement()
        .satisfies(it -> assertThat(it.taken()).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LIFT")
  void a_motor_that_jams_once_is_tried_again_and_the_customer_gets_the_disc(Axis axis) {
    pay(bench);
    bench.broken(new Fault.MotorJam(axis, true));
    until(() -> shows(bench, Screen.Take.class));
    bench.did(bench.hands.take(bench.now));
    until(() -> shows(bench, Screen.Done.class));
    assertThat(bench.facts(Fact.DiscTaken.class)).hasSize(1);
    until(() -> shows(bench, Screen.Attract.class));
    bench.assertAtRest();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LIFT")
  void a_motor_that_stays_jammed_ends_without_a_charge_and_the_kiosk_heals(Axis axis) {
    pay(bench);
    bench.broken(new Fault.MotorJam(axis, false));
    assertThat(failure(bench)).isEqualTo("jam");
    bench.broken();
    leaveAndRest();
    assertVoid();
    assertThat(bench.facts(Fact.MachineTroubled.class)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ARM", "DOOR", "GRIPPER"})
  void a_motor_that_jams_while_the_disc_is_held_out_leads_to_no_wrong_end(Axis axis) {
    pay(bench);
    until(() -> shows(bench, Screen.Take.class));
    bench.broken(new Fault.MotorJam(axis, false));
    until(() -> shows(bench, Screen.Failed.class));
    bench.broken();
    until(() -> shows(bench, Screen.Attract.class));
    assertThat(bench.placeOf(1)).isInstanceOf(Place.InSlot.class);
    assertThat(bench.facts(Fact.DiscTaken.class)).isEmpty();
  }

  @Test
  void a_gripper_that_closes_beside_the_case_locks_the_slot_and_does_not_call_it_free() {
    pay(bench);
    bench.broken(new Fault.MissedSlot(true));
    assertThat(failure(bench)).isEqualTo("jam");
    assertThat(bench.memory.slots())
        .containsEntry(Samples.SLOT, new SlotContent.Locked("not-gripped"));
    leaveAndRest();
    assertVoid();
  }

  @Test
  void an_empty_slot_thought_full_is_found_out_and_another_copy_offered() {
    var empty = new Bench(Bench.cases(new Slot(3, 30), new Slot(2, 17)));
    pay(empty);
    assertThat(failure(empty)).isEqualTo("not-in-slot");
    assertThat(empty.memory.slots()).doesNotContainKey(Samples.SLOT);
    empty.touch(new Touch.Choose(Screen.Choice.ANOTHER_COPY));
    until(empty, () -> shows(empty, Screen.Take.class));
    empty.did(empty.hands.take(empty.now));
    until(empty, () -> shows(empty, Screen.Done.class));
    assertThat(empty.facts(Fact.DiscTaken.class))
        .singleElement()
        .satisfies(it -> assertThat(it.disc()).isEqualTo(Samples.disc(2)));
    assertThat(empty.facts(Fact.DiscNotDispensed.class)).isEmpty();
  }

  @Test
  void a_wrong_disc_goes_back_and_the_slot_is_corrected() {
    var swapped = new Bench(Bench.cases(new Slot(2, 17), Samples.SLOT));
    pay(swapped);
    assertThat(failure(swapped)).isEqualTo("wrong-disc");
    assertThat(swapped.memory.slots())
        .containsEntry(Samples.SLOT, new SlotContent.Holds(Samples.disc(3)));
    assertThat(swapped.left).isEmpty();
  }

  @Test
  void a_label_that_nobody_can_read_never_goes_out() {
    pay(bench);
    bench.broken(new Fault.LabelWorn(Samples.disc(1).value()));
    assertThat(failure(bench)).isEqualTo("unsure-disc");
    assertThat(bench.memory.slots())
        .containsEntry(Samples.SLOT, new SlotContent.Locked("label-unreadable"));
    leaveAndRest();
    assertVoid();
  }

  @Test
  void more_time_can_be_had_up_to_three_minutes() {
    pay(bench);
    until(() -> shows(bench, Screen.Take.class));
    for (int more = 0; more < 3; more++) {
      bench.pass(44_900);
      assertThat(((Screen.Take) bench.screen()).canExtend()).isTrue();
      bench.touch(new Touch.MoreTime());
    }
    bench.pass(44_900);
    assertThat(((Screen.Take) bench.screen()).canExtend()).isFalse();
    bench.touch(new Touch.MoreTime());
    bench.pass(200);
    assertThat(bench.screen()).isInstanceOf(Screen.Fetching.class);
  }

  @Test
  void a_disc_that_nobody_takes_is_drawn_in_and_costs_nothing() {
    pay(bench);
    until(() -> shows(bench, Screen.Take.class));
    assertThat(failure(bench)).isEqualTo("not-taken");
    leaveAndRest();
    assertVoid();
    assertThat(bench.placeOf(1)).isEqualTo(new Place.InSlot(Samples.SLOT));
  }

  @Test
  void a_disc_that_is_taken_at_the_last_moment_is_out_and_open() {
    pay(bench);
    until(() -> shows(bench, Screen.Take.class));
    until(() -> !shows(bench, Screen.Take.class));
    assertThat(bench.did(bench.hands.take(bench.now))).isTrue();
    until(() -> shows(bench, Screen.Done.class));
    assertThat(bench.facts(Fact.DiscTaken.class)).hasSize(1);
  }

  @Test
  void a_case_that_is_pushed_back_at_once_is_inside_and_in_no_ones_way() {
    pay(bench);
    until(() -> shows(bench, Screen.Take.class));
    bench.did(bench.hands.take(bench.now));
    assertThat(bench.did(bench.hands.pushBack(bench.now))).isTrue();
    until(() -> shows(bench, Screen.Attract.class));
    bench.assertAtRest();
    assertThat(bench.facts(Fact.DiscTaken.class)).hasSize(1);
    assertThat(bench.placeOf(1)).isInstanceOf(Place.InSlot.class);
  }

  @Test
  void one_lying_sensor_charges_nobody() {
    pay(bench);
    until(() -> shows(bench, Screen.Take.class));
    bench.broken(new Fault.SensorStuck(Sensor.ARM, false));
    assertThat(failure(bench)).isEqualTo("unresolved");
    assertThat(bench.facts(Fact.DiscTaken.class)).isEmpty();
    assertThat(bench.facts(Fact.DispenseUnresolved.class)).hasSize(1);
  }

  @Test
  void an_arm_sensor_that_always_sees_a_case_lets_no_disc_go_for_nothing() {
    pay(bench);
    until(() -> shows(bench, Screen.Take.class));
    bench.broken(new Fault.SensorStuck(Sensor.ARM, true));
    bench.did(bench.hands.take(bench.now));
    assertThat(failure(bench)).isEqualTo("unresolved");
    assertThat(bench.facts(Fact.DiscNotDispensed.class)).isEmpty();
    bench.broken();
  }

  private void holdOut(long disc) {
    bench.start();
    until(() -> shows(bench, Screen.Attract.class));
    bench.touch(new Touch.StartReturn());
    until(() -> shows(bench, Screen.Return.class));
    bench.did(bench.hands.hold(Samples.disc(disc).value(), bench.now));
    until(() -> at("insert"));
  }

  private boolean at(String step) {
    return bench.screen() instanceof Screen.Return page && page.step().equals(step);
  }

  @Test
  void another_case_than_the_one_shown_is_handed_back() {
    holdOut(9);
    bench.did(bench.hands.insert(Samples.disc(8).value(), bench.now));
    until(() -> at("take-back"));
    until(() -> bench.did(bench.hands.take(bench.now)));
    assertThat(failure(bench)).isEqualTo("wrong-case");
    bench.touch(new Touch.Finish());
    until(() -> shows(bench, Screen.Attract.class));
    bench.assertAtRest();
    assertThat(bench.facts(Fact.DiscReturned.class)).isEmpty();
  }

  @Test
  void another_case_that_nobody_takes_back_is_kept_and_not_for_rent() {
    holdOut(9);
    bench.did(bench.hands.insert(Samples.disc(8).value(), bench.now));
    assertThat(failure(bench)).isEqualTo("kept-for-checking");
    bench.touch(new Touch.Finish());
    until(() -> shows(bench, Screen.Attract.class));
    bench.assertAtRest();
    assertThat(bench.memory.slots()).containsValue(new SlotContent.UnknownCase());
    assertThat(bench.facts(Fact.DiscReturned.class)).isEmpty();
  }

  @Test
  void a_door_that_opened_for_nothing_shuts_again() {
    holdOut(9);
    until(() -> shows(bench, Screen.Attract.class));
    bench.assertAtRest();
    assertThat(bench.facts(Fact.ReturnRefused.class))
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).isEqualTo("nothing-inserted"));
  }

  @Test
  void a_case_that_is_laid_in_just_after_cancelling_is_taken_back_all_the_same() {
    holdOut(9);
    bench.touch(new Touch.Cancel());
    bench.did(bench.hands.insert(Samples.disc(9).value(), bench.now));
    until(() -> shows(bench, Screen.ReturnDone.class));
    assertThat(bench.facts(Fact.DiscReturned.class)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_jam_after_acceptance_costs_the_customer_no_credit(Axis axis) {
    holdOut(9);
    bench.did(bench.hands.insert(Samples.disc(9).value(), bench.now));
    until(() -> at("storing"));
    long accepted = bench.now;
    bench.broken(new Fault.MotorJam(axis, false));
    until(() -> shows(bench, Screen.ReturnDone.class));
    bench.broken();
    until(() -> shows(bench, Screen.Attract.class));
    bench.assertAtRest();
    assertThat(bench.facts(Fact.DiscReturned.class))
        .singleElement()
        .satisfies(it -> assertThat(it.at()).isEqualTo(Samples.NOON.plusMillis(accepted)));
    assertThat(bench.placeOf(9)).isInstanceOf(Place.InSlot.class);
  }

  @ParameterizedTest
  @EnumSource
  void a_jam_before_acceptance_still_books_the_disc_that_is_inside(Axis axis) {
    holdOut(9);
    bench.did(bench.hands.insert(Samples.disc(9).value(), bench.now));
    bench.broken(new Fault.MotorJam(axis, false));
    until(() -> shows(bench, Screen.Failed.class) || shows(bench, Screen.ReturnDone.class));
    bench.broken();
    until(() -> shows(bench, Screen.Attract.class));
    bench.assertAtRest();
    assertThat(bench.facts(Fact.DiscReturned.class)).hasSize(1);
  }

  @Test
  void a_slot_thought_free_where_a_case_stands_costs_no_credit_and_another_slot_is_taken() {
    var nearest = new Slot(1, 1);
    var moved = new Bench(Bench.cases(nearest, new Slot(2, 17)));
    moved.start();
    until(moved, () -> shows(moved, Screen.Attract.class));
    moved.touch(new Touch.StartReturn());
    until(moved, () -> shows(moved, Screen.Return.class));
    moved.did(moved.hands.hold(Samples.disc(9).value(), moved.now));
    until(moved, () -> moved.did(moved.hands.insert(Samples.disc(9).value(), moved.now)));
    until(moved, () -> shows(moved, Screen.ReturnDone.class));
    until(moved, () -> shows(moved, Screen.Attract.class));
    moved.assertAtRest();
    assertThat(moved.memory.slots()).containsEntry(nearest, new SlotContent.UnknownCase());
    assertThat(moved.facts(Fact.DiscReturned.class))
        .singleElement()
        .satisfies(it -> assertThat(moved.placeOf(9)).isEqualTo(new Place.InSlot(it.slot())));
  }

  @Test
  void a_power_cut_in_mid_motion_ends_in_a_kiosk_that_knows_the_truth() {
    for (int steps = 1; steps < 60; steps++) {
      var kiosk = new Bench();
      pay(kiosk);
      for (int step = 0; step < steps; step++) {
        kiosk.step();
      }
      kiosk.broken(new Fault.PowerCut());
      for (int step = 0; step < 40; step++) {
        kiosk.step();
      }
      kiosk.broken();
      until(kiosk, () -> shows(kiosk, Screen.Attract.class));
      assertThat(kiosk.placeOf(1)).isInstanceOf(Place.InSlot.class);
      assertThat(kiosk.facts(Fact.DiscTaken.class)).isEmpty();
      assertThat(kiosk.memory.unsettled()).isEmpty();
      assertThat(kiosk.memory.slots().get(Samples.SLOT))
          .isIn(new SlotContent.Holds(Samples.disc(1)), new SlotContent.Locked("case-on-arm"));
    }
  }
}
