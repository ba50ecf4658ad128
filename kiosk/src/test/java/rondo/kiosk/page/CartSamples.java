package rondo.kiosk.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rondo.base.money.Money;
import rondo.kiosk.screen.Screen;
import rondo.tariff.rule.Format;

/** Samples of the pages that several discs lead to. */
final class CartSamples {
  private static final List<Screen.Work> WORKS =
      List.of(
          SampleScreens.METROPOLIS,
          SampleScreens.work("Nosferatu", 1922, "horror", "F. W. Murnau"),
          SampleScreens.work("Tetris", 1984, "game", "Alexey Pajitnov"),
          SampleScreens.LONG,
          SampleScreens.work("Tokyo Story", 1953, "drama", "Yasujirō Ozu"));

  private CartSamples() {}

  static Map<String, Screen> screens() {
    var screens = new LinkedHashMap<String, Screen>();
    screens.put("browse-cart", browse());
    screens.put("title-cart", title(2, false, false));
    screens.put("title-chosen", title(2, true, false));
    screens.put("title-full", title(5, false, true));
    for (int discs : List.of(1, 2, 3, 5)) {
      screens.put("cart-" + discs, cart(discs, true, Optional.empty()));
    }
    screens.put("cart-away", cart(3, false, Optional.empty()));
    screens.put("cart-fewer", cart(2, true, Optional.of("fewer")));
    screens.put("cart-prices", cart(5, true, Optional.of("prices-changed")));
    screens.put("age", new Screen.Age(List.of(aged(SampleScreens.METROPOLIS, 18))));
    screens.put("age-five", new Screen.Age(WORKS.stream().map(work -> aged(work, 18)).toList()));
    screens.put(
        "age-mixed", new Screen.Age(List.of(aged(SampleScreens.LONG, 21), aged(WORKS.get(1), 18))));
    screens.put("pay-several", new Screen.Pay(WORKS, price(5), 0, 3));
    screens.put("fetching-got", several("got"));
    screens.put("fetching-mending", several("mending"));
    screens.put("failed-one-of-several", oneOfSeveral());
    screens.put("failed-copy-of-several", copyOfSeveral());
    screens.put("failed-interrupted-several", interrupted());
    screens.put("failed-unsure-several", unsure());
    screens.put("done-two", done(Screen.Fate.TAKEN, Screen.Fate.TAKEN));
    screens.put("done-rest", done(Screen.Fate.TAKEN, Screen.Fate.KEPT, Screen.Fate.TAKEN));
    screens.put(
        "done-unsure",
        done(
            Screen.Fate.TAKEN,
            Screen.Fate.UNSURE,
            Screen.Fate.KEPT,
            Screen.Fate.TAKEN,
            Screen.Fate.TAKEN));
    return screens;
  }

  private static Screen.Work aged(Screen.Work work, int age) {
    return new Screen.Work(
        work.name(), work.year(), work.genre(), work.by(), work.minutes(), age, work.languages());
  }

  private static Screen browse() {
    List<Screen.Card> cards =
        IntStream.range(0, SampleScreens.cards().size())
            .mapToObj(i -> i == 1 || i == 6 ? chosen(SampleScreens.cards().get(i)) : card(i))
            .toList();
    return new Screen.Browse(cards, 2, 8, SampleScreens.filters(""), 87, 2, true, List.of());
  }

  private static Screen.Card card(int index) {
    return SampleScreens.cards().get(index);
  }

  private static Screen.Card chosen(Screen.Card card) {
    return new Screen.Card(
        card.title(),
        card.format(),
        card.work(),
        card.copies(),
        card.night(),
        true,
        card.limited());
  }

  private static Screen title(int inCart, boolean chosen, boolean full) {
    return new Screen.TitlePage(
        SampleScreens.title("Metropolis"),
        Format.DVD,
        List.of(Format.DVD, Format.BLU_RAY),
        SampleScreens.METROPOLIS,
        2,
        SampleScreens.price(),
        inCart,
        chosen,
        full,
        true);
  }

  static Screen.Cart cart(int discs, boolean selling, Optional<String> notice) {
    return new Screen.Cart(lines(discs), price(discs), discs == 5, selling, notice);
  }

  private static List<Screen.CartLine> lines(int discs) {
    return WORKS.stream()
        .limit(discs)
        .map(work ->
            new Screen.CartLine(
                SampleScreens.title(work.name()),
                work.genre().equals("game") ? Format.GAME : Format.DVD,
                work,
                Money.of(180, "USD")))
        .toList();
  }

  static Screen.Price price(int discs) {
    return new Screen.Price(
        discs,
        SampleScreens.usd(195L * discs),
        SampleScreens.usd(180L * discs),
        SampleScreens.usd(180L * discs),
        SampleScreens.usd(15L * discs),
        SampleScreens.usd(2923L * discs),
        15,
        "sales tax",
        SampleScreens.DUE,
        SampleScreens.ZONE);
  }

  private static Screen several(String step) {
    var one = SampleScreens.fetching(step, Optional.empty(), SampleScreens.METROPOLIS);
    return new Screen.Fetching(
        one.work(), 2, 3, step, one.plan(), one.begun(), one.left(), one.carousel());
  }

  private static Screen oneOfSeveral() {
    return failed("jam", List.of(), Screen.Choice.LEAVE, Screen.Choice.GO_ON);
  }

  private static Screen copyOfSeveral() {
    return failed(
        "not-in-slot",
        List.of(),
        Screen.Choice.LEAVE,
        Screen.Choice.GO_ON,
        Screen.Choice.ANOTHER_COPY);
  }

  private static Screen interrupted() {
    return failed(
        "interrupted",
        given(
            Screen.Fate.TAKEN,
            Screen.Fate.TAKEN,
            Screen.Fate.KEPT,
            Screen.Fate.KEPT,
            Screen.Fate.KEPT),
        Screen.Choice.LEAVE);
  }

  static Screen unsure() {
    return failed(
        "interrupted-unsure",
        given(Screen.Fate.TAKEN, Screen.Fate.UNSURE, Screen.Fate.KEPT),
        Screen.Choice.LEAVE);
  }

  private static Screen failed(String failure, List<Screen.Given> discs, Screen.Choice... choices) {
    return new Screen.Failed(
        failure,
        discs.isEmpty() ? Optional.of(SampleScreens.METROPOLIS) : Optional.empty(),
        discs,
        discs.isEmpty() ? Optional.of(SampleScreens.usd(195)) : Optional.empty(),
        Optional.empty(),
        SampleScreens.ZONE,
        Optional.empty(),
        "7K2M-91QX",
        List.of(choices));
  }

  private static List<Screen.Given> given(Screen.Fate... fates) {
    return IntStream.range(0, fates.length)
        .mapToObj(i -> new Screen.Given(WORKS.get(i), fates[i]))
        .toList();
  }

  static Screen.Done done(Screen.Fate... fates) {
    long taken = Stream.of(fates).filter(fate -> fate == Screen.Fate.TAKEN).count();
    return new Screen.Done(
        given(fates),
        SampleScreens.DUE,
        SampleScreens.ZONE,
        SampleScreens.usd(195 * taken),
        Optional.of("a…@example.org"),
        14,
        true,
        Duration.ofSeconds(10));
  }
}
