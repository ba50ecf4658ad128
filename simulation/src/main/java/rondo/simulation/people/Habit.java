package rondo.simulation.people;

/** What somebody does at a kiosk that nobody asks for. */
enum Habit {
  /** Touches whatever there could be, several times at once. */
  PRESSES_WILDLY,
  /** Draws the card again, or another one. */
  SWIPES_AGAIN,
  /** Reads in another language, larger, in contrast, or listens. */
  CHANGES_MANNER,
  /** Stands there for minutes. */
  THINKS_LONG,
  /** Says that something is wrong with the disc. */
  COMPLAINS,
  /** Leaves the disc in the mouth and goes. */
  FORGETS,
  /** Holds out one thing and lays in another. */
  SWAPS
}
