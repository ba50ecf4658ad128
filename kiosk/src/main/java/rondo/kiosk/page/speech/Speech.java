package rondo.kiosk.page.speech;

import java.util.List;
import java.util.Optional;
import rondo.kiosk.page.frame.Head;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.frame.RailView;
import rondo.kiosk.page.speech.Utterance.Kind;
import rondo.kiosk.screen.Languages;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.ScreenFrame;

/**
 * What is said of one frame, in order (screens, section 6): title, what can be done, then items;
 * price lines and errors in full. What is only said when the focus comes to it follows. Immutable.
 *
 * @param frame number of the frame
 * @param said all utterances; their place in the list is their address
 */
public record Speech(long frame, List<Utterance> said) {
  public Speech {
    said = List.copyOf(said);
  }

  /**
   * What is said of a frame in the language of these words. Pure.
   *
   * @param offered languages, for the rail
   */
  public static Speech of(ScreenFrame frame, KioskWords words, Languages offered) {
    var telling = new Telling(words);
    tell(frame.screen(), telling);
    RailSpeech.tell(
        Head.of(frame.head(), words), RailView.of(offered, frame.manner(), words), telling);
    return new Speech(frame.number(), telling.inOrder());
  }

  private static void tell(Screen screen, Telling telling) {
    switch (screen) {
      case Screen.Starting starting -> RoundSpeech.starting(starting, telling);
      case Screen.Attract attract -> VisitSpeech.attract(attract, telling);
      case Screen.Search search -> VisitSpeech.search(search, telling);
      case Screen.StillThere still -> VisitSpeech.still(still, telling);
      case Screen.Browse browse -> ChooseSpeech.browse(browse, telling);
      case Screen.TitlePage title -> ChooseSpeech.title(title, telling);
      case Screen.Cart cart -> ChooseSpeech.cart(cart, telling);
      case Screen.Age age -> PaySpeech.age(age, telling);
      case Screen.Pay pay -> PaySpeech.pay(pay, telling);
      case Screen.Mail mail -> PaySpeech.mail(mail, telling);
      case Screen.AskingBank asking -> PaySpeech.asking(asking, telling);
      case Screen.Fetching fetching -> GiveSpeech.fetching(fetching, telling);
      case Screen.Take take -> GiveSpeech.take(take, telling);
      case Screen.Done done -> GiveSpeech.done(done, telling);
      case Screen.Return back -> BackSpeech.under(back, telling);
      case Screen.ReturnDone done -> BackSpeech.done(done, telling);
      case Screen.FaultReport report -> VisitSpeech.fault(report, telling);
      case Screen.Elsewhere there -> BackSpeech.elsewhere(there, telling);
      case Screen.Failed failed -> RoundSpeech.failed(failed, telling);
      case Screen.OutOfService rest -> RoundSpeech.rest(rest, telling);
      case Screen.Staff staff -> StaffSpeech.tell(staff, telling);
    }
  }

  /** What is read out without being asked for, in order. */
  public List<Utterance> readOut() {
    return said.stream().filter(utterance -> utterance.kind().isReadOut()).toList();
  }

  /** The utterance at a place, if there is one. */
  public Optional<Utterance> at(int place) {
    return place >= 0 && place < said.size() ? Optional.of(said.get(place)) : Optional.empty();
  }

  /** The utterance of a button, a field, a key or a sign. */
  public Optional<Utterance> of(Kind kind, String key) {
    return said.stream()
        .filter(utterance -> utterance.kind() == kind && utterance.key().equals(key))
        .findFirst();
  }
}
