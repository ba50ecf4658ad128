package rondo.kiosk.page.speech;

import static rondo.kiosk.page.speech.Utterance.touch;

import java.util.Map;
import rondo.kiosk.page.back.ElsewhereView;
import rondo.kiosk.page.back.ReturnDoneView;
import rondo.kiosk.page.back.ReturnView;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;

/** Bringing a disc back. Pure. */
final class BackSpeech {
  private BackSpeech() {}

  static void under(Screen.Return back, Telling telling) {
    var view = ReturnView.of(back, telling.words());
    telling.title(view.headline()).lead(view.text());
    if (view.cancellable()) {
      telling.choice(touch("cancel"), telling.words().say("return.cancel"));
    }
  }

  static void done(Screen.ReturnDone done, Telling telling) {
    KioskWords words = telling.words();
    var view = ReturnDoneView.of(done, words);
    telling
        .title(view.headline())
        .lead(PriceSpeech.pair(words.say("returned.bill.label"), view.bill(), telling))
        .lead(PriceSpeech.pair(words.say("returned.taken.label"), view.taken(), telling));
    if (view.reportable()) {
      telling.choice(touch("report-fault"), words.say("returned.fault"));
    }
    telling
        .choice(touch("start-return"), words.say("returned.another"))
        .choice(touch("finish"), words.say("returned.finish"));
  }

  static void elsewhere(Screen.Elsewhere there, Telling telling) {
    KioskWords words = telling.words();
    var view = ElsewhereView.of(there, words);
    telling
        .title(words.say("elsewhere.what"))
        .lead(words.say("elsewhere.money"))
        .lead(words.say("elsewhere.disc"))
        .lead(view.next());
    nearest(words.say("elsewhere.nearest"), view, telling);
    telling
        .line(RoundSpeech.reference(view.reference(), telling))
        .choice(touch("choose", Map.of("choice", "return-a-disc")), words.say("elsewhere.another"))
        .choice(touch("choose", Map.of("choice", "leave")), words.say("elsewhere.leave"));
  }

  /** Another kiosk: which, where, how far, and how much room there is. */
  static void nearest(String lead, ElsewhereView view, Telling telling) {
    telling
        .line(PriceSpeech.pair(lead, view.name(), telling))
        .line(view.address())
        .line(view.distance())
        .line(view.room());
  }
}
