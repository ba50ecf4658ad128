package rondo.kiosk.controller;

import java.util.List;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.tariff.rule.Format;

/** A customer who does at each page what the page asks for; drives the bench until it rests. */
final class Visitor {
  private static final int MOST_STEPS = 20_000;
  private static final List<Touch.OpenTitle> FILMS =
      List.of(
          new Touch.OpenTitle(Samples.FILM, Format.DVD),
          new Touch.OpenTitle(Samples.OTHER_FILM, Format.DVD),
          new Touch.OpenTitle(Samples.GAME, Format.GAME));

  private final Bench bench;
  private final String disc;
  private final boolean brings;
  private final List<Touch.OpenTitle> wishes;
  private int chosen;
  private boolean begun;
  private Screen seen = new Screen.Starting("");
  private boolean takes = true;

  private Visitor(Bench bench, long disc, boolean brings, List<Touch.OpenTitle> wishes) {
    this.bench = bench;
    this.wishes = wishes;
    this.disc = Samples.disc(disc).value();
    this.brings = brings;
  }

  static Visitor whoRents(Bench bench) {
    return new Visitor(bench, 1, false, FILMS.subList(0, 1));
  }

  /** One who pays and leaves the disc in the mouth. */
  static Visitor whoWalksOff(Bench bench) {
    Visitor visitor = whoRents(bench);
    visitor.takes = false;
    return visitor;
  }

  /** One who wants several discs in one go. */
  static Visitor whoRents(Bench bench, int discs) {
    return new Visitor(bench, 1, false, FILMS.subList(0, discs));
  }

  static Visitor whoBrings(Bench bench, long disc) {
    return new Visitor(bench, disc, true, List.of());
  }

  /** Goes on until the list is shown again after a visit, or the process dies. */
  void visit() {
    for (int step = 0; step < MOST_STEPS; step++) {
      if (begun && bench.screen() instanceof Screen.Attract) {
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
    chosen = wishes.size();
    for (int step = 0; step < MOST_STEPS; step++) {
      if (bench.screen() instanceof Screen.Attract) {
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
      case Screen.Take _ when takes -> bench.did(bench.hands.take(bench.now));
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
      case Screen.Attract _ when !begun && brings -> begin();
      case Screen.Attract _ when !begun -> bench.touch(new Touch.Begin());
      case Screen.Browse _ when !begun -> begin();
      case Screen.Browse page when page.inCart() > 0 -> bench.touch(wishes.get(chosen));
      case Screen.TitlePage _ -> choose();
      case Screen.Cart _ ->
          bench.touch(chosen < wishes.size() ? new Touch.Back() : new Touch.Pay());
      case Screen.Pay _ -> bench.did(bench.hands.swipe(Bench.TRACK_1, Bench.TRACK_2));
      case Screen.Mail _ -> bench.touch(new Touch.NoReceipt());
      case Screen.Return it when it.step().equals("hold") ->
          bench.did(bench.hands.hold(disc, bench.now));
      case Screen.Done _, Screen.ReturnDone _ -> bench.touch(new Touch.Finish());
      case Screen.Failed page -> bench.touch(new Touch.Choose(onwards(page)));
      default -> {}
    }
  }

  private static Screen.Choice onwards(Screen.Failed page) {
    return page.choices().contains(Screen.Choice.GO_ON) ? Screen.Choice.GO_ON : Screen.Choice.LEAVE;
  }

  private void choose() {
    chosen++;
    bench.touch(wishes.size() == 1 ? new Touch.Rent() : new Touch.Add());
  }

  private void begin() {
    begun = true;
    bench.touch(brings ? new Touch.StartReturn() : wishes.getFirst());
  }
}
