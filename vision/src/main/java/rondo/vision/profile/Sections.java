package rondo.vision.profile;

import java.util.ArrayList;
import java.util.List;
import rondo.vision.gradient.Grey;
import rondo.vision.gradient.Patch;

/**
 * Samples the original pixels of a patch along the direction across its bars, and puts lines
 * together that show the same bars: their mean keeps the bars and loses the noise.
 */
public final class Sections {
  private static final double STEP = 0.5;

  /** Lines that are averaged before they are compared. */
  private static final int BAND = 4;

  /** What is seen on either side of a patch, so that quiet zones are. */
  private static final double MARGIN = 20;

  private static final double ALIKE = 0.45;

  /** The share of the clearest section's contrast below which one is no bars. */
  private static final double FAINT = 0.05;

  private Sections() {}

  /** The sections of a patch, from top to bottom. */
  public static List<Section> of(Grey grey, Patch patch) {
    return of(bands(grey, patch), patch.top(), BAND);
  }

  /**
   * The sections of bands that lie above each other.
   *
   * @param bands from top to bottom, all of the same places
   * @param top where the first one begins across the bars
   * @param height of a band
   */
  public static List<Section> of(List<Profile> bands, double top, double height) {
    List<Section> sections = new ArrayList<>();
    if (bands.isEmpty()) {
      return sections;
    }
    int first = 0;
    Profile mean = bands.getFirst();
    for (int i = 1; i <= bands.size(); i++) {
      if (i == bands.size() || mean.likeness(bands.get(i)) < ALIKE) {
        List<Profile> alike = bands.subList(first, i);
        sections.add(Section.of(alike, top + first * height, top + i * height));
        first = i;
        mean = i < bands.size() ? bands.get(i) : mean;
      } else {
        mean = mean.mixed(bands.get(i), 1.0 / (i - first));
      }
    }
    return clear(sections);
  }

  /** Without those that are hardly more than noise beside the clearest one. */
  private static List<Section> clear(List<Section> sections) {
    double most = sections.stream().mapToDouble(Section::contrast).max().orElse(0);
    return sections.stream().filter(section -> section.contrast() > FAINT * most).toList();
  }

  private static List<Profile> bands(Grey grey, Patch patch) {
    int count = (int) ((patch.bottom() - patch.top()) / BAND);
    List<Profile> bands = new ArrayList<>(count);
    for (int band = 0; band < count; band++) {
      bands.add(band(grey, patch, patch.top() + band * BAND));
    }
    return bands;
  }

  private static Profile band(Grey grey, Patch patch, double top) {
    double cos = Math.cos(patch.direction());
    double sin = Math.sin(patch.direction());
    double start = patch.from() - MARGIN;
    double[] values = new double[(int) ((patch.to() + MARGIN - start) / STEP) + 1];
    for (int line = 0; line < BAND; line++) {
      double across = top + line + 0.5;
      double x = start * cos - across * sin;
      double y = start * sin + across * cos;
      for (int i = 0; i < values.length; i++) {
        values[i] += grey.between(x + i * STEP * cos, y + i * STEP * sin) / BAND;
      }
    }
    return new Profile(values, start, STEP);
  }
}
