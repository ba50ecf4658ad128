package rondo.server.link;

import java.time.Duration;

/**
 * How the link port listens.
 *
 * @param host address to bind, for example {@code 0.0.0.0}
 * @param port TCP port, 0 for any free one
 * @param silence after this long without a frame a connection is dead; three heartbeats
 * @param keys when kiosks' keys follow each other
 * @param limits what one end may take up
 */
public record LinkSettings(
    String host, int port, Duration silence, KeyTimes keys, LinkLimits limits) {
  /** The usual silence: three heartbeats of 15 seconds. */
  public static LinkSettings at(String host, int port) {
    return new LinkSettings(
        host, port, Duration.ofSeconds(45), KeyTimes.standard(), LinkLimits.standard());
  }

  /** The same with other times for keys. */
  public LinkSettings with(KeyTimes times) {
    return new LinkSettings(host, port, silence, times, limits);
  }

  /** The same on another port. */
  public LinkSettings on(int other) {
    return new LinkSettings(host, other, silence, keys, limits);
  }

  /** The same with other limits. */
  public LinkSettings with(LinkLimits others) {
    return new LinkSettings(host, port, silence, keys, others);
  }

  /** The same with another silence. */
  public LinkSettings silentFor(Duration longest) {
    return new LinkSettings(host, port, longest, keys, limits);
  }
}
