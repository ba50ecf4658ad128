package rondo.media.minidisc.toc;

import java.util.List;

/**
 * One recording: its parts in the order of time, at least one.
 *
 * @param parts where it lies
 */
public record Track(List<Part> parts) {
  public Track {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a track has at least one part");
    }
  }

  /** How it is recorded: what its first part says. */
  public TrackMode mode() {
    return parts.getFirst().mode();
  }

  /** Sound frames of all parts. */
  public int frames() {
    return parts.stream().mapToInt(Part::frames).sum();
  }
}
