package rondo.server.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import rondo.server.search.SearchPlace;

/**
 * Where a list goes on, as callers carry it: opaque to them, and no secret. What a caller makes up
 * leads at most to another place of the same public list.
 */
public final class Cursor {
  private static final int LONGEST = 2_000;
  private static final String BETWEEN = "\u001f";
  private static final Base64.Encoder WRITER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder READER = Base64.getUrlDecoder();

  private static final int PLACE_PARTS = 3;

  private Cursor() {}

  /** A place of a search's list as a word. */
  public static String of(SearchPlace place) {
    return write(place.tier().name(), place.name(), place.title().toString());
  }

  /** The place of a search's list that a word names; empty where it is none of ours. */
  public static Optional<SearchPlace> place(String word) {
    return read(word, PLACE_PARTS)
        .flatMap(parts ->
            Arrays.stream(SearchPlace.Tier.values())
                .filter(tier -> tier.name().equals(parts.get(0)))
                .findFirst()
                .flatMap(tier ->
                    Ids.read(parts.get(2)).map(id -> new SearchPlace(tier, parts.get(1), id))));
  }

  /** Parts as one word; none holds a control character. */
  public static String write(String... parts) {
    return WRITER.encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
  }

  /** So many parts of a word; empty where it is none of ours. */
  public static Optional<List<String>> read(String word, int count) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String text = new String(READER.decode(word), StandardCharsets.UTF_8);
      List<String> parts = List.of(text.split(BETWEEN, -1));
      boolean whole = parts.size() == count && text.indexOf('\0') < 0;
      return whole ? Optional.of(parts) : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
