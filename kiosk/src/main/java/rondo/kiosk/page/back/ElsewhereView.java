package rondo.kiosk.page.back;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;

/**
 * The way to the kiosk that takes a disc of another group (feature T1).
 *
 * @param name of that kiosk
 * @param address street and town; empty where it is not known
 * @param distance how far and in which direction; empty where it is not known
 * @param dot where it lies on a ring round this kiosk, if that is known
 * @param room how much room there is; empty where it is not known
 * @param next what to do, in a sentence
 */
public record ElsewhereView(
    String name,
    String address,
    String distance,
    Optional<Dot> dot,
    String room,
    String next,
    String reference) {
  private static final double RADIUS = 88;
  private static final int DIRECTIONS = 8;
  private static final int KILOMETRE = 1000;
  private static final int ROUND = 50;

  /** A place on the ring, in units of its drawing; north is up. */
  public record Dot(String x, String y) {
    static Dot at(double bearing) {
      double angle = Math.toRadians(bearing);
      return new Dot(number(RADIUS * Math.sin(angle)), number(-RADIUS * Math.cos(angle)));
    }
  }

  /** The view of a screen. */
  public static ElsewhereView of(Screen.Elsewhere there, KioskWords words) {
    return new ElsewhereView(
        there.name(),
        there.address(),
        there.walk().map(walk -> far(walk, words)).orElse(""),
        there.walk().map(walk -> Dot.at(walk.bearing())),
        there.room().map(free -> room(free, words)).orElse(""),
        words.say("elsewhere.next", Map.of("kiosk", there.name())),
        there.reference());
  }

  private static String room(int free, KioskWords words) {
    return free > 1
        ? words.say("elsewhere.room", Map.of("count", free))
        : words.say("elsewhere.room.some");
  }

  private static String far(Screen.Walk walk, KioskWords words) {
    long direction = Math.round(walk.bearing() * DIRECTIONS / 360) % DIRECTIONS;
    return words.say(
        "elsewhere.far",
        Map.of(
            "distance", distance(walk.metres(), words),
            "direction", words.say("elsewhere.direction." + direction)));
  }

  /** To 50 metres below a kilometre, to a tenth of one above. */
  private static String distance(long metres, KioskWords words) {
    long rounded = Math.max(ROUND, Math.round(metres / (double) ROUND) * ROUND);
    return rounded < KILOMETRE
        ? words.say("elsewhere.metres", Map.of("count", rounded))
        : words.say(
            "elsewhere.kilometres", Map.of("count", words.oneDecimal(metres / (double) KILOMETRE)));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
