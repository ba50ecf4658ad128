package rondo.kiosk.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.base.id.RentalId;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.machine.device.Axis;
import rondo.protocol.fact.Fact;
import rondo.simulator.fault.Fault;
import rondo.simulator.fault.Sensor;
import rondo.simulator.truth.Place;

/**
 * Customers, one fault after another, stops and clumsy hands, all from one seed; then everything is
 * mended and the kiosk must come to rest. What it says of money is held against what went through
 * the mouth (I15, I16, I17).
 */
class SwarmTest {
  private static final int STEPS = 2_500;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nobody_is_charged_for_a_disc_that_never_left_and_no_disc_leaves_unnoticed(long seed) {
    var random = new SplittableRandom(seed);
    var bench = new Bench();
    bench.start();
    for (int step = 0; step < STEPS; step++) {
      disturb(bench, random);
      if (random.nextInt(4) == 0) {
        serve(bench, random);
      }
      bench.step();
    }
    heal(bench);
    assertMoneyFollowsTheMouth(bench);
    assertCreditsFollowTheDoor(bench);
  }

  private static void disturb(Bench bench, RandomGenerator random) {
    switch (random.nextInt(400)) {
      case 0, 1 -> bench.broken(fault(random));
      case 2, 3, 4 -> bench.broken();
      case 5 -> bench.restart();
      case 6 -> {
        bench.passWithoutController(random.nextInt(20_000));
        bench.restart();
      }
      case 7, 8 -> bench.did(bench.hands.take(bench.now));
      case 9 -> bench.did(bench.hands.pushBack(bench.now));
      case 10 -> bench.did(bench.hands.putAway(bench.now));
      default -> {}
    }
  }

  private static Fault fault(RandomGenerator random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Fault.MotorJam(Axis.values()[random.nextInt(Axis.values().length)], true);
      case 1 -> new Fault.MotorJam(Axis.values()[random.nextInt(Axis.values().length)], false);
      case 2 -> new Fault.MissedSlot(true);
      case 3 -> new Fault.PowerCut();
      default -> stuck(random);
    };
  }

  private static Fault stuck(RandomGenerator random) {
    Sensor sensor = Sensor.values()[random.nextInt(Sensor.values().length)];
    return new Fault.SensorStuck(sensor, random.nextBoolean());
  }

  /** Does what the page asks for, now and then something else. */
  private static void serve(Bench bench, RandomGenerator random) {
    switch (bench.screen()) {
      case Screen.Attract _ -> {
        bench.touch(new Touch.Begin());
        bench.step();
        if (!(bench.screen() instanceof Screen.Attract)) {
          serve(bench, random);
        }
      }
      case Screen.Browse page ->
          bench.touch(
              random.nextInt(3) == 0 || page.cards().isEmpty()
                  ? new Touch.StartReturn()
                  : open(page, random));
      case Screen.TitlePage page ->
          bench.touch(
              page.chosen()
                  ? new Touch.ShowCart()
                  : random.nextInt(3) > 0 ? new Touch.Add() : new Touch.Rent());
      case Screen.Cart _ -> bench.touch(random.nextBoolean() ? new Touch.Back() : new Touch.Pay());
      case Screen.Pay _ -> bench.did(bench.hands.swipe(Bench.TRACK_1, Bench.TRACK_2));
      case Screen.Mail _ -> bench.touch(new Touch.NoReceipt());
      case Screen.Take _ when random.nextInt(3) > 0 -> bench.did(bench.hands.take(bench.now));
      case Screen.Return page -> bring(bench, random, page);
      case Screen.Failed page ->
          bench.touch(new Touch.Choose(page.choices().get(random.nextInt(page.choices().size()))));
      case Screen.Done _, Screen.ReturnDone _ -> bench.touch(new Touch.Finish());
      default -> {}
    }
  }

  private static Touch open(Screen.Browse page, RandomGenerator random) {
    var card = page.cards().get(random.nextInt(page.cards().size()));
    return new Touch.OpenTitle(card.title(), card.format());
  }

  private static void bring(Bench bench, RandomGenerator random, Screen.Return page) {
    List<String> outside =
        bench.world.truth().cases().stream()
            .filter(it -> it.place() instanceof Place.Outside)
            .map(it -> it.name())
            .toList();
    if (outside.isEmpty()) {
      bench.touch(new Touch.Cancel());
      return;
    }
    String disc = outside.get(random.nextInt(outside.size()));
    switch (page.step()) {
      case "hold" -> bench.did(bench.hands.hold(disc, bench.now));
      case "insert" ->
          bench.did(bench.hands.insert(bench.world.truth().held().orElse(disc), bench.now));
      case "take-back" -> bench.did(bench.hands.take(bench.now));
      default -> {}
    }
  }

  private static void heal(Bench bench) {
    bench.broken();
    for (int step = 0; step < 50_000; step++) {
      if (bench.screen() instanceof Screen.Attract && bench.memory.unsettled().isEmpty()) {
        return;
      }
      switch (bench.screen()) {
        case Screen.Failed _ -> bench.touch(new Touch.Choose(Screen.Choice.LEAVE));
        case Screen.ReturnDone _ -> bench.touch(new Touch.Finish());
        case Screen.Starting _, Screen.OutOfService _ -> bench.did(bench.hands.take(bench.now));
        default -> {}
      }
      bench.step();
      bench.step(); // one for the touch, one for the world
    }
    throw new AssertionError("the kiosk does not come to rest; it shows " + bench.screen());
  }

  private static void assertMoneyFollowsTheMouth(Bench bench) {
    Map<UUID, AttemptEnd> ends = new HashMap<>();
    Set<UUID> begun = new HashSet<>();
    for (JournalEntry entry : bench.memory.journal()) {
      switch (entry) {
        case JournalEntry.AttemptBegan it -> begun.add(it.attempt().value());
        case JournalEntry.AttemptEnded it ->
            assertThat(ends.put(it.attempt().value(), it.end())).isNull();
        default -> {}
      }
    }
    assertThat(ends.keySet()).isEqualTo(begun);
    for (Fact.DiscTaken taken : bench.facts(Fact.DiscTaken.class)) {
      assertThat(bench.left).contains(taken.attempt().value());
    }
    bench.left.stream()
        .filter(begun::contains)
        .forEach(
            attempt -> assertThat(ends.get(attempt)).isIn(AttemptEnd.TAKEN, AttemptEnd.UNRESOLVED));
    assertThat(bench.facts(Fact.DiscTaken.class))
        .extracting(Fact.DiscTaken::rental)
        .doesNotHaveDuplicates();
    assertEveryCheckoutNamesWhatWasTaken(bench);
  }

  /** Each rental of a finished checkout was reported once; the end names those that were taken. */
  private static void assertEveryCheckoutNamesWhatWasTaken(Bench bench) {
    Map<UUID, List<RentalId>> wanted = new HashMap<>();
    for (JournalEntry entry : bench.memory.journal()) {
      if (entry instanceof JournalEntry.CheckoutBegan(_, var checkout, var discs)) {
        wanted.put(checkout.value(), discs.stream().map(JournalEntry.Wanted::rental).toList());
      }
    }
    List<Fact.CheckoutFinished> ends = bench.facts(Fact.CheckoutFinished.class);
    assertThat(ends).extracting(Fact.CheckoutFinished::checkout).doesNotHaveDuplicates();
    for (Fact.CheckoutFinished end : ends) {
      Set<RentalId> reported = new HashSet<>();
      bench.facts(Fact.DiscTaken.class).forEach(it -> reported.add(it.rental()));
      assertThat(reported).containsAll(end.taken());
      bench.facts(Fact.DiscNotDispensed.class).forEach(it -> reported.add(it.rental()));
      bench.facts(Fact.DispenseUnresolved.class).forEach(it -> reported.add(it.rental()));
      assertThat(reported).containsAll(wanted.get(end.checkout().value()));
      bench.facts(Fact.DiscTaken.class).stream()
          .filter(it -> it.checkout().equals(end.checkout()))
          .forEach(it -> assertThat(end.taken()).contains(it.rental()));
    }
  }

  private static void assertCreditsFollowTheDoor(Bench bench) {
    List<Fact.DiscReturned> credits = bench.facts(Fact.DiscReturned.class);
    assertThat(credits).extracting(Fact.DiscReturned::returned).doesNotHaveDuplicates();
    for (long disc : new long[] {1, 2, 3, 4, 8, 9}) {
      var code = Samples.disc(disc);
      assertThat(credits.stream().filter(credit -> credit.disc().equals(code)).count())
          .as("credits for %s", code)
          .isLessThanOrEqualTo(bench.drawnIn.stream().filter(code.value()::equals).count());
    }
  }
}
