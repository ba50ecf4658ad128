package rondo.simulation.people;

/** What somebody comes for. */
sealed interface Goal {
  /** To rent whatever there is. */
  record Rent() implements Goal {}

  /** To bring this disc back. */
  record Bring(String disc) implements Goal {}
}
