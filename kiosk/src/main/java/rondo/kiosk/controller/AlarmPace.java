package rondo.kiosk.controller;

import java.time.Duration;
import rondo.kiosk.workflow.Command.Alarm;

/**
 * How many times sooner than in life alarms ring, for machines and people that are simulated
 * (DESIGN, "Settled: Demo"). Whatever waits for a network or a bank is never hurried.
 *
 * @param motion of an action that was put off, 1 or more
 * @param patience of a mouth that waits for a hand, 1 or more
 * @param idle of a screen that nobody touches, 1 or more
 */
public record AlarmPace(int motion, int patience, int idle) {
  /** As in life. */
  public static final AlarmPace LIFE = new AlarmPace(1, 1);

  public AlarmPace {
    if (motion < 1 || patience < 1 || idle < 1) {
      throw new IllegalArgumentException(
          "a pace is 1 or more, not " + motion + ", " + patience + ", " + idle);
    }
  }

  /** A pace whose screens wait as in life. */
  public AlarmPace(int motion, int patience) {
    this(motion, patience, 1);
  }

  /** When this alarm rings that would ring after so long in life. */
  Duration of(Alarm alarm, Duration after) {
    return switch (alarm) {
      case AGAIN -> after.dividedBy(motion);
      case MOUTH -> after.dividedBy(patience);
      case IDLE -> after.dividedBy(idle);
      case LOOK, DESCRIBE, MEND -> after;
    };
  }
}
