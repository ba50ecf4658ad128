package rondo.app.demo;

/**
 * Where the demo's faces are, counted from its first port (DESIGN, "Settled: Demo").
 *
 * @param first start page and server
 */
record DemoPorts(int first) {
  int web() {
    return first;
  }

  int link() {
    return first + 1;
  }

  /** The screen of the kiosk with this index, from 0. */
  int screen(int kiosk) {
    return first + 10 + kiosk;
  }

  /** The machine room of the kiosk with this index, from 0. */
  int room(int kiosk) {
    return first + 30 + kiosk;
  }
}
