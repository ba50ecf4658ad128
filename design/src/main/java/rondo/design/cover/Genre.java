package rondo.design.cover;

import java.util.Locale;

/** What a title is; decides the composition of its cover. */
public enum Genre {
  SCIENCE_FICTION,
  HORROR,
  ROMANCE,
  COMEDY,
  DRAMA,
  ACTION,
  THRILLER,
  WESTERN,
  FAMILY,
  DOCUMENTARY,
  FANTASY,
  WAR,
  ALBUM,
  GAME;

  /** The genre of a word such as "Science fiction"; an unknown word is drawn as a drama. */
  public static Genre named(String word) {
    String wanted = word.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    for (Genre genre : values()) {
      if (genre.name().equals(wanted)) {
        return genre;
      }
    }
    return DRAMA;
  }
}
