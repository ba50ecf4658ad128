package rondo.kiosk.link;

/** How a connection ended, as far as it tells when to come back. */
enum LinkEnd {
  /** The wire was cut, the server fell silent, or no connection came about. */
  CUT,
  /** The server said that it stops: every kiosk of the network lost it at this moment. */
  SERVER_STOPS,
  /** The server wants no connection of this kiosk for now. */
  TURNED_AWAY;

  /** WebSocket close code "going away" (RFC 6455, 7.4.1): the server stops. */
  private static final int GOING_AWAY = 1001;

  /** WebSocket close code "try again later" (IANA registry): too many are connected. */
  private static final int TRY_AGAIN_LATER = 1013;

  static LinkEnd ofClose(int code) {
    return switch (code) {
      case GOING_AWAY -> SERVER_STOPS;
      case TRY_AGAIN_LATER -> TURNED_AWAY;
      default -> CUT;
    };
  }
}
