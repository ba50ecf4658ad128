package rondo.kiosk.page.speech;

import java.text.ListFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.speech.Utterance.Kind;

/** Gathers what is said of one page and puts it in order. Not safe for threads. */
final class Telling {
  private final KioskWords words;
  private final List<Utterance> first = new ArrayList<>();
  private final List<String> can = new ArrayList<>();
  private final List<Utterance> then = new ArrayList<>();
  private final List<Utterance> asked = new ArrayList<>();

  Telling(KioskWords words) {
    this.words = words;
  }

  KioskWords words() {
    return words;
  }

  Telling title(String text) {
    first.addFirst(Utterance.of(Kind.TITLE, "", text));
    return this;
  }

  /** The same for a title that holds what a person typed. */
  Telling personalTitle(String text) {
    first.addFirst(new Utterance(Kind.TITLE, "", text, true));
    return this;
  }

  /** What must be known before a choice; an empty text says nothing. */
  Telling lead(String text) {
    add(first, Kind.LEAD, "", text);
    return this;
  }

  /** The same for a text that holds what a person typed. */
  Telling personal(String text) {
    first.add(new Utterance(Kind.LEAD, "", text, true));
    return this;
  }

  /** A sentence of the page; an empty one says nothing. */
  Telling line(String text) {
    add(then, Kind.LINE, "", text);
    return this;
  }

  /** One of a list that can be chosen. */
  Telling item(String key, String text) {
    then.add(Utterance.of(Kind.ITEM, key, text));
    return this;
  }

  /** A decision: named in the sentence of what can be done. */
  Telling choice(String key, String label) {
    can.add(label);
    return option(key, label);
  }

  /** A button that is only named when the focus comes to it. */
  Telling option(String key, String label) {
    asked.add(Utterance.of(Kind.CHOICE, key, label));
    return this;
  }

  Telling asked(Kind kind, String key, String text) {
    asked.add(Utterance.of(kind, key, text));
    return this;
  }

  List<Utterance> inOrder() {
    var all = new ArrayList<>(first);
    if (!can.isEmpty()) {
      String choices =
          ListFormat.getInstance(words.locale(), ListFormat.Type.OR, ListFormat.Style.FULL)
              .format(can);
      all.add(Utterance.of(Kind.CAN, "", words.say("speech.can", Map.of("choices", choices))));
    }
    all.addAll(then);
    all.addAll(asked);
    return List.copyOf(all);
  }

  private static void add(List<Utterance> to, Kind kind, String key, String text) {
    if (!text.isBlank()) {
      to.add(Utterance.of(kind, key, text));
    }
  }
}
