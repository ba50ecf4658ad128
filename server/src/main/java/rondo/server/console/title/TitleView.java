package rondo.server.console.title;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rondo.server.console.disc.DiscView;
import rondo.server.console.event.EventRow;
import rondo.server.title.Edition;
import rondo.server.title.Title;

/**
 * The page of one title.
 *
 * @param merged the title that this one was merged into
 * @param discs of the operator, at most as many as a page has
 * @param more whether there are more
 * @param groups of the operator, by id
 * @param history newest first
 * @param mayChange whether there is a desk for changes
 * @param edition what was typed into the form for one more edition
 */
public record TitleView(
    Title title,
    Optional<Title> merged,
    List<DiscView.Disc> discs,
    boolean more,
    Map<String, String> groups,
    List<EventRow> history,
    boolean mayChange,
    TitleFormView edition) {
  /**
   * A title in a list.
   *
   * @param discs how many of the operator's there are
   * @param here how many of them stand in kiosks
   */
  public record Line(
      UUID id,
      String kind,
      String name,
      int year,
      String by,
      String genre,
      int age,
      long discs,
      long here,
      Instant changed) {}

  /** The disc's kind and what tells the edition from others of it. */
  public static String words(Edition edition, String format) {
    return edition.name().isEmpty() ? format : format + " · " + edition.name();
  }
}
