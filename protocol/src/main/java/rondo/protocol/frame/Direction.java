package rondo.protocol.frame;

/** Which way a frame travels; part of its MAC, so that no frame can be sent back to its sender. */
public enum Direction {
  TO_SERVER("to-server"),
  TO_KIOSK("to-kiosk");

  private final String wire;

  Direction(String wire) {
    this.wire = wire;
  }

  String wire() {
    return wire;
  }
}
