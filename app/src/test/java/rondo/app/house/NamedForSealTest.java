package rondo.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever writes to ledger or events names the row for the next seal in the same statement; a row
 * without its name would be taken for an intruder's.
 */
class NamedForSealTest {
  private static final Pattern WRITES =
      Pattern.compile("insert\\s+into\\s+(event|ledger_transaction|ledger_line)\\b");
  private static final Pattern NAMES = Pattern.compile("insert\\s+into\\s+unsealed_row\\b");

  @Test
  void every_statement_that_writes_events_names_them_for_the_next_seal() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("../server/src/main/java"))) {
      List<Path> writers =
          sources
              .filter(f -> f.toString().endsWith(".java"))
              .filter(f -> writes(text(f)) > 0)
              .toList();
      assertThat(writers).hasSizeGreaterThan(2);
      assertThat(writers)
          .as(
              "add: with told as (insert into event … returning event_id) insert into unsealed_row"
                  + " (row_id, kind) select event_id, 'EVENT' from told")
          .allMatch(source -> writes(text(source)) == named(text(source)));
    }
  }

  @Test
  void a_writer_that_forgets_is_seen() {
    String careless = "insert into event (event_id) values (:event)";
    String careful = careless + " insert into unsealed_row (row_id) values (:event)";
    assertThat(writes(careful)).isEqualTo(named(careful));
    assertThat(writes(careful + careless)).as("beside a careful one").isGreaterThan(named(careful));
    assertThat(writes("insert into eventual values (1)")).isZero();
  }

  private static long writes(String source) {
    return WRITES.matcher(source).results().count();
  }

  private static long named(String source) {
    return NAMES.matcher(source).results().count();
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
