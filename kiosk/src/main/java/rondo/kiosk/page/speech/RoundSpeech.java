package rondo.kiosk.page.speech;

import static rondo.kiosk.page.speech.Utterance.touch;

import java.util.Map;
import rondo.kiosk.page.failure.FailureView;
import rondo.kiosk.page.failure.RestView;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.motion.StartView;
import rondo.kiosk.screen.Screen;

/** What failed, what rests, and what a kiosk does before it opens. Pure. */
final class RoundSpeech {
  private RoundSpeech() {}

  static void starting(Screen.Starting starting, Telling telling) {
    KioskWords words = telling.words();
    telling
        .title(words.say("start.title"))
        .lead(words.say("start.text"))
        .line(StartView.of(starting, words).step());
  }

  static void failed(Screen.Failed failed, Telling telling) {
    var view = FailureView.of(failed, telling.words());
    telling.title(view.what()).lead(view.money()).lead(view.disc());
    GiveSpeech.given(view.discs(), telling);
    telling.lead(view.next());
    view.nearest()
        .ifPresent(
            there -> BackSpeech.nearest(telling.words().say("nearest.lead"), there, telling));
    telling.line(reference(view.reference(), telling));
    for (FailureView.ChoiceView choice : view.choices()) {
      telling.choice(touch("choose", Map.of("choice", choice.value())), choice.label());
    }
  }

  static void rest(Screen.OutOfService rest, Telling telling) {
    KioskWords words = telling.words();
    var view = RestView.of(rest, words);
    telling
        .title(words.say("rest.title"))
        .lead(view.why())
        .lead(view.returns())
        .lead(words.say(view.clock() ? "rest.clock" : "rest.money"));
    view.nearest()
        .ifPresent(there -> BackSpeech.nearest(words.say("nearest.rest"), there, telling));
    if (view.open()) {
      telling.choice(touch("start-return"), words.say("browse.return"));
    } else if (view.clock()) {
      telling.choice(touch("start-return"), words.say("rest.stop-clock"));
    }
  }

  /** A reference is said once, after what it refers to. */
  static String reference(String reference, Telling telling) {
    return telling.words().say("speech.reference", Map.of("reference", reference));
  }
}
