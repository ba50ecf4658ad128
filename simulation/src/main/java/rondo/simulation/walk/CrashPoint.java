package rondo.simulation.walk;

import java.util.OptionalLong;

/**
 * Where a process dies: before or after a durable step, an order to the machine or a call to the
 * payment side.
 *
 * @param step which one, from 1, counted from its first start
 * @param again which one of its next life, from 1
 */
public record CrashPoint(Victim victim, long step, OptionalLong again) {
  /** It dies once. */
  public CrashPoint(Victim victim, long step) {
    this(victim, step, OptionalLong.empty());
  }

  /** And once more in its next life. */
  CrashPoint andAgain(long later) {
    return new CrashPoint(victim, step, OptionalLong.of(later));
  }

  /** In words, for a complaint. */
  @Override
  public String toString() {
    String once = victim + " killed at " + step;
    return again.isPresent() ? once + ", and at " + again.getAsLong() + " of its next life" : once;
  }
}
