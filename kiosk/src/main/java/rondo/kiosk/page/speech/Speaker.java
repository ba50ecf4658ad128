package rondo.kiosk.page.speech;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.frame.WordsByLanguage;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.ScreenFrame;
import rondo.kiosk.voice.Sentence;
import rondo.kiosk.voice.Voice;

/** Composes what is said of a frame, once a frame, and has it read. Safe for many threads. */
public final class Speaker {
  private final Voice voice;
  private final WordsByLanguage languages;
  private final AtomicReference<@Nullable Composed> newest = new AtomicReference<>();

  /** A frame with what is said of it. */
  private record Composed(ScreenFrame frame, Speech speech) {}

  public Speaker(Voice voice, WordsByLanguage languages) {
    this.voice = voice;
    this.languages = languages;
  }

  /** What the page of a frame carries. */
  public SpeechView view(ScreenFrame frame) {
    return frame.manner().mode() == Manner.Mode.SPOKEN
        ? new SpeechView(true, voice.isThere(), of(frame).said())
        : SpeechView.off(voice.isThere());
  }

  /**
   * The sound of one utterance of a frame.
   *
   * @return empty where the frame says nothing of this number, or is not told aloud
   */
  Optional<Voice.Answer> sound(ScreenFrame frame, int place, Sentence.Pace pace) {
    if (frame.manner().mode() != Manner.Mode.SPOKEN) {
      return Optional.empty();
    }
    KioskWords words = words(frame);
    return of(frame)
        .at(place)
        .map(said ->
            voice.say(
                new Sentence(
                    new Pronunciation(words).of(said.text()),
                    words.locale(),
                    pace,
                    said.personal())));
  }

  private Speech of(ScreenFrame frame) {
    Composed known = newest.get();
    if (known != null && known.frame().equals(frame)) {
      return known.speech();
    }
    var speech = Speech.of(frame, words(frame), languages.offered());
    newest.set(new Composed(frame, speech));
    return speech;
  }

  private KioskWords words(ScreenFrame frame) {
    return languages.in(frame.manner().language());
  }
}
