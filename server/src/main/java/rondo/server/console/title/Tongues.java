package rondo.server.console.title;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Languages by their names; tags are for programs. */
public final class Tongues {
  private Tongues() {}

  /** A tag in words: {@code Spanish}; a tag that nobody knows is told as it is. */
  public static String of(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }

  /** Tags in words, with commas between. */
  public static String of(List<String> tags) {
    return tags.stream().map(Tongues::of).collect(Collectors.joining(", "));
  }
}
