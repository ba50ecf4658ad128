package rondo.kiosk.page.speech;

import static rondo.kiosk.page.speech.Utterance.touch;

import java.util.List;
import java.util.Map;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.speech.Utterance.Kind;
import rondo.kiosk.page.staff.StaffView;
import rondo.kiosk.screen.Screen;

/** What staff do. Pure. */
final class StaffSpeech {
  private StaffSpeech() {}

  static void tell(Screen.Staff staff, Telling telling) {
    KioskWords words = telling.words();
    var view = StaffView.of(staff.page(), words);
    telling.title(view.headline()).lead(view.told()).lead(view.text());
    for (StaffView.Titles list : view.lists()) {
      telling.line(list.head());
      list.names().forEach(telling::line);
      telling.line(list.more());
    }
    for (StaffView.Button button : view.buttons()) {
      telling.choice(key(button), button.label());
    }
    if (view.page().equals("code")) {
      telling
          .lead(words.say("staff.code.hint"))
          .choice(touch("use-code"), words.say("staff.code.use"))
          .asked(Kind.FIELD, "code", words.say("staff.code.label"));
      KeySpeech.keys(List.of(), StaffView.SIGNS, telling);
    }
  }

  private static String key(StaffView.Button button) {
    return button.isDuty() ? touch("staff", Map.of("duty", button.duty())) : touch(button.duty());
  }
}
