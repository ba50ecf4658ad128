package rondo.kiosk.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rondo.base.money.Money;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.ScreenFrame;
import rondo.tariff.rule.Format;

/** Pages with the longest, the least and the most that a catalogue and a price may say. */
final class ExtremeSamples {
  /** 90 letters. */
  private static final Screen.Work LONG_NAME =
      SampleScreens.work(
          "The Assassination of Jesse James by the Coward Robert Ford, and What Came of It Afterwards",
          2007,
          "western",
          "Andrew Dominik, after a novel of the same name by Ron Hansen");

  /** One word of 40 letters. */
  private static final Screen.Work ONE_WORD =
      SampleScreens.work("Donaudampfschifffahrtselektrizitätenhaus", 1936, "documentary", "");

  private static final Screen.Work JAPANESE =
      SampleScreens.work("千と千尋の神隠し", 2001, "family", "宮崎 駿");

  private static final Money NOTHING = SampleScreens.usd(0);
  private static final Money MILLION = SampleScreens.usd(123_456_789);

  /** The night on which New York turns its clocks back, at its midnight. */
  private static final Instant TURNED_BACK = Instant.parse("2026-11-01T04:00:00Z");

  private ExtremeSamples() {}

  static Map<String, ScreenFrame> frames() {
    var frames = new LinkedHashMap<String, ScreenFrame>();
    frames.put("title-ninety", frame(title(LONG_NAME, SampleScreens.price())));
    frames.put("title-one-word", frame(title(ONE_WORD, price(NOTHING, TURNED_BACK))));
    frames.put("title-japanese", frame(title(JAPANESE, price(MILLION, SampleScreens.DUE))));
    frames.put("browse-extreme", frame(browse()));
    frames.put("cart-extreme", frame(cart()));
    frames.put("pay-extreme", frame(new Screen.Pay(works(), price(MILLION, TURNED_BACK), 0, 3)));
    frames.put(
        "fetching-extreme", frame(SampleScreens.fetching("reading", Optional.empty(), ONE_WORD)));
    return frames;
  }

  /** In a kiosk whose name has 60 letters. */
  private static ScreenFrame frame(Screen screen) {
    return new ScreenFrame(
        7,
        new ScreenFrame.Head(
            "Grand Central Terminal, Lower Level, next to the Oyster Bars",
            ScreenFrame.Standing.READY,
            Optional.of("+1 555 010 0199")),
        screen);
  }

  private static Screen.TitlePage title(Screen.Work work, Screen.Price price) {
    Screen.TitlePage usual = SampleScreens.titlePage(work, true);
    return new Screen.TitlePage(
        usual.title(), Format.DVD, usual.formats(), work, 2, price, 0, false, false, true);
  }

  private static Screen.Price price(Money each, Instant due) {
    return new Screen.Price(
        5, each, each, each, each, each, 15, "sales tax", due, SampleScreens.ZONE);
  }

  private static List<Screen.Work> works() {
    return List.of(LONG_NAME, ONE_WORD, JAPANESE, SampleScreens.METROPOLIS, SampleScreens.LONG);
  }

  private static Screen.Browse browse() {
    List<Screen.Card> cards =
        Stream.concat(
                works().stream().map(work -> card(work, MILLION)),
                SampleScreens.cards().stream().limit(7))
            .toList();
    return new Screen.Browse(cards, 1, 834, SampleScreens.filters(""), 10_000, 0, true, List.of());
  }

  private static Screen.Card card(Screen.Work work, Money night) {
    return new Screen.Card(
        SampleScreens.title(work.name()), Format.BLU_RAY, work, 1, night, false, false);
  }

  private static Screen.Cart cart() {
    List<Screen.CartLine> lines =
        works().stream()
            .map(work ->
                new Screen.CartLine(
                    SampleScreens.title(work.name()), Format.DVD, work, SampleScreens.usd(99_999)))
            .toList();
    return new Screen.Cart(lines, price(MILLION, SampleScreens.DUE), true, true, Optional.empty());
  }
}
