package rondo.media.minidisc.sector;

import java.time.Duration;

/**
 * Time on a disc: a cluster is 176 stereo sound groups of 512 samples at 44.1 kHz, 2.04336 s (seed
 * 002, 2-2: 2.043 s).
 */
public final class PlayingTime {
  private static final long SAMPLES_OF_CLUSTER = 176L * 512;
  private static final long RATE = 44_100;
  private static final long NANOS = 1_000_000_000;

  private PlayingTime() {}

  /** How long so many clusters play in SP stereo, rounded down to a nanosecond. */
  public static Duration ofClusters(int clusters) {
    return Duration.ofNanos(clusters * SAMPLES_OF_CLUSTER * NANOS / RATE);
  }

  /** How long so many frames play in SP stereo: two frames a sound group pair. */
  public static Duration ofFrames(long frames) {
    return Duration.ofNanos(frames * 512 * NANOS / (2 * RATE));
  }

  /** The least whole clusters that hold this long in SP stereo. */
  public static int clustersFor(Duration length) {
    long samples = Math.ceilDiv(Math.multiplyExact(length.toNanos(), RATE), NANOS);
    return Math.toIntExact(Math.ceilDiv(samples, SAMPLES_OF_CLUSTER));
  }
}
