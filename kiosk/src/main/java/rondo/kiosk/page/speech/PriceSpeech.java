package rondo.kiosk.page.speech;

import java.util.Map;
import java.util.stream.Collectors;
import rondo.kiosk.page.rent.PriceView;
import rondo.kiosk.screen.Screen;

/** The price block in full: what is reserved, what a return costs on each day, the most. Pure. */
final class PriceSpeech {
  private PriceSpeech() {}

  static void tell(Screen.Price price, Telling telling) {
    var view = PriceView.of(price, telling.words());
    String now = pair(telling.words().say("price.now"), view.reserve(), telling);
    telling.line(now + ". " + view.now());
    for (PriceView.Promise promise : view.promises()) {
      telling.line(pair(promise.when(), promise.what(), telling));
    }
  }

  /** The line of seven days. */
  static void week(Screen.Price price, Telling telling) {
    var view = PriceView.of(price, telling.words());
    String days =
        view.days().stream()
            .map(day -> pair(day.name(), day.amount(), telling))
            .collect(Collectors.joining("; "));
    String head = view.note().isEmpty() ? view.week() : view.week() + " (" + view.note() + ")";
    telling.line(pair(head, days, telling));
  }

  /** A name and what it is of: {@code Most you can pay: $27.00}. */
  static String pair(String name, String value, Telling telling) {
    return telling.words().say("speech.pair", Map.of("name", name, "value", value));
  }
}
