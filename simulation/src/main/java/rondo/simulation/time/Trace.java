package rondo.simulation.time;

import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** All that happened, line by line, as one hash: equal hashes are equal runs. */
public final class Trace {
  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  private enum Use {
    NONE,
    HASHED,
    TOLD
  }

  private final Consumer<String> lines;
  private final Use use;
  private long hash = BASIS;

  private Trace(Consumer<String> lines, Use use) {
    this.lines = lines;
    this.use = use;
  }

  /** No trace, for a run that is compared with no other: writing down costs more than happening. */
  public static Trace none() {
    return new Trace(_ -> {}, Use.NONE);
  }

  /** A trace of which only the hash stays. */
  public static Trace hashed() {
    return new Trace(_ -> {}, Use.HASHED);
  }

  /** A trace that hands each line on. */
  public static Trace to(Consumer<String> lines) {
    return new Trace(lines, Use.TOLD);
  }

  /**
   * Notes that something happened.
   *
   * @param at milliseconds since the beginning
   */
  public void note(long at, String what) {
    if (use == Use.NONE) {
      return;
    }
    mix(at);
    for (int i = 0; i < what.length(); i++) {
      mix(what.charAt(i));
    }
    if (use == Use.TOLD) {
      lines.accept(at + " " + what);
    }
  }

  /** The same of something that is long to write, where anybody wants it. */
  public void note(long at, Supplier<String> what) {
    if (use != Use.NONE) {
      note(at, what.get());
    }
  }

  private void mix(long value) {
    hash = (hash ^ value) * PRIME; // FNV-1a, over characters instead of bytes
  }

  /** 16 hexadecimal digits; of no trace, always the same. */
  public String hash() {
    return HexFormat.of().toHexDigits(hash);
  }
}
