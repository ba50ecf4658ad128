package rondo.protocol.frame;

import rondo.protocol.envelope.Message;

/** What came out of a frame. */
public sealed interface Opening {
  /**
   * The frame is genuine and its message is understood.
   *
   * @param body the message's JSON as it came; a Fact's hash is taken from it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Opened(Message message, byte[] body) implements Opening {}

  /** The frame was not made by who it says; its body has not been looked at. */
  record NotGenuine() implements Opening {}

  /**
   * The frame is genuine, but its message is none that this version knows.
   *
   * @param why where and why, without any value of it
   */
  record NotUnderstood(String why) implements Opening {}
}
