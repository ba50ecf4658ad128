package rondo.app.traffic;

/**
 * What a customer goes to a kiosk for.
 *
 * @param day from 0
 * @param kiosk its number in the network
 */
record Errand(int day, int kiosk, What what) {
  /** Which of them. */
  enum What {
    RENT,
    /** Brings the disc to a kiosk of another group, which hands it back. */
    BE_TURNED_AWAY,
    BRING_BACK,
    /** Brings a disc that is his own by now, which is handed back too. */
    SHOW_OWN
  }
}
