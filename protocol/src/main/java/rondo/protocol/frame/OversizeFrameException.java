package rondo.protocol.frame;

/** A message of ours that is longer than the protocol allows; names its kind, not its content. */
public final class OversizeFrameException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OversizeFrameException(String kind) {
    super(kind + " is longer than " + Frames.MAX_BYTES + " bytes as a frame");
  }
}
