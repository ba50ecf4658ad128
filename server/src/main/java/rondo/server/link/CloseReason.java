package rondo.server.link;

/** Why the server ends a connection, as WebSocket close codes (RFC 6455, 7.4). */
enum CloseReason {
  STOPPING(1001, "the server stops"),
  NOT_BINARY(1003, "frames are binary messages"),
  NOT_UNDERSTOOD(1007, "not understood"),
  /** One answer to every kind of wrong frame, so that nobody learns which it was. */
  REFUSED(1008, "refused"),
  CROWDED(1013, "too many connections"),
  REPLACED(4001, "a newer connection of this kiosk"),
  UNWELCOME(4002, "unwelcome"),
  QUARANTINED(4003, "quarantined"),
  ENROLLED_ANEW(4004, "enrolled anew");

  private final int code;
  private final String words;

  CloseReason(int code, String words) {
    this.code = code;
    this.words = words;
  }

  int code() {
    return code;
  }

  String words() {
    return words;
  }
}
