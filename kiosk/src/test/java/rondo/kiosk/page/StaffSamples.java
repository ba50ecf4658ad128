package rondo.kiosk.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.StaffScreen;

/** What staff see, with each word that can be told them. */
final class StaffSamples {
  static final List<String> TOLD =
      List.of(
          "stored",
          "unloaded",
          "audit",
          "unknown",
          "other-group",
          "stands-here",
          "full",
          "nothing-inserted",
          "wrong-case",
          "label-unreadable",
          "unread-inside",
          "kept-for-checking",
          "return-jam",
          "return-unclear",
          "unload-not-taken",
          "unload-other",
          "unload-jam",
          "unload-unclear",
          "machine-lost");

  static final List<String> STEPS =
      List.of(
          "opening",
          "insert",
          "taking-in",
          "storing",
          "take-back",
          "closing",
          "fetching",
          "opening-out",
          "take",
          "putting-back");

  private static final List<String> FILMS =
      List.of(
          "Metropolis",
          "The Cabinet of Dr. Caligari",
          "Nosferatu",
          "The General",
          "Safety Last!",
          "A Trip to the Moon",
          "The Gold Rush",
          "Steamboat Bill, Jr.");

  private StaffSamples() {}

  static Map<String, Screen> screens() {
    Map<String, StaffScreen> pages = new LinkedHashMap<>();
    pages.put("staff-code", new StaffScreen.Code("", false));
    pages.put("staff-code-wrong", new StaffScreen.Code("", true));
    pages.put("staff-work", work(FILMS, FILMS.subList(0, 2), Optional.empty(), false));
    pages.put("staff-work-out", work(List.of(), FILMS.subList(0, 1), told("unloaded"), false));
    pages.put("staff-work-busy", work(List.of(), List.of(), Optional.empty(), true));
    pages.put("staff-put", put(FILMS.subList(0, 6), 8, Optional.empty()));
    pages.put("staff-put-all", put(List.of(), 0, told("stored")));
    pages.put("staff-told", put(FILMS.subList(0, 2), 2, told("stands-here")));
    pages.put("staff-anyway", new StaffScreen.Anyway("The Phantom Carriage"));
    for (String step : List.of("insert", "storing", "take", "take-back")) {
      pages.put("staff-" + step, new StaffScreen.Moving(step, Optional.of("Metropolis")));
    }
    Map<String, Screen> screens = new LinkedHashMap<>();
    pages.forEach((name, page) -> screens.put(name, new Screen.Staff(page)));
    return screens;
  }

  private static StaffScreen work(
      List<String> in, List<String> out, Optional<StaffScreen.Told> told, boolean busy) {
    return new StaffScreen.Work(in, out, 14, busy, busy, told);
  }

  private static StaffScreen put(List<String> next, int left, Optional<StaffScreen.Told> told) {
    return new StaffScreen.Put(next, left, told);
  }

  private static Optional<StaffScreen.Told> told(String word) {
    return Optional.of(new StaffScreen.Told(word, Optional.of("Metropolis"), Optional.of("2-07")));
  }
}
