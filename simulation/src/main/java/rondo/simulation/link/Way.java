package rondo.simulation.link;

/** In which direction a message goes. */
enum Way {
  TO_SERVER,
  TO_KIOSK
}
