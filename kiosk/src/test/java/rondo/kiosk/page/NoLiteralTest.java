package rondo.kiosk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No sentence stands in a template or a view: all of them are in the bundles. */
class NoLiteralTest {
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path PIECES = Path.of("../design/src/main/jte/design");
  private static final Path VIEWS = Path.of("src/main/java/rondo/kiosk/page");

  private static final Pattern TEXT = Pattern.compile(">([^<>]*\\p{L}{2,}[^<>]*)<");
  private static final Pattern SAID =
      Pattern.compile("(?:aria-label|alt|title|placeholder)=\"([^\"]*\\p{L}{2,}[^\"]*)\"");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,} \\p{L}{2,}");

  /** What stands for a value that no log may show. */
  private static final String HIDDEN = "hidden]";

  /** Our name is the same in every language. */
  private static final String NAME = "rondo";

  @Test
  void a_template_shows_no_words_of_its_own() {
    for (Path folder : List.of(TEMPLATES, PIECES)) {
      for (Path file : files(folder, ".jte")) {
        assertThat(words(read(file))).as("words in %s", file).isEmpty();
      }
    }
  }

  @Test
  void a_view_shows_no_sentence_of_its_own() {
    for (Path file : files(VIEWS, ".java")) {
      if (VIEWS.relativize(file).getNameCount() > 1) {
        assertThat(sentences(read(file))).as("sentences in %s", file).isEmpty();
      }
    }
  }

  @Test
  void a_sentence_in_a_view_is_found() {
    assertThat(sentences("say(key, \"a b\", \"a.key\"); title = \"Your discs\";"))
        .containsExactly("Your discs");
  }

  @Test
  void a_word_in_a_template_is_found() {
    assertThat(words("<p>${view.name()} is @if(a)late@endif</p>")).containsExactly("is late");
    assertThat(words("<p aria-label=\"Choose a disc\">${frame.say(\"x\")}</p>"))
        .containsExactly("Choose a disc");
    assertThat(
            words("@for(var a : b)<p class=\"quiet words\">${a.of(Map.of(\"c\", d))}</p>@endfor"))
        .isEmpty();
  }

  private static List<String> words(String template) {
    String shown = TemplateText.of(template);
    return Stream.concat(
            TEXT.matcher(shown).results().map(found -> found.group(1)),
            SAID.matcher(shown).results().map(found -> found.group(1)))
        .map(String::strip)
        .filter(text -> !text.equals(NAME))
        .toList();
  }

  private static List<String> sentences(String source) {
    return source
        .lines()
        .filter(line -> !line.contains("Exception("))
        .flatMap(line -> LITERAL.matcher(line).results().map(found -> found.group(1)))
        .filter(text -> SENTENCE.matcher(text).find() && !text.endsWith(HIDDEN))
        .toList();
  }

  private static List<Path> files(Path folder, String end) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.filter(file -> file.toString().endsWith(end)).toList();
      assertThat(files).isNotEmpty();
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
