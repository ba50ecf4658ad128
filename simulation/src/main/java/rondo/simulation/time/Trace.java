package rondo.simulation.time;

import java.util.HexFormat;
import java.util.function.Consumer;

/** All that happened, line by line, as one hash: equal hashes are equal runs. */
public final class Trace {
  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  private final Consumer<String> lines;
  private final boolean kept;
  private long hash = BASIS;

  private Trace(Consumer<String> lines, boolean kept) {
    this.lines = lines;
    this.kept = kept;
  }

  /** A trace of which only the hash stays. */
  public static Trace hashed() {
    return new Trace(_ -> {}, false);
  }

  /** A trace that hands each line on. */
  public static Trace to(Consumer<String> lines) {
    return new Trace(lines, true);
  }

  /**
   * Notes that something happened.
   *
   * @param at milliseconds since the beginning
   */
  public void note(long at, String what) {
    mix(at);
    for (int i = 0; i < what.length(); i++) {
      mix(what.charAt(i));
    }
    if (kept) {
      lines.accept(at + " " + what);
    }
  }

  private void mix(long value) {
    hash = (hash ^ value) * PRIME; // FNV-1a, over characters instead of bytes
  }

  /** 16 hexadecimal digits. */
  public String hash() {
    return HexFormat.of().toHexDigits(hash);
  }
}
