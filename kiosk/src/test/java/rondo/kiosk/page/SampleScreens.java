package rondo.kiosk.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import rondo.base.id.TitleId;
import rondo.base.money.Money;
import rondo.base.refusal.Refusal;
import rondo.kiosk.screen.Filters;
import rondo.kiosk.screen.Found;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.ScreenFrame;
import rondo.machine.device.Axis;
import rondo.machine.report.MotionPlan;
import rondo.tariff.rule.Format;

/** One or more samples of every screen, by name, for tests and for looking at. */
final class SampleScreens {
  static final ZoneId ZONE = ZoneId.of("America/New_York");
  static final Instant DUE = Instant.parse("2026-11-26T02:00:00Z");
  static final Screen.Work METROPOLIS = work("Metropolis", 1927, "science-fiction", "Fritz Lang");
  static final Screen.Work LONG =
      work(
          "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb in the Theatre",
          1964,
          "comedy",
          "Stanley Kubrick");

  /** The failures that Screen.Failed names. */
  static final List<String> FAILURES =
      List.of(
          "card-unreadable",
          "declined",
          "bank-silent",
          "not-in-slot",
          "wrong-disc",
          "unsure-disc",
          "jam",
          "not-taken",
          "unresolved",
          "interrupted",
          "interrupted-taken",
          "interrupted-unsure",
          "interrupted-kept",
          "gone",
          "copy-gone",
          "age-not-shown",
          "stopped",
          "label-unreadable",
          "unread-inside",
          "resting",
          "resting-unread",
          "foreign",
          "other-group",
          "not-out",
          "sold",
          "full",
          "return-jam",
          "return-unclear",
          "wrong-case",
          "kept-for-checking",
          "link-away",
          "returns-only",
          "refused");

  static final List<String> GENRES =
      List.of(
          "action",
          "album",
          "comedy",
          "documentary",
          "drama",
          "family",
          "fantasy",
          "game",
          "horror",
          "romance",
          "science-fiction",
          "thriller",
          "war",
          "western");

  private SampleScreens() {}

  static Screen.Work work(String name, int year, String genre, String by) {
    return work(name, year, genre, by, 12);
  }

  static Screen.Work work(String name, int year, String genre, String by, int age) {
    return new Screen.Work(name, year, genre, by, 153, age, List.of("de", "en"));
  }

  static TitleId title(String name) {
    return new TitleId(
        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  static Money usd(long cents) {
    return Money.of(cents, "USD");
  }

  static Screen.Price price() {
    return new Screen.Price(
        1, usd(195), usd(180), usd(180), usd(15), usd(2923), 15, "sales tax", DUE, ZONE);
  }

  static ScreenFrame frame(long number, Screen screen) {
    return frame(number, screen, ScreenFrame.Standing.READY);
  }

  static ScreenFrame frame(long number, Screen screen, ScreenFrame.Standing standing) {
    return new ScreenFrame(
        number,
        new ScreenFrame.Head("Station Hall", standing, Optional.of("+1 555 010 0199")),
        screen);
  }

  /** A sample to a customer of this manner: a list shows as many covers as it then would. */
  static ScreenFrame in(ScreenFrame frame, Manner manner) {
    Screen screen =
        frame.screen() instanceof Screen.Browse browse ? fitting(browse, manner) : frame.screen();
    return new ScreenFrame(frame.number(), frame.head(), manner, screen);
  }

  private static Screen fitting(Screen.Browse browse, Manner manner) {
    return new Screen.Browse(
        browse.cards().stream().limit(manner.covers()).toList(),
        browse.page(),
        browse.pages(),
        browse.filters(),
        browse.discsHere(),
        browse.inCart(),
        browse.selling());
  }

  /** Every sample by its name. */
  static Map<String, ScreenFrame> all() {
    var screens = new LinkedHashMap<String, ScreenFrame>();
    renting().forEach((name, screen) -> screens.put(name, frame(7, screen)));
    returning().forEach((name, screen) -> screens.put(name, frame(7, screen)));
    for (String failure : FAILURES) {
      screens.put("failed-" + failure, frame(7, failed(failure)));
    }
    screens.put("elsewhere", frame(7, elsewhere(Optional.of(new Screen.Walk(1_234, 100)))));
    screens.put("elsewhere-unmapped", frame(7, elsewhere(Optional.empty())));
    var near = elsewhere(Optional.of(new Screen.Walk(938, 10)));
    screens.put("failed-full-nearest", frame(7, full(near)));
    screens.put(
        "rest-nearest",
        frame(
            7,
            new Screen.OutOfService("machine", false, Optional.of(near)),
            ScreenFrame.Standing.OUT_OF_SERVICE));
    screens.put(
        "rest-clock",
        frame(
            7,
            new Screen.OutOfService("machine", false, true, Optional.of(near)),
            ScreenFrame.Standing.OUT_OF_SERVICE));
    screens.put("browse-away", frame(7, browse(1, false), ScreenFrame.Standing.LINK_AWAY));
    screens.put(
        "title-away", frame(7, titlePage(METROPOLIS, false), ScreenFrame.Standing.LINK_AWAY));
    screens.put(
        "rest",
        frame(7, new Screen.OutOfService("machine", false), ScreenFrame.Standing.OUT_OF_SERVICE));
    screens.put(
        "rest-returns",
        frame(
            7, new Screen.OutOfService("quarantined", true), ScreenFrame.Standing.OUT_OF_SERVICE));
    screens.putAll(ExtremeSamples.frames());
    return screens;
  }

  private static Map<String, Screen> renting() {
    var screens = new LinkedHashMap<String, Screen>();
    screens.put("starting", new Screen.Starting("auditing"));
    screens.put("attract", attract(false));
    screens.put("attract-ended", attract(true));
    screens.putAll(StaffSamples.screens());
    screens.put(
        "attract-empty", new Screen.Attract(List.of(), 0, Optional.empty(), false, true, false));
    screens.put("browse", browse(2, true));
    screens.put("browse-empty", new Screen.Browse(List.of(), 1, 1, filters("war"), 87, 0, true));
    screens.put("search", new Screen.Search("", Found.NOT_YET, List.of(), 0, 1, 1, 0));
    screens.put("search-found", search("the", Found.NAMED, 11, 3));
    screens.put("search-near", search("casabalnca", Found.NEAR, 4, 1));
    screens.put("search-none", new Screen.Search("xyz", Found.NONE, List.of(), 0, 1, 1, 2));
    screens.put("still", new Screen.StillThere(Duration.ofSeconds(20), 0));
    screens.put("title", titlePage(METROPOLIS, true));
    screens.put("title-long", titlePage(LONG, true));
    screens.put("pay", new Screen.Pay(List.of(METROPOLIS), price(), 0, 3));
    screens.put("pay-again", new Screen.Pay(List.of(LONG), price(), 1, 2));
    screens.put("mail", new Screen.Mail("", Optional.empty(), false));
    screens.put("mail-wrong", new Screen.Mail("anna.example", Optional.of("mail-no-at"), false));
    screens.put("mail-echo", new Screen.Mail("anna@example.org", Optional.empty(), true));
    screens.put("asking", new Screen.AskingBank(price()));
    screens.put("fetching", fetching("turning", turning(), METROPOLIS));
    screens.put("fetching-reading", fetching("reading", Optional.empty(), METROPOLIS));
    screens.put("fetching-presenting", fetching("presenting", presenting(), LONG));
    screens.put("take", new Screen.Take(METROPOLIS, 1, 1, Duration.ofSeconds(45), true, 0));
    screens.put("take-late", new Screen.Take(LONG, 1, 2, Duration.ofSeconds(8), false, 3));
    screens.putAll(CartSamples.screens());
    screens.put("done", CartSamples.done(Screen.Fate.TAKEN));
    return screens;
  }

  private static Map<String, Screen> returning() {
    var screens = new LinkedHashMap<String, Screen>();
    for (String step :
        List.of(
            "hold",
            "stop-clock",
            "no-label",
            "reading",
            "checking",
            "opening",
            "insert",
            "taking-in",
            "checking-case",
            "storing",
            "take-back",
            "closing")) {
      boolean known = step.equals("insert") || step.equals("storing");
      screens.put(
          "return-" + step,
          new Screen.Return(
              step,
              known ? Optional.of("Metropolis") : Optional.empty(),
              List.of("hold", "stop-clock", "reading", "checking", "insert").contains(step)));
    }
    screens.put(
        "returned",
        new Screen.ReturnDone(
            Optional.of("Metropolis"), DUE, ZONE, Optional.of(2), Optional.of(usd(390)), true));
    screens.put(
        "returned-away",
        new Screen.ReturnDone(
            Optional.empty(), DUE, ZONE, Optional.empty(), Optional.empty(), false));
    screens.put("fault", new Screen.FaultReport(List.of(Optional.of("Metropolis")), 0, false));
    screens.put(
        "fault-of-two",
        new Screen.FaultReport(
            List.of(Optional.of("Metropolis"), Optional.of(LONG.name())), 1, false));
    screens.put("fault-unnamed", new Screen.FaultReport(List.of(Optional.empty()), 0, false));
    screens.put("fault-thanks", new Screen.FaultReport(List.of(Optional.empty()), 0, true));
    return screens;
  }

  static Screen.Elsewhere elsewhere(Optional<Screen.Walk> walk) {
    return new Screen.Elsewhere(
        "Ferry Landing", "2 Water Street, Poughkeepsie", walk, walk.map(_ -> 6), "7K3M9QPX");
  }

  static Screen.Failed failed(String failure) {
    boolean back =
        List.of("label-unreadable", "unread-inside", "resting", "resting-unread", "full")
            .contains(failure);
    boolean age = failure.equals("age-not-shown");
    return new Screen.Failed(
        failure,
        Optional.of(METROPOLIS),
        List.of(),
        back || age ? Optional.empty() : Optional.of(usd(195)),
        back ? Optional.of(DUE) : Optional.empty(),
        ZONE,
        failure.equals("refused")
            ? Optional.of(new Refusal("x", "Not on this card", "Nothing is charged", "Ask us"))
            : Optional.empty(),
        "7K2M-91QX",
        List.of(Screen.Choice.LEAVE, age ? Screen.Choice.GO_ON : Screen.Choice.ANOTHER_COPY));
  }

  /** No place here for a disc, but one there. */
  static Screen.Failed full(Screen.Elsewhere nearest) {
    return new Screen.Failed(
        "full",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.of(DUE),
        ZONE,
        Optional.empty(),
        "7K2M-91QX",
        List.of(Screen.Choice.LEAVE, Screen.Choice.RETURN_A_DISC),
        Optional.of(DUE.plusSeconds(86_400)),
        Optional.of(nearest));
  }

  private static Screen.Search search(String typed, Found kind, int found, int pages) {
    return new Screen.Search(typed, kind, cards().subList(2, 6), found, 1, pages, 2);
  }

  static Filters filters(String chosen) {
    return new Filters(
        62,
        GENRES.stream()
            .map(genre ->
                new Filters.Narrowing<>(
                    genre, genre.equals("war") ? 0 : genre.length(), genre.equals(chosen)))
            .toList(),
        List.of(
            new Filters.Narrowing<>(Format.DVD, 41, false),
            new Filters.Narrowing<>(Format.BLU_RAY, 12, false),
            new Filters.Narrowing<>(Format.GAME, 0, false)));
  }

  private static Screen.Attract attract(boolean ended) {
    return new Screen.Attract(
        cards().stream().map(Screen.Card::work).limit(8).toList(),
        87,
        Optional.of(usd(180)),
        ended,
        true,
        false);
  }

  static Screen.Browse browse(int page, boolean selling) {
    return new Screen.Browse(cards(), page, 8, filters(""), 87, 0, selling);
  }

  static List<Screen.Card> cards() {
    List<Screen.Work> works =
        List.of(
            METROPOLIS,
            work("Nosferatu", 1922, "horror", "F. W. Murnau"),
            work("Casablanca", 1942, "romance", "Michael Curtiz"),
            LONG,
            work("Tokyo Story", 1953, "drama", "Yasujirō Ozu"),
            work("Mad Max: Fury Road", 2015, "action", "George Miller", 18),
            work("The Third Man", 1949, "thriller", "Carol Reed"),
            work("The Good, the Bad and the Ugly", 1966, "western", "Sergio Leone"),
            work("Spirited Away", 2001, "family", "Hayao Miyazaki"),
            work("Man with a Movie Camera", 1929, "documentary", "Dziga Vertov"),
            work("Kind of Blue", 1959, "album", "Miles Davis"),
            work("Tetris", 1984, "game", "Alexey Pajitnov"));
    return IntStream.range(0, works.size()).mapToObj(i -> card(works.get(i), i)).toList();
  }

  private static Screen.Card card(Screen.Work work, int index) {
    Format format =
        switch (work.genre()) {
          case "album" -> Format.ALBUM;
          case "game" -> Format.GAME;
          default -> index % 3 == 1 ? Format.BLU_RAY : Format.DVD;
        };
    return new Screen.Card(
        title(work.name()),
        format,
        work,
        1 + index % 3,
        usd(180 + 70L * (index % 2)),
        false,
        work.age() >= 18);
  }

  static Screen.TitlePage titlePage(Screen.Work work, boolean selling) {
    return new Screen.TitlePage(
        title(work.name()),
        Format.DVD,
        List.of(Format.DVD, Format.BLU_RAY),
        work,
        2,
        price(),
        0,
        false,
        false,
        selling);
  }

  static Screen.Fetching fetching(String step, Optional<MotionPlan> plan, Screen.Work work) {
    var filled = IntStream.rangeClosed(1, 34).filter(p -> p % 5 != 0).boxed().toList();
    return new Screen.Fetching(
        work,
        1,
        1,
        step,
        plan,
        0,
        Duration.ofMillis(11_400),
        new Screen.Carousel(34, filled, 12, step.equals("turning") ? 1 : 12));
  }

  private static Optional<MotionPlan> turning() {
    return Optional.of(new MotionPlan(Axis.CAROUSEL, 0, 116.47, 80, 90, 2345));
  }

  private static Optional<MotionPlan> presenting() {
    return Optional.of(new MotionPlan(Axis.ARM, 210, 390, 220, 500, 1300));
  }
}
