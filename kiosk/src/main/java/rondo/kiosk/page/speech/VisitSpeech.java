package rondo.kiosk.page.speech;

import static rondo.kiosk.page.speech.Utterance.touch;

import java.util.List;
import java.util.Map;
import rondo.kiosk.page.back.FaultView;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.rent.AttractView;
import rondo.kiosk.page.rent.BrowseView;
import rondo.kiosk.page.rent.SearchView;
import rondo.kiosk.page.speech.Utterance.Kind;
import rondo.kiosk.screen.Screen;

/** Where a visit begins and ends, and the search. Pure. */
final class VisitSpeech {
  private VisitSpeech() {}

  static void attract(Screen.Attract attract, Telling telling) {
    KioskWords words = telling.words();
    var view = AttractView.of(attract, words);
    telling.title(words.say("attract.title")).lead(view.notice());
    if (!view.count().isEmpty()) {
      telling.lead(view.count() + " " + view.here());
    }
    telling
        .lead(view.from())
        .choice(touch("start-return"), words.say("attract.return"))
        .choice(touch("begin"), words.say("attract.find"));
    if (attract.staff()) {
      telling.choice(touch("staff", Map.of("duty", "enter")), words.say("staff.enter.button"));
    }
    if (view.notice().isEmpty()) {
      telling.line(words.say("attract.touch")).line(words.say("attract.camera"));
    }
  }

  static void search(Screen.Search search, Telling telling) {
    KioskWords words = telling.words();
    var view = SearchView.of(search, words);
    telling.title(words.say("search.title")).lead(view.told());
    if (!view.cart().isEmpty()) {
      telling.choice(touch("show-cart"), view.cart());
    }
    telling.choice(touch("back"), words.say("search.back"));
    if (view.pages() > 1) {
      telling.line(words.say("browse.page", Map.of("page", view.page(), "pages", view.pages())));
    }
    ChooseSpeech.pages(view.page(), view.pages(), telling);
    int number = 0;
    for (BrowseView.Disc disc : view.discs()) {
      telling.item(
          touch("open-title", Map.of("disc", disc.value())),
          ChooseSpeech.card(++number, disc, words));
    }
    telling.asked(Kind.FIELD, "text", words.say("search.label"));
    KeySpeech.keys(List.of(" "), SearchView.SIGNS, telling);
  }

  static void fault(Screen.FaultReport report, Telling telling) {
    KioskWords words = telling.words();
    var view = FaultView.of(report, words);
    if (view.thanked()) {
      telling
          .title(words.say("fault.thanks"))
          .lead(words.say("fault.thanks.text"))
          .choice(touch("finish"), words.say("done.finish"));
      return;
    }
    telling.title(words.say("fault.title")).lead(view.about());
    for (FaultView.Disc disc : view.discs()) {
      telling.item(
          touch("pick-disc", Map.of("number", disc.value())),
          disc.on() ? words.say("speech.chosen", Map.of("label", disc.title())) : disc.title());
    }
    for (FaultView.Fault fault : view.faults()) {
      telling.choice(touch("name-fault", Map.of("fault", fault.value())), fault.label());
    }
    telling.choice(touch("back"), words.say("fault.back"));
  }

  static void still(Screen.StillThere still, Telling telling) {
    KioskWords words = telling.words();
    telling
        .title(words.say("still.title"))
        .lead(words.say("still.text"))
        .choice(touch("more-time"), words.say("still.more"))
        .choice(touch("finish"), words.say("still.end"))
        .line(words.count("speech.seconds", still.left().toSeconds()));
  }
}
