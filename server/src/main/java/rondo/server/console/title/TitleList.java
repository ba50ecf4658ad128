package rondo.server.console.title;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rondo.server.search.SearchPlace;

/**
 * A part of the list of titles.
 *
 * @param kind that it is narrowed to; empty for all
 * @param next where the list goes on
 * @param corrected whether some were found only by words like those that were typed
 * @param begun whether it begins with the first title
 * @param mayChange whether there is a desk for changes
 */
public record TitleList(
    List<TitleView.Line> rows,
    String asked,
    String kind,
    Optional<SearchPlace> next,
    boolean corrected,
    boolean begun,
    boolean mayChange) {
  private static final String PATH = "/console/titles";
  private static final Pattern PLACE = Pattern.compile("([A-Z]+)~([0-9a-f-]{36})~(.*)");

  /** The list's beginning, narrowed to a kind. */
  public String of(String other) {
    return PATH + "?kind=" + other + (asked.isEmpty() ? "" : "&q=" + encoded(asked));
  }

  /** Whether it is narrowed so. */
  public boolean isOf(String other) {
    return kind.equals(other);
  }

  /** Where the list goes on; empty at its end. */
  public String further() {
    return next.map(place ->
            of(kind)
                + "&after="
                + encoded(place.tier().name() + '~' + place.title() + '~' + place.name()))
        .orElse("");
  }

  /** The place that an address tells; empty for what is none. */
  static Optional<SearchPlace> place(String text) {
    Matcher place = PLACE.matcher(text);
    if (!place.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new SearchPlace(
              SearchPlace.Tier.valueOf(place.group(1)),
              place.group(3),
              UUID.fromString(place.group(2))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
