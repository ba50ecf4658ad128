package rondo.kiosk.page.speech;

import static rondo.kiosk.page.speech.Utterance.touch;

import java.time.Duration;
import java.util.List;
import rondo.base.time.Ticker;
import rondo.design.piece.Ring;
import rondo.kiosk.page.frame.Cabinet;
import rondo.kiosk.page.frame.GivenView;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.motion.Countdown;
import rondo.kiosk.page.motion.FetchView;
import rondo.kiosk.page.motion.TakeView;
import rondo.kiosk.page.rent.DoneView;
import rondo.kiosk.screen.Screen;

/** The way of the disc to the customer, told step by step and never second by second. Pure. */
final class GiveSpeech {
  /** Neither picture nor motion is told, so any clock will do. */
  private static final Ticker STILL = () -> 0;

  private static final Countdown NOT_TOLD =
      Countdown.of("", Duration.ZERO, Duration.ZERO, "", Ring.Size.SMALL);

  private GiveSpeech() {}

  static void fetching(Screen.Fetching fetching, Telling telling) {
    var view = FetchView.of(fetching, telling.words(), Cabinet.sample(), STILL);
    telling.title(view.headline()).line(view.step());
  }

  static void take(Screen.Take take, Telling telling) {
    KioskWords words = telling.words();
    var view = TakeView.of(take, words);
    telling
        .title(words.say("take.title"))
        .lead(words.say("take.text"))
        .lead(view.name())
        .lead(view.count());
    if (view.extendable()) {
      telling.choice(touch("more-time"), words.say("take.more"));
    }
    telling.line(words.count("speech.seconds", view.countdown().leftMillis() / 1000));
    telling.line(words.say("take.after"));
  }

  static void done(Screen.Done done, Telling telling) {
    KioskWords words = telling.words();
    var view = DoneView.of(done, words, NOT_TOLD);
    telling.title(view.title());
    if (view.several()) {
      given(view.discs(), telling);
    } else {
      telling.lead(view.discs().getFirst().name());
    }
    telling
        .lead(PriceSpeech.pair(words.say("done.due"), view.due() + ", " + view.zone(), telling))
        .lead(PriceSpeech.pair(words.say("done.money.label"), view.money(), telling))
        .lead(PriceSpeech.pair(words.say("done.receipt"), view.receipt(), telling));
    if (view.reportable()) {
      telling.choice(touch("report-fault"), words.say("done.fault"));
    }
    telling.choice(touch("finish"), words.say("done.finish"));
  }

  /** What became of each disc. */
  static void given(List<GivenView> discs, Telling telling) {
    for (GivenView disc : discs) {
      telling.lead(PriceSpeech.pair(disc.name(), disc.fate(), telling));
    }
  }
}
