package rondo.simulation.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checkout, vend and return, killed at every step. */
class CrashWalkTest {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final int STRIDE = 127;

  private static WalkReport report;

  @BeforeAll
  static void walk() {
    report = Walks.walk(THREADS, STRIDE);
  }

  @Test
  void whoever_dies_wherever_every_invariant_holds_and_nobody_is_needed() {
    assertThat(report.broken()).isEmpty();
  }

  @Test
  void every_stage_and_every_process_was_killed() {
    assertThat(report.stages()).containsOnlyKeys(Stage.values());
    assertThat(report.victims()).containsOnlyKeys(Victim.values());
    assertThat(report.points()).isGreaterThan(800);
    assertThat(report.pairs()).isGreaterThan(30);
  }

  @Test
  @Tag("deep")
  void whoever_dies_twice_wherever_every_invariant_holds_and_nobody_is_needed() {
    assertThat(Walks.walk(THREADS, 1).broken()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Story.class)
  void a_story_that_nothing_disturbs_ends_well(Story story) {
    WalkedRun run = StoryRun.run(story, Optional.empty());
    assertThat(run.violations()).isEmpty();
    assertThat(run.deaths()).isEmpty();
    assertThat(run.taken()).isEqualTo(story.rents() ? story.discs() : 0);
  }
}
