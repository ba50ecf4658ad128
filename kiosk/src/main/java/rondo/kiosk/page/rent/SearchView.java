package rondo.kiosk.page.rent;

import java.util.List;
import java.util.Map;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;

/**
 * What are you looking for?
 *
 * @param typed what the field holds
 * @param told what the search has come to
 * @param discs cards by the value that opens them
 * @param cart how many are chosen, in words; empty for none
 */
public record SearchView(
    String typed, String told, List<BrowseView.Disc> discs, int page, int pages, String cart) {
  /** Signs that a title may have. */
  public static final List<String> SIGNS = List.of("-", ".");

  /** The view of a screen. */
  public static SearchView of(Screen.Search search, KioskWords words) {
    return new SearchView(
        search.typed(),
        told(search, words),
        search.cards().stream().map(card -> BrowseView.disc(card, words)).toList(),
        search.page(),
        search.pages(),
        search.inCart() == 0 ? "" : words.count("browse.cart", search.inCart()));
  }

  private static String told(Screen.Search search, KioskWords words) {
    return switch (search.kind()) {
      case NOT_YET -> words.say("search.not-yet");
      case NAMED -> words.count("search.named", search.found());
      case NEAR -> words.say("search.near", Map.of("typed", search.typed()));
      case NONE -> words.say("search.none", Map.of("typed", search.typed()));
    };
  }

  @Override
  public String toString() {
    return "SearchView[typed hidden]";
  }
}
