package rondo.kiosk.page.speech;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.frame.WordsByLanguage;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.ScreenFrame;
import rondo.kiosk.voice.Sentence;
import rondo.kiosk.voice.Voice;

/** Composes what is said of a frame, once a frame, and has it read. Safe for many threads. */
public final class Speaker {
  /** A page may be repainted a few times before its sound is asked for. */
  private static final int REMEMBERED = 8;

  private final Voice voice;
  private final WordsByLanguage languages;
  private final AtomicReference<List<Composed>> newest = new AtomicReference<>(List.of());

  /** A frame with what is said of it. */
  private record Composed(ScreenFrame frame, Speech speech) {}

  public Speaker(Voice voice, WordsByLanguage languages) {
    this.voice = voice;
    this.languages = languages;
  }

  /**
   * What the page of a frame carries. A page that is only seen forgets all that was said before.
   */
  public SpeechView view(ScreenFrame frame) {
    if (frame.manner().mode() == Manner.Mode.SPOKEN) {
      return new SpeechView(true, voice.isThere(), of(frame).said());
    }
    newest.set(List.of());
    return SpeechView.off(voice.isThere());
  }

  /**
   * The sound of one utterance of the page that is shown.
   *
   * @param shown the frame of the moment
   * @param number the frame that was looked at; one that was repainted since will do, as long as
   *     the page still says the same
   * @param place of the utterance in that frame
   * @return empty where the page does not say it, or is not told aloud
   */
  Optional<Voice.Answer> sound(ScreenFrame shown, long number, int place, Sentence.Pace pace) {
    if (shown.manner().mode() != Manner.Mode.SPOKEN) {
      return Optional.empty();
    }
    List<Utterance> now = of(shown).said();
    return newest.get().stream()
        .filter(composed -> composed.frame().number() == number)
        .findFirst()
        .flatMap(composed -> composed.speech().at(place))
        .filter(now::contains)
        .map(said -> voice.say(sentence(said, words(shown), pace)));
  }

  private static Sentence sentence(Utterance said, KioskWords words, Sentence.Pace pace) {
    String text = new Pronunciation(words).of(said.text());
    return new Sentence(text, words.locale(), pace, said.personal());
  }

  private Speech of(ScreenFrame frame) {
    return newest.get().stream()
        .filter(composed -> composed.frame().equals(frame))
        .findFirst()
        .map(Composed::speech)
        .orElseGet(() -> compose(frame));
  }

  private Speech compose(ScreenFrame frame) {
    var speech = Speech.of(frame, words(frame), languages.offered());
    newest.updateAndGet(before ->
        Stream.concat(Stream.of(new Composed(frame, speech)), before.stream())
            .limit(REMEMBERED)
            .toList());
    return speech;
  }

  private KioskWords words(ScreenFrame frame) {
    return languages.in(frame.manner().language());
  }
}
