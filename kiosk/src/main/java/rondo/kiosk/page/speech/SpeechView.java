package rondo.kiosk.page.speech;

import java.util.List;
import java.util.Locale;

/**
 * What a page carries to be spoken; a script asks for it by number.
 *
 * @param on whether the page is told aloud at all
 * @param voice whether this kiosk has a voice; without one a screen reader is told
 * @param said all utterances of the page
 */
public record SpeechView(boolean on, boolean voice, List<Utterance> said) {
  public SpeechView {
    said = List.copyOf(said);
  }

  /** A page that is only seen. */
  public static SpeechView off(boolean voice) {
    return new SpeechView(false, voice, List.of());
  }

  /** The kind of an utterance as its attribute says it. */
  public static String kind(Utterance utterance) {
    return utterance.kind().name().toLowerCase(Locale.ROOT);
  }
}
