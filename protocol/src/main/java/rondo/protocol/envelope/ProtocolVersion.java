package rondo.protocol.envelope;

import java.util.OptionalInt;

/** The versions of this protocol that this software speaks (DESIGN, "Settled: Wire"). */
public final class ProtocolVersion {
  /** The smallest version still spoken: one behind {@link #NEWEST} once there is a second. */
  public static final int OLDEST = 1;

  /** The greatest version spoken. */
  public static final int NEWEST = 1;

  private ProtocolVersion() {}

  /** The greatest version that both sides speak; empty where the ranges do not overlap. */
  public static OptionalInt common(int oldest, int newest) {
    int best = Math.min(newest, NEWEST);
    return best >= OLDEST && best >= oldest ? OptionalInt.of(best) : OptionalInt.empty();
  }
}
