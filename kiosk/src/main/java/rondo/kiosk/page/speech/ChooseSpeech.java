package rondo.kiosk.page.speech;

import static rondo.kiosk.page.speech.Utterance.touch;

import java.util.Map;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.rent.BrowseView;
import rondo.kiosk.page.rent.CartView;
import rondo.kiosk.page.rent.FilterChips;
import rondo.kiosk.page.rent.TitleView;
import rondo.kiosk.page.speech.Utterance.Kind;
import rondo.kiosk.screen.Screen;

/** The pages that a customer chooses at: list, title, cart. Pure. */
final class ChooseSpeech {
  private ChooseSpeech() {}

  static void browse(Screen.Browse browse, Telling telling) {
    KioskWords words = telling.words();
    var view = BrowseView.of(browse, words);
    telling.title(words.say("browse.title"));
    boolean all = !view.narrowed();
    if (view.discs().isEmpty()) {
      telling.lead(words.say(all ? "browse.empty" : "browse.none"));
      telling.lead(words.say(all ? "browse.empty.next" : "browse.none.next"));
    }
    telling.lead(view.counts());
    if (view.pages() > 1) {
      telling.line(words.say("browse.page", Map.of("page", view.page(), "pages", view.pages())));
    }
    if (!view.cart().isEmpty()) {
      telling.choice(touch("show-cart"), view.cart());
    }
    telling.choice(touch("start-return"), words.say("browse.return"));
    if (view.searchable()) {
      telling.choice(touch("search"), words.say("browse.search"));
    }
    pages(view.page(), view.pages(), telling);
    int number = 0;
    for (BrowseView.Disc disc : view.discs()) {
      telling.item(touch("open-title", Map.of("disc", disc.value())), card(++number, disc, words));
    }
    kinds(view.chips(), telling);
  }

  static String card(int number, BrowseView.Disc disc, KioskWords words) {
    return words.say(
        disc.age().isEmpty() ? "speech.card" : "speech.card.limited",
        Map.of(
            "number", number,
            "title", disc.card().title(),
            "format", disc.card().format(),
            "age", disc.age(),
            "line", disc.card().line()));
  }

  static void pages(int page, int pages, Telling telling) {
    if (page > 1) {
      telling.choice(turn(page - 1), telling.words().say("browse.earlier"));
    }
    if (page < pages) {
      telling.choice(turn(page + 1), telling.words().say("browse.further"));
    }
  }

  private static String turn(int page) {
    return touch("turn-page", Map.of("page", Integer.toString(page)));
  }

  private static void kinds(FilterChips chips, Telling telling) {
    for (FilterChips.Chip chip : chips.more() ? chips.genres() : chips.row()) {
      telling.option(narrow(chip.value(), chips.formatValue()), chip(chip, telling));
    }
    for (FilterChips.Chip chip : chips.formats()) {
      telling.option(narrow(chips.genreValue(), chip.value()), chip(chip, telling));
    }
    if (chips.more()) {
      KioskWords words = telling.words();
      telling.option("sheet?filters", words.say("browse.more"));
      telling.option("close?filters", words.say("browse.genres.close"));
      telling.asked(
          Kind.SHEET,
          "filters",
          chips.formats().isEmpty()
              ? words.say("browse.genres")
              : words.say("browse.genres") + " " + words.say("browse.formats"));
    }
  }

  private static String narrow(String genre, String format) {
    return touch("show-list", Map.of("genre", genre, "format", format, "page", "1"));
  }

  private static String chip(FilterChips.Chip chip, Telling telling) {
    String label =
        telling.words().say("speech.chip", Map.of("label", chip.label(), "count", chip.count()));
    return chosen(label, chip.on(), telling);
  }

  static void title(Screen.TitlePage page, Telling telling) {
    KioskWords words = telling.words();
    var view = TitleView.of(page, words);
    telling.title(view.name()).lead(view.here()).lead(view.obstacle());
    PriceSpeech.tell(page.price(), telling);
    if (view.obstacle().isEmpty()) {
      PriceSpeech.week(page.price(), telling);
    }
    telling.line(view.origin());
    for (TitleView.Fact fact : view.facts()) {
      telling.line(PriceSpeech.pair(fact.name(), fact.value(), telling));
    }
    for (TitleView.FormatChoice format : view.formats()) {
      telling.item(
          touch("open-title", Map.of("disc", format.value())),
          chosen(format.label(), format.on(), telling));
    }
    decisions(view, telling);
  }

  private static void decisions(TitleView view, Telling telling) {
    KioskWords words = telling.words();
    telling.choice(touch("back"), words.say("title.back"));
    if (view.obstacle().isEmpty()) {
      telling.choice(touch("add"), words.say("title.add"));
      if (view.rentable()) {
        telling.choice(touch("rent"), words.say("title.rent"));
      }
    } else if (!view.cart().isEmpty()) {
      telling.choice(touch("show-cart"), view.cart());
    }
  }

  private static String chosen(String label, boolean on, Telling telling) {
    return on ? telling.words().say("speech.chosen", Map.of("label", label)) : label;
  }

  static void cart(Screen.Cart cart, Telling telling) {
    KioskWords words = telling.words();
    var view = CartView.of(cart, words);
    telling.title(view.title()).lead(view.notice()).lead(view.obstacle());
    if (!view.agreeing()) {
      telling.lead(view.limit());
    }
    for (CartView.Line line : view.lines()) {
      telling.line(
          words.say(
              "speech.disc",
              Map.of("title", line.name(), "format", line.about(), "line", line.night())));
      if (!view.agreeing()) {
        telling.option(touch("remove", Map.of("disc", line.value())), line.remove());
      }
    }
    PriceSpeech.tell(cart.price(), telling);
    if (view.roomy()) {
      PriceSpeech.week(cart.price(), telling);
    }
    decisions(view, telling);
  }

  private static void decisions(CartView view, Telling telling) {
    KioskWords words = telling.words();
    if (view.agreeing()) {
      telling.choice(touch("cancel"), words.say("cart.cancel"));
      telling.choice(touch("pay"), view.agree());
      return;
    }
    telling.choice(touch("back"), words.say(view.limit().isEmpty() ? "cart.more" : "title.back"));
    if (view.obstacle().isEmpty()) {
      telling.choice(touch("pay"), words.say("cart.pay"));
    }
  }
}
