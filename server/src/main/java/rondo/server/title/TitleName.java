package rondo.server.title;

/**
 * A title's name in another language than the catalogue's first.
 *
 * @param language BCP 47 tag
 * @param name not empty
 */
public record TitleName(String language, String name) {
  public TitleName {
    if (language.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a name needs a language and words");
    }
  }
}
