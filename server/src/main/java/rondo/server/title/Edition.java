package rondo.server.title;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import rondo.tariff.rule.Format;

/**
 * A title as it was published in one format.
 *
 * @param id kept for ever; discs name it
 * @param name what tells it from others of its format ("Director's cut"); may be empty
 * @param published year, where known
 * @param minutes running time, where it is another than the title's
 * @param languages of the sound, as BCP 47 tags; empty: the title's
 * @param subtitles as BCP 47 tags; empty: the title's
 * @param identifiers EAN and ISBN of this edition
 */
public record Edition(
    UUID id,
    Format format,
    String name,
    OptionalInt published,
    OptionalInt minutes,
    List<String> languages,
    List<String> subtitles,
    List<Identifier> identifiers) {
  public Edition {
    languages = List.copyOf(languages);
    subtitles = List.copyOf(subtitles);
    identifiers = List.copyOf(identifiers);
  }

  /** One of which only the format is known. */
  public static Edition plain(UUID id, Format format) {
    return new Edition(
        id, format, "", OptionalInt.empty(), OptionalInt.empty(), List.of(), List.of(), List.of());
  }
}
