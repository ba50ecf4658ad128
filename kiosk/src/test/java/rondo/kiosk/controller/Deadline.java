package rondo.kiosk.controller;

/** Counts the steps that outlive a process (a commit, an order) and kills it at the n-th. */
final class Deadline {
  private long steps;
  private long last = Long.MAX_VALUE;

  void killAt(long step) {
    last = step;
  }

  /** From here on nothing is killed. */
  void heal() {
    last = Long.MAX_VALUE;
  }

  long steps() {
    return steps;
  }

  /** Called before and after each durable step. */
  void pass() {
    steps++;
    if (steps == last) {
      throw new Killed();
    }
  }
}
