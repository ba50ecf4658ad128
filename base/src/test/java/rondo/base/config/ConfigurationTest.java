package rondo.base.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
  enum Answer {
    APPROVED,
    NO_ANSWER
  }

  record Link(
      @Default("8081") @Range(min = 1, max = 65535) int port,
      @Default("PT30S") @Meaning("How long an Ask may take.") Duration askDeadline,
      @Secret Optional<String> token) {}

  record Shape(
      @Default("demo") String name,
      @Default("data") Path folder,
      @Default("America/Chicago") ZoneId zone,
      @Default("false") boolean fast,
      @Default("5000000000") long reserve,
      @Default("no-answer") Answer answer,
      @Default("") List<String> hosts,
      Optional<Duration> pause,
      Link link) {}

  record Needed(@Meaning("Where the server is.") String url) {}

  record Checked(@Default("2") int low, @Default("1") int high) {
    Checked {
      if (low > high) {
        throw new IllegalArgumentException("low must not be over high");
      }
    }
  }

  @TempDir Path folder;

  @Test
  void defaults_hold_where_nobody_says_otherwise() {
    Shape shape = load(Shape.class, "", Map.of(), Map.of()).value();
    assertThat(shape)
        .isEqualTo(
            new Shape(
                "demo",
                Path.of("data"),
                ZoneId.of("America/Chicago"),
                false,
                5_000_000_000L,
                Answer.NO_ANSWER,
                List.of(),
                Optional.empty(),
                new Link(8081, Duration.ofSeconds(30), Optional.empty())));
  }

  @Test
  void a_flag_beats_the_environment_that_beats_the_file_that_beats_a_default() {
    String file = "name = \"file\"\nfast = true\n[link]\nport = 1\nask_deadline = \"PT1S\"\n";
    Loaded<Shape> loaded =
        load(
            Shape.class,
            file,
            Map.of("RONDO_LINK_PORT", "2", "RONDO_LINK_ASK_DEADLINE", "PT2S", "PATH", "/bin"),
            Map.of("link.port", "3"));
    assertThat(loaded.value().name()).isEqualTo("file");
    assertThat(loaded.value().fast()).isTrue();
    assertThat(loaded.value().link().askDeadline()).isEqualTo(Duration.ofSeconds(2));
    assertThat(loaded.value().link().port()).isEqualTo(3);
    assertThat(origin(loaded, "zone")).isEqualTo("default");
    assertThat(origin(loaded, "name")).startsWith("file ").endsWith("rondo.toml");
    assertThat(origin(loaded, "link.ask_deadline"))
        .isEqualTo("environment RONDO_LINK_ASK_DEADLINE");
    assertThat(origin(loaded, "link.port")).isEqualTo("flag --link.port");
    assertThat(origin(loaded, "pause")).isEqualTo("not set");
  }

  @Test
  void a_commands_own_default_beats_the_annotated_one_and_loses_to_a_file() {
    Sources sources =
        new Sources(
            Map.of("name", "command", "link.port", "9"),
            Optional.of(file("name = \"file\"")),
            Map.of(),
            Map.of());
    Shape shape = Configuration.load(Shape.class, sources).value();
    assertThat(shape.name()).isEqualTo("file");
    assertThat(shape.link().port()).isEqualTo(9);
  }

  @Test
  void a_list_is_an_array_in_the_file_and_commas_elsewhere() {
    assertThat(load(Shape.class, "hosts = [\"a\", \"b,c\"]", Map.of(), Map.of()).value().hosts())
        .containsExactly("a", "b,c");
    assertThat(load(Shape.class, "", Map.of("RONDO_HOSTS", "a, b,"), Map.of()).value().hosts())
        .containsExactly("a", "b");
  }

  @Test
  void an_unknown_key_refuses_the_start_and_names_the_nearest() {
    assertThat(problems("[link]\nprot = 1", Map.of(), Map.of()))
        .singleElement()
        .asString()
        .contains("unknown setting link.prot", "rondo.toml", "did you mean link.port?");
    assertThat(problems("", Map.of("RONDO_LINK_PROT", "1"), Map.of()))
        .containsExactly(
            "unknown setting RONDO_LINK_PROT (environment); did you mean RONDO_LINK_PORT?");
    assertThat(problems("", Map.of(), Map.of("nam", "x")))
        .containsExactly("unknown setting nam (flag --nam); did you mean name?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "link.port|0|from 1 to 65535",
        "link.port|65536|from 1 to 65535",
        "link.port|80x|whole number",
        "link.port|99999999999|whole number",
        "link.ask_deadline|30|duration",
        "zone|Mars/Olympus|time zone",
        "fast|yes|true or false",
        "answer|maybe|approved, no-answer",
        "answer|NO_ANSWER|approved, no-answer",
        "folder|''|path"
      })
  void a_wrong_value_is_named_with_its_origin_and_what_is_expected(
      String key, String text, String expected) {
    assertThat(problems("", Map.of(), Map.of(key, text)))
        .singleElement()
        .asString()
        .contains(key, "flag --" + key, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "link.port = \"80\"|whole number",
        "link.port = 80.5|whole number",
        "fast = \"true\"|true or false",
        "name = 5|text",
        "name = [\"a\"]|text",
        "hosts = \"a\"|list",
        "hosts = [1]|list"
      })
  void a_file_says_each_value_in_its_own_type(String line, String expected) {
    assertThat(problems(line, Map.of(), Map.of())).singleElement().asString().contains(expected);
  }

  @Test
  void every_problem_is_told_at_once() {
    assertThat(problems("nam = 1", Map.of("RONDO_FAST", "2"), Map.of("zone", "x"))).hasSize(3);
  }

  @Test
  void a_missing_value_says_what_it_means_and_how_to_give_it() {
    assertThatThrownBy(() -> load(Needed.class, "", Map.of(), Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll("url", "Where the server is.", "RONDO_URL", "--url");
  }

  @Test
  void what_the_record_itself_refuses_is_told() {
    assertThatThrownBy(() -> load(Checked.class, "", Map.of(), Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("low must not be over high");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"name = |line 1", "name = 'a'\\nname = 'b'|line 2"})
  void a_file_that_is_not_toml_is_named_with_the_line(String text, String line) {
    assertThatThrownBy(() -> load(Shape.class, text.replace("\\n", "\n"), Map.of(), Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll("rondo.toml", line);
  }

  @Test
  void a_named_file_that_is_missing_is_refused() {
    Sources sources =
        new Sources(Map.of(), Optional.of(folder.resolve("none.toml")), Map.of(), Map.of());
    assertThatThrownBy(() -> Configuration.load(Shape.class, sources))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("none.toml");
  }

  @Test
  void a_secret_is_loaded_and_never_shown() {
    Loaded<Shape> loaded = load(Shape.class, "", Map.of("RONDO_LINK_TOKEN", "hunter2"), Map.of());
    assertThat(loaded.value().link().token()).contains("hunter2");
    assertThat(loaded.entries().toString()).contains("(hidden)").doesNotContain("hunter2");
    assertThat(problems("link.token = 12345", Map.of(), Map.of()).toString())
        .contains("(hidden)")
        .doesNotContain("12345");
  }

  private <T extends Record> Loaded<T> load(
      Class<T> shape, String toml, Map<String, String> environment, Map<String, String> flags) {
    return Configuration.load(
        shape, new Sources(Map.of(), Optional.of(file(toml)), environment, flags));
  }

  private List<String> problems(
      String toml, Map<String, String> environment, Map<String, String> flags) {
    return catchThrowableOfType(
            ConfigurationException.class, () -> load(Shape.class, toml, environment, flags))
        .problems();
  }

  private Path file(String toml) {
    try {
      return Files.writeString(folder.resolve("rondo.toml"), toml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String origin(Loaded<?> loaded, String key) {
    return loaded.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .findFirst()
        .orElseThrow()
        .origin();
  }
}
