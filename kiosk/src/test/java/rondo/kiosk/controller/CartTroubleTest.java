package rondo.kiosk.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.Screen.Fate;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.machine.device.Axis;
import rondo.protocol.fact.Fact;
import rondo.simulator.fault.Fault;
import rondo.simulator.fault.Sensor;
import rondo.simulator.truth.Place;
import rondo.tariff.rule.Format;

/** What goes wrong with one of several discs on the whole kiosk: the others still come (F11). */
class CartTroubleTest {
  private final Bench bench = new Bench();

  private void until(BooleanSupplier reached) {
    for (int step = 0; step < 50_000; step++) {
      if (reached.getAsBoolean()) {
        return;
      }
      bench.step();
    }
    throw new AssertionError("never reached; the screen shows " + bench.screen());
  }

  private boolean shows(Class<? extends Screen> page) {
    return page.isInstance(bench.screen());
  }

  private void touch(Touch touch, Class<? extends Screen> next) {
    bench.touch(touch);
    until(() -> shows(next));
  }

  @BeforeEach
  void three_discs_are_paid_for() {
    bench.start();
    until(() -> shows(Screen.Attract.class));
    touch(new Touch.Begin(), Screen.Browse.class);
    put(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    touch(new Touch.Back(), Screen.Browse.class);
    put(new Touch.OpenTitle(Samples.OTHER_FILM, Format.DVD));
    touch(new Touch.Back(), Screen.Browse.class);
    put(new Touch.OpenTitle(Samples.GAME, Format.GAME));
    touch(new Touch.Pay(), Screen.Pay.class);
    bench.did(bench.hands.swipe(Bench.TRACK_1, Bench.TRACK_2));
    until(() -> shows(Screen.Mail.class));
    touch(new Touch.NoReceipt(), Screen.Fetching.class);
  }

  private void put(Touch.OpenTitle wish) {
    touch(wish, Screen.TitlePage.class);
    touch(new Touch.Add(), Screen.Cart.class);
  }

  private void take(int number) {
    until(() -> bench.screen() instanceof Screen.Take page && page.number() == number);
    assertThat(bench.did(bench.hands.take(bench.now))).isTrue();
    until(() -> !shows(Screen.Take.class));
  }

  private void fails(String failure) {
    until(() -> shows(Screen.Failed.class));
    assertThat(((Screen.Failed) bench.screen()).failure()).isEqualTo(failure);
  }

  private void goOn() {
    touch(new Touch.Choose(Choice.GO_ON), Screen.Fetching.class);
  }

  private void assertFates(Fate... fates) {
    until(() -> shows(Screen.Done.class));
    assertThat(((Screen.Done) bench.screen()).discs())
        .extracting(Screen.Given::fate)
        .containsExactly(fates);
    until(() -> shows(Screen.Attract.class));
    assertThat(bench.facts(Fact.CheckoutFinished.class))
        .singleElement()
        .satisfies(it ->
            assertThat(it.taken().size())
                .isEqualTo(List.of(fates).stream().filter(Fate.TAKEN::equals).count()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LIFT")
  void one_of_three_jams_and_the_others_are_given(Axis axis) {
    take(1);
    until(() -> bench.screen() instanceof Screen.Fetching page && page.number() == 2);
    bench.broken(new Fault.MotorJam(axis, false));
    fails("jam");
    bench.broken();
    goOn();
    take(3);

    assertFates(Fate.TAKEN, Fate.KEPT, Fate.TAKEN);
    bench.assertAtRest();
    assertThat(bench.placeOf(1)).isEqualTo(new Place.Outside());
    assertThat(bench.placeOf(3)).isInstanceOf(Place.InSlot.class);
    assertThat(bench.placeOf(4)).isEqualTo(new Place.Outside());
    assertThat(bench.facts(Fact.DiscNotDispensed.class)).hasSize(1);
  }

  @Test
  void a_doubt_about_the_second_charges_nobody_for_it_and_the_third_comes_when_all_is_mended() {
    take(1);
    until(() -> bench.screen() instanceof Screen.Take page && page.number() == 2);
    bench.broken(new Fault.SensorStuck(Sensor.ARM, false));
    until(() -> !bench.facts(Fact.DispenseUnresolved.class).isEmpty());
    bench.broken();
    take(3);

    assertFates(Fate.TAKEN, Fate.UNSURE, Fate.TAKEN);
    assertThat(bench.facts(Fact.DiscTaken.class)).hasSize(2);
    assertThat(bench.placeOf(3)).isInstanceOf(Place.InSlot.class);
    assertThat(bench.memory.unsettled()).isEmpty();
  }

  @Test
  void who_walks_off_after_the_first_leaves_the_others_inside_and_unpaid() {
    take(1);
    fails("not-taken");

    assertFates(Fate.TAKEN, Fate.KEPT, Fate.KEPT);
    bench.assertAtRest();
    assertThat(bench.placeOf(3)).isEqualTo(new Place.InSlot(Samples.SLOT_OF_OTHER));
    assertThat(bench.placeOf(4)).isEqualTo(new Place.InSlot(Samples.SLOT_OF_GAME));
  }

  @Test
  void a_case_pushed_back_in_between_is_put_away_and_the_next_one_comes() {
    until(() -> shows(Screen.Take.class));
    bench.did(bench.hands.take(bench.now));
    assertThat(bench.did(bench.hands.pushBack(bench.now))).isTrue();
    take(2);
    take(3);

    assertFates(Fate.TAKEN, Fate.TAKEN, Fate.TAKEN);
    assertThat(bench.placeOf(1)).isInstanceOf(Place.InSlot.class);
    bench.assertAtRest();
  }

  @Test
  void a_power_cut_between_two_discs_ends_in_a_kiosk_that_knows_the_truth() {
    take(1);
    bench.broken(new Fault.PowerCut());
    until(() -> shows(Screen.Failed.class));
    bench.broken();
    until(() -> shows(Screen.Attract.class));

    assertThat(bench.facts(Fact.CheckoutFinished.class))
        .singleElement()
        .satisfies(it -> assertThat(it.taken()).hasSize(1));
    assertThat(bench.facts(Fact.DiscNotDispensed.class)).hasSize(2);
    assertThat(bench.memory.unsettled()).isEmpty();
  }
}
