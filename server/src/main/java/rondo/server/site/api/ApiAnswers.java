package rondo.server.site.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the API answers with; a component that is empty is left out of the JSON. */
final class ApiAnswers {
  private ApiAnswers() {}

  /** Titles that were found. */
  record TitleList(List<TitleEntry> titles, boolean corrected, Optional<String> next) {}

  /** A title in a list. */
  record TitleEntry(
      String id,
      String kind,
      String name,
      int year,
      String genre,
      String by,
      int age,
      int kiosks) {}

  /** A whole title. */
  record TitleAnswer(
      String id,
      String kind,
      String name,
      Map<String, String> names,
      int year,
      List<String> genres,
      String by,
      List<MakerEntry> makers,
      Optional<SeriesEntry> series,
      int minutes,
      int age,
      List<String> languages,
      List<String> subtitles,
      List<EditionEntry> editions,
      List<String> codes) {}

  /** Somebody in the credits. */
  record MakerEntry(String role, String name) {}

  /** The series of a title. */
  record SeriesEntry(String name, Optional<Integer> part) {}

  /** An edition of a title. */
  record EditionEntry(
      String format, String name, Optional<Integer> published, List<String> codes) {}

  /** Where the discs of a title are. */
  record DiscList(List<PlaceEntry> places, Map<String, Integer> away, Optional<String> next) {}

  /** A kiosk in which a title can be had. */
  record PlaceEntry(KioskEntry kiosk, Map<String, Integer> discs) {}

  /** Kiosks. */
  record KioskList(List<KioskEntry> kiosks, Optional<String> next) {}

  /** A kiosk. */
  record KioskEntry(
      String id,
      String name,
      String address,
      Optional<Double> latitude,
      Optional<Double> longitude,
      String zone,
      String group,
      boolean open,
      Optional<Integer> room,
      Optional<Long> metres) {}

  /** What stands in a kiosk. */
  record Inventory(List<ShelfEntry> titles, Optional<String> next) {}

  /** A title that stands in a kiosk. */
  record ShelfEntry(TitleEntry title, Map<String, Integer> discs) {}
}
