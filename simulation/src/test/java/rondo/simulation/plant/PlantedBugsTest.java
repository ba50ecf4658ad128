package rondo.simulation.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rondo.simulation.check.Checkers;
import rondo.simulation.fault.FaultKind;

/**
 * A checker that cannot fail is none: bugs are planted in the network, and each has to be seen by
 * the checker of the invariant that it breaks, in the seeds that are run anyway.
 */
class PlantedBugsTest {
  private static final Pattern NUMBER = Pattern.compile("(?m)^\\| (I\\d+) \\|");

  private static List<Caught> hunts;

  @BeforeAll
  static void hunt() {
    hunts = Caught.all(Runtime.getRuntime().availableProcessors());
  }

  @Test
  void every_planted_bug_is_seen_by_the_checker_that_is_meant() {
    assertThat(hunts).filteredOn(hunt -> hunt.seeds().isEmpty()).isEmpty();
  }

  @Test
  void every_invariant_that_is_checked_has_a_planted_bug() {
    assertThat(Stream.of(Plant.values()).map(Plant::invariant))
        .containsAll(new TreeSet<>(Checkers.invariants()));
  }

  @Test
  void the_page_says_what_was_caught() throws IOException {
    holds(CaughtTable.PART, CaughtTable.of(hunts));
  }

  @Test
  void the_page_says_what_goes_wrong() throws IOException {
    String table = FaultTable.ofTheSource();
    for (FaultKind kind : FaultKind.values()) {
      assertThat(table).contains("| `" + kind + "` |");
    }
    holds(FaultTable.PART, table);
  }

  @Test
  void the_page_says_what_must_hold() throws IOException {
    String page = Page.whole();
    int from = page.indexOf("\n## What must hold\n");
    String section = page.substring(from, page.indexOf("\n## ", from + 1));
    assertThat(NUMBER.matcher(section).results().map(row -> row.group(1)))
        .containsExactlyElementsOf(Checkers.invariants());
  }

  private static void holds(Page part, String right) throws IOException {
    if (Boolean.getBoolean("rondo.page.write")) {
      part.write(right);
    }
    assertThat(part.part()).as("docs/reliability.md says how it is written anew").isEqualTo(right);
  }
}
