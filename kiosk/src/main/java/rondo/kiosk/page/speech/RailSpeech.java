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
    languages(rail, telling);
    onOff("large", "speech.larger", rail.manner().large(), telling);
    onOff("contrast", "rail.contrast", rail.manner().contrast(), telling);
    telling.option(
        touch("mode", Map.of("mode", rail.spoken() ? "touch" : "spoken")),
        state(words.say("speech.speak"), rail.spoken(), words));
    onOff("low-reach", "speech.reach", rail.manner().lowReach(), telling);
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

  private static void languages(RailView rail, Telling telling) {
    KioskWords words = telling.words();
    if (rail.two()) {
      language(rail.other(), telling);
    } else if (!rail.languages().isEmpty()) {
      telling
          .option("sheet?languages", words.say("rail.languages"))
          .option("close?languages", words.say("rail.languages.close"))
          .asked(Kind.SHEET, "languages", words.say("rail.languages"));
      rail.languages().forEach(language -> language(language, telling));
    }
  }

  private static void language(RailView.Language language, Telling telling) {
    telling.option(touch("language", Map.of("tag", language.tag())), language.name());
  }

  private static void onOff(String name, String label, boolean on, Telling telling) {
    KioskWords words = telling.words();
    telling.option(touch(name, RailView.turned(on)), state(words.say(label), on, words));
  }

  private static String state(String label, boolean on, KioskWords words) {
    return words.say(on ? "speech.on" : "speech.off", Map.of("label", label));
  }

  private static String help(String call, KioskWords words) {
    return String.join(
        " ", call, words.say("help.rent"), words.say("help.back"), words.say("help.money"));
  }
}
