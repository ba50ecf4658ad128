package rondo.kiosk.controller;

import java.util.List;
import java.util.Optional;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.StaffScreen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.screen.Touch.Duty;
import rondo.kiosk.trial.Samples;
import rondo.media.label.DiscCode;
import rondo.protocol.identity.ServiceCode;
import rondo.protocol.state.State;

/** A person with a service code, who does at each page what it asks for; drives the bench. */
final class StockTrial {
  static final ServiceCode CODE = ServiceCode.read("7K2M-9QXA").orElseThrow();
  static final String SALT = "00112233445566778899aabbccddeeff";
  static final String HASH = CODE.hash(SALT);

  private static final int MOST_STEPS = 40_000;

  private final Bench bench;
  private final Optional<Long> brings;
  private final Duty duty;
  private boolean done;
  private boolean in;
  private Screen seen = new Screen.Starting("");

  private StockTrial(Bench bench, Duty duty, Optional<Long> brings) {
    this.bench = bench;
    this.duty = duty;
    this.brings = brings;
  }

  static StockTrial whoLoads(Bench bench, long disc) {
    return new StockTrial(bench, Duty.LOAD, Optional.of(disc));
  }

  static StockTrial whoTakesOut(Bench bench) {
    return new StockTrial(bench, Duty.UNLOAD, Optional.empty());
  }

  static State.Orders orders(List<Long> in, List<Long> out, Optional<Long> audit) {
    return new State.Orders(
        Optional.of(new State.ServiceKey(1, SALT, HASH, Samples.NOON.plusSeconds(3_600))),
        discs(in),
        discs(out),
        audit,
        List.of());
  }

  private static List<DiscCode> discs(List<Long> numbers) {
    return numbers.stream().map(Samples::disc).toList();
  }

  /** Goes on until the invitation is shown again, or the process dies. */
  void visit() {
    for (int step = 0; step < MOST_STEPS; step++) {
      if (in && bench.screen() instanceof Screen.Attract) {
        return;
      }
      act();
      if (!bench.step()) {
        return;
      }
    }
    throw new AssertionError("no end of the visit; the last page is " + bench.screen());
  }

  /** What the hands do without looking at the screen. */
  void grab() {
    brings.ifPresentOrElse(
        disc -> bench.did(bench.hands.insert(name(disc), bench.now)),
        () -> bench.did(bench.hands.take(bench.now)));
  }

  /** Goes on after a stop: comes again with the same code and finishes the work. */
  void again() {
    in = false;
    done = false;
    seen = new Screen.Starting("");
    visit();
  }

  private void act() {
    Screen screen = bench.screen();
    boolean news = !screen.equals(seen);
    seen = screen;
    if (screen instanceof Screen.Staff(StaffScreen.Moving(var step, _))) {
      moved(step);
    } else if (news) {
      touch(screen);
    }
  }

  private void moved(String step) {
    switch (step) {
      case "take" -> bench.did(bench.hands.take(bench.now));
      case "insert" ->
          brings.ifPresent(disc -> bench.did(bench.hands.insert(name(disc), bench.now)));
      case "take-back" -> bench.did(bench.hands.take(bench.now));
      default -> {}
    }
  }

  private void touch(Screen screen) {
    switch (screen) {
      case Screen.Attract page when page.staff() && !in -> staff(Duty.ENTER);
      case Screen.Staff(StaffScreen.Code _) -> {
        in = true;
        bench.touch(new Touch.UseCode(Optional.of(CODE.text())));
      }
      case Screen.Staff(StaffScreen.Work page) when !page.busy() -> work(page);
      case Screen.Staff(StaffScreen.Put page) -> put(page);
      case Screen.Staff(StaffScreen.Anyway _) -> staff(Duty.TAKE_ANYWAY);
      default -> {}
    }
  }

  private void work(StaffScreen.Work page) {
    boolean more = duty == Duty.LOAD ? !page.in().isEmpty() && !done : !page.out().isEmpty();
    staff(more ? duty : Duty.DONE);
  }

  private void put(StaffScreen.Put page) {
    boolean ended = page.told().map(told -> !told.word().equals("nothing-inserted")).orElse(false);
    if (ended) {
      done = true;
      staff(Duty.BACK);
    } else {
      brings.ifPresent(disc -> bench.did(bench.hands.hold(name(disc), bench.now)));
    }
  }

  private void staff(Duty what) {
    bench.touch(new Touch.Staff(what));
  }

  private static String name(long disc) {
    return Samples.disc(disc).value();
  }
}
