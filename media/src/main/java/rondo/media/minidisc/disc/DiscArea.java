package rondo.media.minidisc.disc;

import java.util.List;
import java.util.stream.Stream;
import rondo.media.minidisc.toc.Ptoc;

/**
 * One stretch of a disc from hub to rim (seed 002, fig. 10), without the embossed lead-in before it
 * and the lead-out behind.
 *
 * @param use what it is for
 * @param first its first cluster
 * @param last its last cluster, inclusive
 */
public record DiscArea(Use use, int first, int last) {
  private static final int UTOC_CLUSTERS = 3;
  private static final int BUFFER_CLUSTERS = 3;

  /** What an area is for. */
  public enum Use {
    /** Between the embossed lead-in and what can be written. */
    INNER_BUFFER("buffer"),
    /** Where the laser's power is tried. */
    POWER_CALIBRATION("power calibration"),
    /** Three copies of the table of contents. */
    UTOC("U-TOC"),
    /** Clusters that no pointer reaches. */
    UNREACHED("unused control area"),
    /** Before the recordings. */
    OUTER_BUFFER("buffer"),
    /** Recordings. */
    PROGRAM("program area");

    private final String words;

    Use(String words) {
      this.words = words;
    }

    /** As a person would say it. */
    public String words() {
      return words;
    }
  }

  /** The areas that a P-TOC points at and those between them; one that is empty is left out. */
  public static List<DiscArea> of(Ptoc ptoc) {
    int calibration = ptoc.powerCalibration().cluster();
    int utoc = ptoc.utocStart().cluster();
    int program = ptoc.recordableStart().cluster();
    int outer = Math.max(utoc + UTOC_CLUSTERS, program - BUFFER_CLUSTERS);
    return Stream.of(
            new DiscArea(Use.INNER_BUFFER, 0, Math.min(calibration, utoc) - 1),
            new DiscArea(Use.POWER_CALIBRATION, calibration, calibration),
            new DiscArea(Use.UTOC, utoc, utoc + UTOC_CLUSTERS - 1),
            new DiscArea(Use.UNREACHED, utoc + UTOC_CLUSTERS, outer - 1),
            new DiscArea(Use.OUTER_BUFFER, outer, program - 1),
            new DiscArea(Use.PROGRAM, program, ptoc.programArea().last()))
        .filter(area -> area.first <= area.last)
        .toList();
  }

  /** Whether a cluster lies in it. */
  public boolean holds(int cluster) {
    return cluster >= first && cluster <= last;
  }
}
