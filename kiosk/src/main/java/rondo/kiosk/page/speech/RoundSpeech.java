package rondo.kiosk.page.speech;

import static rondo.kiosk.page.speech.Utterance.touch;

import java.util.List;
import java.util.Map;
import rondo.kiosk.page.failure.FailureView;
import rondo.kiosk.page.failure.RestView;
import rondo.kiosk.page.frame.Head;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.frame.RailView;
import rondo.kiosk.page.motion.StartView;
import rondo.kiosk.page.speech.Utterance.Kind;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.ScreenFrame;

/** What failed, what rests, and what stands round every page. Pure. */
final class RoundSpeech {
  /** What the keypad says by itself; each has its sentence under {@code speech.sign.}. */
  private static final List<String> SIGNS =
      List.of("first", "last", "hidden", "shown", "softest", "loudest", "none");

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
    telling.lead(view.next()).line(reference(view.reference(), telling));
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
        .lead(words.say("rest.money"));
    if (view.open()) {
      telling.choice(touch("start-return"), words.say("browse.return"));
    }
  }

  /** A reference is said once, after what it refers to. */
  static String reference(String reference, Telling telling) {
    return telling.words().say("speech.reference", Map.of("reference", reference));
  }

  /** The rail: each is named when the focus comes to it. */
  static void rail(RailView rail, Telling telling) {
    KioskWords words = telling.words();
    for (RailView.Switch it : rail.switches()) {
      String label =
          it.on().orElse(false)
              ? words.say("speech.chosen", Map.of("label", it.label()))
              : it.label();
      telling.option(touch(it.touch(), it.fields()), label);
    }
    if (!rail.languages().isEmpty()) {
      telling.option("sheet?languages", words.say("rail.language"));
      telling.option("close?languages", words.say("rail.languages.close"));
      telling.asked(Kind.SHEET, "languages", words.say("rail.languages"));
      for (RailView.Language language : rail.languages()) {
        telling.option(touch("language", Map.of("tag", language.tag())), language.name());
      }
    }
  }

  /** Band, help, and what the keypad says: the same on every page. */
  static void tell(ScreenFrame.Head head, Telling telling) {
    KioskWords words = telling.words();
    var view = Head.of(head, words);
    telling.lead(view.band());
    telling.option("sheet?help", words.say("help.title"));
    telling.option("close?help", words.say("help.close"));
    telling.asked(Kind.SHEET, "help", help(view.help(), words));
    telling.asked(Kind.WELCOME, "", words.say("speech.welcome"));
    for (String sign : SIGNS) {
      telling.asked(Kind.SIGN, sign, words.say("speech.sign." + sign));
    }
  }

  private static String help(String call, KioskWords words) {
    return String.join(
        " ", call, words.say("help.rent"), words.say("help.back"), words.say("help.money"));
  }
}
