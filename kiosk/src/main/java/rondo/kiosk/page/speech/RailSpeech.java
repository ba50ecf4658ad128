package rondo.kiosk.page.speech;

import static rondo.kiosk.page.speech.Utterance.touch;

import java.util.List;
import java.util.Map;
import rondo.kiosk.page.frame.Head;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.frame.RailView;
import rondo.kiosk.page.speech.Utterance.Kind;

/** What is in reach on every page: the rail, help, the voice itself, and its signs. Pure. */
final class RailSpeech {
  /** What the keypad says by itself; each has its sentence under {@code speech.sign.}. */
  private static final List<String> SIGNS =
      List.of("first", "last", "hidden", "shown", "softest", "loudest", "none");

  private RailSpeech() {}

  static void tell(Head head, RailView rail, Telling telling) {
    KioskWords words = telling.words();
    telling.lead(head.band());
    rail.switches().forEach(it -> onOff(it, telling));
    languages(rail, telling);
    telling
        .option("sheet?help", words.say("help.title"))
        .option("close?help", words.say("help.close"))
        .asked(Kind.SHEET, "help", help(head.help(), words))
        .asked(Kind.WELCOME, "", words.say("speech.welcome"));
    for (VoiceOrder order : VoiceOrder.values()) {
      telling.option("voice?" + order.word(), words.say("speech.order." + order.word()));
    }
    for (String sign : SIGNS) {
      telling.asked(Kind.SIGN, sign, words.say("speech.sign." + sign));
    }
  }

  /** A switch is named with how it stands; one that only leads on is named alone. */
  private static void onOff(RailView.Switch it, Telling telling) {
    Map<String, String> label = Map.of("label", it.label());
    String said =
        it.on()
            .map(on -> telling.words().say(on ? "speech.on" : "speech.off", label))
            .orElse(it.label());
    telling.option(touch(it.touch(), it.fields()), said);
  }

  private static void languages(RailView rail, Telling telling) {
    if (rail.languages().isEmpty()) {
      return;
    }
    KioskWords words = telling.words();
    telling
        .option("sheet?languages", words.say("rail.language"))
        .option("close?languages", words.say("rail.languages.close"))
        .asked(Kind.SHEET, "languages", words.say("rail.languages"));
    for (RailView.Language language : rail.languages()) {
      telling.option(touch("language", Map.of("tag", language.tag())), language.name());
    }
  }

  private static String help(String call, KioskWords words) {
    return String.join(
        " ", call, words.say("help.rent"), words.say("help.back"), words.say("help.money"));
  }
}
