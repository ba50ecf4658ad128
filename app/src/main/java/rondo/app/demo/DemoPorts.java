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

  int screen() {
    return first + 10;
  }

  int room() {
    return first + 30;
  }
}
