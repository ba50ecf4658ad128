package rondo.kiosk.screen;

/** What a search has come to. */
public enum Found {
  /** Fewer than two letters: nothing is looked for yet. */
  NOT_YET,
  /** Titles with this name. */
  NAMED,
  /** None has this name; these are near it. */
  NEAR,
  /** None has this name, nor one near it. */
  NONE
}
