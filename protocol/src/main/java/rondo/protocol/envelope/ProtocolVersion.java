package rondo.protocol.envelope;

import java.util.OptionalInt;

/** The versions of this protocol that this software speaks (DESIGN, "Settled: Wire"). */
public final class ProtocolVersion {
  /** The smallest version still spoken. */
  public static final int OLDEST = 1;

  /** The greatest version spoken. */
  public static final int NEWEST = 3;

  /**
   * From this version on a welcome tells the hash of the last applied Fact, and keys are renewed
   * over the link.
   */
  public static final int RENEWS_KEYS = 2;

  /** From this version on a kiosk tells which language the customer was spoken to in. */
  public static final int TELLS_LANGUAGE = 3;

  /** From this version on a kiosk tells in its heartbeats how many places are free. */
  public static final int TELLS_ROOM = 3;

  /** Where the link port takes WebSockets. */
  public static final String LINK_PATH = "/link";

  /** The WebSocket subprotocol (RFC 6455, 1.9): the form of the frames, not of the messages. */
  public static final String SUBPROTOCOL = "rondo.1";

  private ProtocolVersion() {}

  /** The greatest version that both sides speak; empty where the ranges do not overlap. */
  public static OptionalInt common(int oldest, int newest) {
    int best = Math.min(newest, NEWEST);
    return best >= OLDEST && best >= oldest ? OptionalInt.of(best) : OptionalInt.empty();
  }
}
