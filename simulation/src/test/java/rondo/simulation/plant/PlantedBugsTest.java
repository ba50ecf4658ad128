package rondo.simulation.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rondo.simulation.check.Checkers;

/**
 * A checker that cannot fail is none: bugs are planted in the network, and each has to be seen by
 * the checker of the invariant that it breaks, in the seeds that are run anyway.
 */
class PlantedBugsTest {
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
    String table = CaughtTable.of(hunts);
    if (Boolean.getBoolean("rondo.page.write")) {
      CaughtTable.writeAnew(table);
    }
    assertThat(CaughtTable.onThePage())
        .as("again with -Drondo.page.write=true, see docs/reliability.md")
        .isEqualTo(table);
  }
}
