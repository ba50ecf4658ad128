package rondo.media.minidisc.toc;

/**
 * The mode byte of a part. Bit 10 (not audio) is 0 in what we write: the sources conflict on it.
 *
 * @param bits 0 to 255
 */
public record TrackMode(int bits) {
  /** What a free, defective or unused part has; ignored on reading. */
  public static final TrackMode NONE = new TrackMode(0);

  /** SP stereo as recorders write it: writable, unrestricted, digital copy, emphasis off. */
  public static final TrackMode SP_STEREO = new TrackMode(0xE6);

  public TrackMode {
    if (bits >>> 8 != 0) {
      throw new IllegalArgumentException("no track mode " + bits);
    }
  }

  /** Whether the track may be edited and erased. */
  public boolean isWritable() {
    return (bits & 0x80) != 0;
  }

  /** Whether it is recorded at full rate; otherwise it is a long-play mode. */
  public boolean isSp() {
    return (bits & 0x04) != 0;
  }

  /** How much longer it plays than SP stereo in the same space: 1, 2 or 4. */
  public int stretch() {
    boolean stereo = (bits & 0x02) != 0;
    if (isSp()) {
      return stereo ? 1 : 2;
    }
    return stereo ? 2 : 4;
  }

  /** In words, as a person would ask. */
  public String words() {
    String rate = isSp() ? ((bits & 0x02) != 0 ? "SP stereo" : "SP mono") : "LP" + stretch();
    return rate + (isWritable() ? "" : ", protected") + ((bits & 0x10) != 0 ? ", not audio" : "");
  }
}
