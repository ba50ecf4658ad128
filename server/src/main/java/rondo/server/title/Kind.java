package rondo.server.title;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rondo.tariff.rule.Format;

/** What a title is. Written by its wire name. */
public enum Kind {
  /** Something to watch. */
  FILM("film", List.of(Format.DVD, Format.BLU_RAY)),
  /** Something to listen to. */
  ALBUM("album", List.of(Format.ALBUM)),
  /** Something to play. */
  GAME("game", List.of(Format.GAME));

  private final String wire;
  private final List<Format> formats;

  Kind(String wire, List<Format> formats) {
    this.wire = wire;
    this.formats = formats;
  }

  /** Lower-case, never changed: tables and files hold it. */
  public String wire() {
    return wire;
  }

  /** On which discs there are titles of this kind. */
  public List<Format> formats() {
    return formats;
  }

  /** The kind of a wire name. */
  public static Optional<Kind> parse(String wire) {
    return Arrays.stream(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
  }

  /** The kind of what stands on discs of a format. */
  public static Kind of(Format format) {
    return switch (format) {
      case DVD, BLU_RAY -> FILM;
      case ALBUM -> ALBUM;
      case GAME -> GAME;
    };
  }
}
