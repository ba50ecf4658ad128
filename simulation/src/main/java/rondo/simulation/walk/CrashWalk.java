package rondo.simulation.walk;

import java.util.Optional;

/**
 * Kills one process of one story at its first crash point, at its second, and so on, until a run
 * ends without reaching the next one (INVARIANTS, "kill at every step"; F1). Then twice a run: at a
 * point, and again in what comes after it (F27).
 */
final class CrashWalk {
  /** So many of the server's next steps count as what comes after its death. */
  private static final int SERVER_AFTER = 8;

  private final Story story;
  private final Victim victim;
  private final WalkReport report;

  CrashWalk(Story story, Victim victim, WalkReport report) {
    this.story = story;
    this.victim = victim;
    this.report = report;
  }

  /** Every crash point once; those that another story shares only there. */
  void once() {
    long step = first();
    WalkedRun run = run(new CrashPoint(victim, step));
    while (!run.deaths().isEmpty()) {
      report.walked(story, victim, run);
      step++;
      run = run(new CrashPoint(victim, step));
    }
    report.unharmed(story, victim, run);
  }

  /**
   * Two crash points a run.
   *
   * @param stride 1 for every first point, 2 for every second one
   */
  void twice(int stride) {
    long step = first();
    while (again(new CrashPoint(victim, step))) {
      step += stride;
    }
  }

  private long first() {
    return story.beginsAsAnother()
        ? StoryRun.run(story, Optional.empty()).beforeReturns().getOrDefault(victim, 0L) + 1
        : 1;
  }

  /** Whether the first point was reached at all. */
  private boolean again(CrashPoint first) {
    int deaths = 2;
    for (long later = 1; deaths == 2 && isAfter(later); later++) {
      WalkedRun run = run(first.andAgain(later));
      deaths = run.deaths().size();
      if (deaths == 2) {
        report.walkedTwice(story, run);
        if (victim != Victim.SERVER && run.deaths().get(1) != Stage.RECOVERY) {
          return true;
        }
      }
    }
    return deaths > 0;
  }

  private boolean isAfter(long later) {
    return victim != Victim.SERVER || later <= SERVER_AFTER;
  }

  private WalkedRun run(CrashPoint point) {
    return StoryRun.run(story, Optional.of(point));
  }
}
