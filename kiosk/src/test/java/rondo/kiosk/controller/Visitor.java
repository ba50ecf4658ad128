package rondo.kiosk.controller;

import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.tariff.rule.Format;

/** A customer who does at each page what the page asks for; drives the bench until it rests. */
final class Visitor {
  private static final int MOST_STEPS = 20_000;

  private final Bench bench;
  private final String disc;
  private final boolean brings;
  private boolean begun;
  private Screen seen = new Screen.Starting("");

  private Visitor(Bench bench, long disc, boolean brings) {
    this.bench = bench;
    this.disc = Samples.disc(disc).value();
    this.brings = brings;
  }

  static Visitor whoRents(Bench bench) {
    return new Visitor(bench, 1, false);
  }

  static Visitor whoBrings(Bench bench, long disc) {
    return new Visitor(bench, disc, true);
  }

  /** Goes on until the list is shown again after a visit, or the process dies. */
  void visit() {
    for (int step = 0; step < MOST_STEPS; step++) {
      if (begun && bench.screen() instanceof Screen.Browse) {
        return;
      }
      act();
      if (!bench.step()) {
        return;
      }
    }
    throw new AssertionError("no end of the visit; the last page is " + bench.screen());
  }

  /** What the hands would do without looking at the screen. */
  void grab() {
    if (brings) {
      bench.did(bench.hands.insert(disc, bench.now));
    } else {
      bench.did(bench.hands.take(bench.now));
    }
  }

  /** Goes on after a stop: nothing new is begun. */
  void rest() {
    begun = true;
    for (int step = 0; step < MOST_STEPS; step++) {
      if (bench.screen() instanceof Screen.Browse) {
        return;
      }
      act();
      if (!bench.step()) {
        return;
      }
    }
    throw new AssertionError("the kiosk does not come to rest; it shows " + bench.screen());
  }

  private void act() {
    Screen screen = bench.screen();
    boolean news = !screen.equals(seen);
    seen = screen;
    switch (screen) {
      case Screen.Take _ -> bench.did(bench.hands.take(bench.now));
      case Screen.Return it when it.step().equals("insert") ->
          bench.did(bench.hands.insert(disc, bench.now));
      default -> {
        if (news) {
          touch(screen);
        }
      }
    }
  }

  private void touch(Screen screen) {
    switch (screen) {
      case Screen.Browse _ when !begun -> begin();
      case Screen.TitlePage _ -> bench.touch(new Touch.Rent());
      case Screen.Pay _ -> bench.did(bench.hands.swipe(Bench.TRACK_1, Bench.TRACK_2));
      case Screen.Mail _ -> bench.touch(new Touch.NoReceipt());
      case Screen.Return it when it.step().equals("hold") ->
          bench.did(bench.hands.hold(disc, bench.now));
      case Screen.Done _, Screen.ReturnDone _ -> bench.touch(new Touch.Finish());
      case Screen.Failed _ -> bench.touch(new Touch.Choose(Screen.Choice.LEAVE));
      default -> {}
    }
  }

  private void begin() {
    begun = true;
    bench.touch(brings ? new Touch.StartReturn() : new Touch.OpenTitle(Samples.FILM, Format.DVD));
  }
}
