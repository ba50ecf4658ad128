package rondo.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person before the kiosk: reads the screen, touches it, and has hands at the machine. */
final class Customer {
  private static final Pattern PAGE = Pattern.compile("data-page=\"([a-z-]+)\"");
  private static final Pattern NUMBER = Pattern.compile("data-screen=\"(\\d+)\"");
  private static final Pattern DISC = Pattern.compile("name=\"disc\" value=\"([^\"]+)\"");
  private final Face screen;
  private final Face room;

  Customer(int screenPort, int roomPort) {
    screen = new Face(screenPort);
    room = new Face(roomPort);
  }

  /** What the screen shows; "dark" where no kiosk runs. */
  String page() {
    return screen.page("/").map(html -> found(PAGE, html)).orElse("dark");
  }

  void sees(String page) {
    Until.present(
        () -> "the page " + page + "; the screen shows " + page(),
        () -> Optional.of(page()).filter(page::equals));
  }

  /** Touches on each new frame of a page until another page is there. */
  void touch(String from, String touch, Map<String, String> fields, String to) {
    Until.present(
        () -> from + " to " + to + "; the screen shows " + page(),
        () -> {
          String html = screen.page("/").orElse("");
          String page = html.isEmpty() ? "dark" : found(PAGE, html);
          if (page.equals(from)) {
            send(html, touch, fields);
          }
          return Optional.of(page).filter(to::equals);
        });
  }

  private void send(String html, String touch, Map<String, String> fields) {
    Map<String, String> form = new LinkedHashMap<>(fields);
    form.put("screen", found(NUMBER, html));
    screen.post("/touch/" + touch, form);
  }

  /** Leaves whatever page is there, until the list is; holds nothing before the camera. */
  void comesToTheList() {
    hand("/hands", Map.of("deed", "put-away"));
    Until.present(
        () -> "the list; the screen shows " + page(),
        () -> {
          String html = screen.page("/").orElse("");
          String page = html.isEmpty() ? "dark" : found(PAGE, html);
          switch (page) {
            case "still" -> send(html, "more-time", Map.of());
            case "attract" -> send(html, "begin", Map.of());
            case "failure" -> send(html, "choose", Map.of("choice", "leave"));
            case "done", "returned" -> send(html, "finish", Map.of());
            case "title" -> send(html, "back", Map.of());
            case "pay", "mail", "return" -> send(html, "cancel", Map.of());
            default -> {}
          }
          return Optional.of(page).filter("browse"::equals);
        });
  }

  /** From the list to the moment at which the bank is asked. */
  void rents(String card) {
    swipes(Map.of("card", card));
    leaves("mail", "no-receipt");
  }

  /** The same with a receipt by e-mail. */
  void rents(Map<String, String> card, String address) {
    swipesAndTypes(card, address);
    leaves("mail-echo", "confirm-address");
  }

  /** From the list to the question whether the address is right. */
  void swipesAndTypes(Map<String, String> card, String address) {
    swipes(card);
    touch("mail", "use-address", Map.of("address", address), "mail-echo");
  }

  private void swipes(Map<String, String> card) {
    comesToTheList();
    touch("browse", "open-title", Map.of("disc", firstOffer()), "title");
    touch("title", "rent", Map.of(), "pay");
    hand("/cards", card);
    sees("mail");
  }

  /** Touches on each new frame of a page until it is gone: a stale touch is dropped. */
  private void leaves(String from, String touch) {
    Until.holds(
        "the page " + from + " goes",
        () -> {
          String html = screen.page("/").orElse("");
          boolean there = !html.isEmpty() && found(PAGE, html).equals(from);
          if (there) {
            send(html, touch, Map.of());
          }
          return !there;
        });
  }

  /** A kiosk that just started waits for the server to tell what there is. */
  private String firstOffer() {
    return Until.present(
        () -> "a disc to rent",
        () -> screen.page("/").map(DISC::matcher).filter(Matcher::find).map(it -> it.group(1)));
  }

  void takesTheDisc() {
    hand("/hands", Map.of("deed", "take"));
  }

  /** Holds a disc to the door of the return page. */
  void holds(String disc) {
    comesToTheList();
    touch("browse", "start-return", Map.of(), "return");
    hand("/hands", Map.of("deed", "hold", "case", disc));
  }

  void laysIn(String disc) {
    hand("/hands", Map.of("deed", "insert", "case", disc));
  }

  private void hand(String path, Map<String, String> fields) {
    if (!room.post(path, fields)) {
      throw new AssertionError("the machine room does not answer");
    }
  }

  private static String found(Pattern pattern, String html) {
    Matcher matcher = pattern.matcher(html);
    if (!matcher.find()) {
      throw new AssertionError("no " + pattern + " in:\n" + html);
    }
    return matcher.group(1);
  }
}
