package rondo.server.exchange.title;

import java.util.Locale;
import rondo.server.exchange.cell.Reading;
import rondo.tariff.rule.Format;

/** Formats as people call them. Pure. */
public final class FormatText {
  private FormatText() {}

  /** Reads one. */
  public static Reading<Format> read(String text) {
    return switch (text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
      case "dvd", "dvdvideo" -> new Reading.Good<>(Format.DVD);
      case "bluray", "bluraydisc", "bd" -> new Reading.Good<>(Format.BLU_RAY);
      case "game", "videogame" -> new Reading.Good<>(Format.GAME);
      case "album", "cd", "audiocd" -> new Reading.Good<>(Format.ALBUM);
      default -> new Reading.Bad<>("A format is dvd, blu-ray, album or game.");
    };
  }
}
