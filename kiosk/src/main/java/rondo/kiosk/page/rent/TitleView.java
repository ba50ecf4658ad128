package rondo.kiosk.page.rent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rondo.kiosk.page.frame.Cover;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.touch.TouchForm;
import rondo.kiosk.screen.Screen;

/**
 * One title with its price.
 *
 * @param facts what is told of it, in order
 * @param here how many copies stand here, and what a night costs
 * @param formats the switch; empty where there is one only
 * @param obstacle why it cannot be chosen now; empty if it can
 * @param cart how many discs are chosen already, in words; empty for none
 */
public record TitleView(
    String name,
    String cover,
    String origin,
    List<Fact> facts,
    String here,
    List<FormatChoice> formats,
    PriceView price,
    String obstacle,
    String cart) {
  /** A fact with its name. */
  public record Fact(String name, String value) {}

  /** A format that the title can be had in, and the value that chooses it. */
  public record FormatChoice(String value, String label, boolean on) {}

  /** The view of a screen. */
  public static TitleView of(Screen.TitlePage page, KioskWords words) {
    return new TitleView(
        page.work().name(),
        Cover.large(page.work()),
        KioskWords.origin(page.work()),
        facts(page, words),
        here(page, words),
        formats(page, words),
        PriceView.of(page.price(), words),
        obstacle(page, words),
        page.inCart() == 0 ? "" : words.count("browse.cart", page.inCart()));
  }

  /** Whether it can be rented at once, without a cart. */
  public boolean rentable() {
    return obstacle.isEmpty() && cart.isEmpty();
  }

  private static String here(Screen.TitlePage page, KioskWords words) {
    return switch (page.copies()) {
      case 0 -> words.say("title.copies.none");
      case 1 -> words.say("title.copies.one", offer(page, words));
      default -> words.say("title.copies.other", offer(page, words));
    };
  }

  private static Map<String, ?> offer(Screen.TitlePage page, KioskWords words) {
    Screen.Price price = page.price();
    return Map.of(
        "count", page.copies(),
        "price", words.money(price.firstNight()),
        "due", words.night(price.dueIfTakenNow(), price.zone()));
  }

  private static List<Fact> facts(Screen.TitlePage page, KioskWords words) {
    Screen.Work work = page.work();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(words.say("title.genre"), words.genre(work.genre())));
    if (work.minutes() > 0) {
      facts.add(
          new Fact(
              words.say("title.length"),
              words.say("title.minutes", Map.of("minutes", work.minutes()))));
    }
    facts.add(
        new Fact(
            words.say("title.age"),
            work.age() > 0
                ? words.say("title.age.from", Map.of("age", work.age()))
                : words.say("title.age.all")));
    if (!work.languages().isEmpty()) {
      facts.add(new Fact(words.say("title.languages"), languages(work.languages(), words)));
    }
    if (page.formats().size() < 2) {
      facts.add(new Fact(words.say("title.format"), words.format(page.format())));
    }
    return List.copyOf(facts);
  }

  private static String languages(List<String> codes, KioskWords words) {
    return codes.stream().map(words::language).collect(Collectors.joining(", "));
  }

  private static List<FormatChoice> formats(Screen.TitlePage page, KioskWords words) {
    return page.formats().size() < 2
        ? List.of()
        : page.formats().stream()
            .map(format ->
                new FormatChoice(
                    TouchForm.disc(page.title(), format),
                    words.format(format),
                    format == page.format()))
            .toList();
  }

  private static String obstacle(Screen.TitlePage page, KioskWords words) {
    if (!page.selling()) {
      return words.say("title.not-selling");
    }
    if (page.chosen()) {
      return words.say("title.chosen");
    }
    if (page.full()) {
      return words.say("cart.full");
    }
    return page.copies() == 0 ? words.say("title.none-left") : "";
  }
}
