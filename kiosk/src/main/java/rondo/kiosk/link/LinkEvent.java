package rondo.kiosk.link;

import rondo.base.id.AskId;
import rondo.protocol.ask.Ask;

/** What the link's thread works on, one after another. */
sealed interface LinkEvent {
  /** A connection is there; nobody has said hello on it. */
  record Opened(LinkConnection connection) implements LinkEvent {}

  /** A connection has gone or never came. */
  record Lost(LinkConnection connection, LinkEnd end, String why) implements LinkEvent {}

  /** A frame came. */
  @SuppressWarnings("ArrayRecordComponent")
  record Received(LinkConnection connection, byte[] frame) implements LinkEvent {}

  /**
   * Somebody asks.
   *
   * @param deadline by the ticker
   */
  record Asking(AskId id, Ask ask, long deadline) implements LinkEvent {}

  /** There may be new Facts. */
  record OutboxGrew() implements LinkEvent {}

  /** The link shall end. */
  record Stop() implements LinkEvent {}
}
