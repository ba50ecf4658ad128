package rondo.kiosk.page.rent;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rondo.design.page.Look;
import rondo.design.piece.CoverCard;
import rondo.kiosk.page.frame.Cover;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.touch.TouchForm;
import rondo.kiosk.screen.Screen;

/**
 * The covers of what can be rented here now.
 *
 * @param counts how many discs can be had, in words
 * @param discs cards by the value that opens them
 * @param narrowed whether a kind or a format is chosen
 * @param page from 1
 * @param cart how many are chosen, in words; empty for none
 * @param letters each first letter with the page where it begins: {@code A:1 M:3}
 */
public record BrowseView(
    String counts,
    List<Disc> discs,
    FilterChips chips,
    boolean narrowed,
    int page,
    int pages,
    String cart,
    boolean selling,
    String letters) {
  /**
   * A card, and the value that a touch on it carries.
   *
   * @param mark on its cover, where its age must be shown: {@code 18+}; else empty
   * @param age the same in words
   */
  public record Disc(String value, CoverCard card, String mark, String age) {
    /** Whether it is among the chosen ones. */
    public boolean chosen() {
      return card.state() == CoverCard.State.IN_CART;
    }

    /** How the card looks, as its attribute says it. */
    public String state() {
      return Look.word(card.state());
    }
  }

  /** Whether there is so much that a search helps. */
  public boolean searchable() {
    return pages > 1 || narrowed;
  }

  /** The view of a screen. */
  public static BrowseView of(Screen.Browse browse, KioskWords words) {
    var chips = FilterChips.of(browse.filters(), words);
    return new BrowseView(
        words.count("browse.here", browse.discsHere()),
        browse.cards().stream().map(card -> disc(card, words)).toList(),
        chips,
        !chips.genreValue().isEmpty() || chips.format().isPresent(),
        browse.page(),
        browse.pages(),
        browse.inCart() == 0 ? "" : words.count("browse.cart", browse.inCart()),
        browse.selling(),
        browse.letters().stream()
            .map(letter -> letter.letter() + ":" + letter.page())
            .collect(Collectors.joining(" ")));
  }

  static Disc disc(Screen.Card card, KioskWords words) {
    String night = words.say("browse.night", Map.of("price", words.money(card.night())));
    var shown =
        new CoverCard(
            "",
            Cover.of(card.work()),
            card.work().name(),
            words.format(card.format()),
            card.inCart() ? words.say("browse.in-cart") : night,
            state(card));
    var age = Map.of("age", card.work().age());
    return new Disc(
        TouchForm.disc(card.title(), card.format()),
        shown,
        card.limited() ? words.say("browse.age", age) : "",
        card.limited() ? words.say("title.age.from", age) : "");
  }

  private static CoverCard.State state(Screen.Card card) {
    if (card.inCart()) {
      return CoverCard.State.IN_CART;
    }
    return card.limited() ? CoverCard.State.AGE_LIMITED : CoverCard.State.HERE;
  }
}
