package rondo.kiosk.page.speech;

import static rondo.kiosk.page.speech.Utterance.touch;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.motion.StepView;
import rondo.kiosk.page.rent.AgeView;
import rondo.kiosk.page.rent.AskingView;
import rondo.kiosk.page.rent.MailView;
import rondo.kiosk.page.rent.PayView;
import rondo.kiosk.page.speech.Utterance.Kind;
import rondo.kiosk.screen.Screen;

/** Card, address, bank. The card is told of by its last step, never by number. Pure. */
final class PaySpeech {
  private PaySpeech() {}

  static void age(Screen.Age age, Telling telling) {
    KioskWords words = telling.words();
    var view = AgeView.of(age, words);
    telling.title(view.title()).lead(words.say("age.text"));
    view.lines().forEach(line -> telling.line(line.name()).line(line.age()));
    telling
        .choice(touch("choose", Map.of("choice", "go-on")), view.without())
        .choice(touch("pay"), words.say("age.check"));
  }

  static void pay(Screen.Pay pay, Telling telling) {
    KioskWords words = telling.words();
    var view = PayView.of(pay, words);
    telling
        .title(words.say("pay.title"))
        .lead(view.unread())
        .lead(view.promise())
        .lead(words.say("pay.how"))
        .line(view.what());
    PriceSpeech.tell(pay.price(), telling);
    telling.choice(touch("cancel"), words.say("pay.cancel"));
  }

  /** Signs of the keyboard on the screen, and of a real one. */
  private static final List<String> ADDRESS =
      Stream.concat(MailView.SIGNS.stream(), Stream.of("+")).toList();

  static void mail(Screen.Mail mail, Telling telling) {
    KioskWords words = telling.words();
    var view = MailView.of(mail, words);
    if (!view.echo().isEmpty()) {
      echo(mail, view, telling);
      return;
    }
    telling
        .title(words.say("mail.title"))
        .lead(words.say("asking.step.card"))
        .lead(view.problem())
        .lead(words.say("mail.hint"))
        .choice(touch("cancel"), words.say("mail.cancel"))
        .choice(touch("no-receipt"), words.say("mail.none"))
        .choice(touch("use-address"), words.say("mail.use"))
        .asked(Kind.FIELD, "address", words.say("mail.label"));
    KeySpeech.keys(view.ends(), ADDRESS, telling);
  }

  /** The address as a question, then letter by letter. */
  private static void echo(Screen.Mail mail, MailView view, Telling telling) {
    KioskWords words = telling.words();
    telling
        .personalTitle(view.echo())
        .personal(KeySpeech.spelled(mail.typed(), words))
        .line(words.say("mail.echo.text"))
        .choice(touch("back"), words.say("mail.change"))
        .choice(touch("confirm-address"), words.say("mail.confirm"));
  }

  static void asking(Screen.AskingBank asking, Telling telling) {
    KioskWords words = telling.words();
    var view = AskingView.of(asking, words);
    telling.title(words.say("asking.title")).lead(view.promise()).lead(words.say("asking.usual"));
    view.steps().stream()
        .filter(step -> step.state().equals("done"))
        .map(StepView::label)
        .forEach(telling::line);
  }
}
