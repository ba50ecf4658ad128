package rondo.app.medium;

import java.util.List;
import java.util.Locale;
import rondo.media.minidisc.disc.DiscArea;
import rondo.media.minidisc.disc.MiniDisc;
import rondo.media.minidisc.toc.Part;
import rondo.media.minidisc.toc.TableOfContents;
import rondo.media.prepaid.PrepaidPlace;
import rondo.media.prepaid.PrepaidReading;
import rondo.media.prepaid.PrepaidSearch;

/**
 * A disc as a ring, cluster after cluster clockwise from the top, with the control area enlarged
 * below it: tracks, free and defective parts, and where the prepaid block lies.
 */
final class DiscMap {
  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 500" font-family="sans-serif" \
      font-size="13" fill="#1d2430">
      <rect width="640" height="500" fill="#ffffff"/>
      """;
  private static final String[] TRACKS = {
    "#1f6fb2", "#1d7f74", "#7d5bb0", "#b06a1a", "#a3356b", "#5b6b1f", "#3c4fa0"
  };
  private static final String FREE = "#bfe3cb";
  private static final String DEFECTIVE = "#c81e1e";
  private static final String LOST = "#d9dde3";
  private static final String CONTROL = "#4a5361";
  private static final String BLOCK = "#ffb703";
  private static final int LEGEND = 10;
  private static final int MOST_LETTERS = 26;

  /** The enlarged control area: its left end, its width, and the lead-in before it. */
  private static final double LEFT = 96;

  private static final double WIDTH = 504;
  private static final double TOP = 430;

  private final StringBuilder svg = new StringBuilder(HEAD);
  private final MiniDisc disc;
  private final int clusters;
  private int legend;

  private DiscMap(MiniDisc disc) {
    this.disc = disc;
    this.clusters = disc.ptoc().programArea().last() + 1;
  }

  static String svg(MiniDisc disc, PrepaidSearch search) {
    var map = new DiscMap(disc);
    map.ring();
    map.control();
    map.block(search.find(disc));
    map.svg.append("</svg>\n");
    return map.svg.toString();
  }

  private void ring() {
    var area = disc.ptoc().programArea();
    TableOfContents contents = disc.contents();
    arc(0, area.last(), LOST, "in no list");
    arc(0, area.first() - 1, CONTROL, "control area");
    parts(contents.free(), FREE, "free");
    parts(contents.defective(), DEFECTIVE, "defective");
    for (int track = 0; track < contents.tracks().size(); track++) {
      String colour = TRACKS[track % TRACKS.length];
      parts(contents.tracks().get(track).parts(), colour, "track " + (track + 1));
    }
    legend(CONTROL, "control area, enlarged below");
    legend(FREE, "free, %d clusters".formatted(contents.freeClusters()));
    legend(DEFECTIVE, "defective, %d part(s)".formatted(contents.defective().size()));
    legend(LOST, "in no list");
    for (int track = 1; track <= Math.min(LEGEND, contents.tracks().size()); track++) {
      legend(TRACKS[(track - 1) % TRACKS.length], shortened(DiscWords.title(disc, track)));
    }
    if (contents.tracks().size() > LEGEND) {
      legend("none", "and %d more".formatted(contents.tracks().size() - LEGEND));
    }
  }

  private void parts(List<Part> parts, String colour, String name) {
    for (Part part : parts) {
      arc(part.start().cluster(), part.end().cluster(), colour, name + ", " + part);
    }
  }

  private void arc(int first, int last, String colour, String name) {
    svg.append(
        """
        <circle cx="200" cy="200" r="140" fill="none" stroke="%s" stroke-width="60" \
        pathLength="%d" stroke-dasharray="%d %d" stroke-dashoffset="%d" \
        transform="rotate(-90 200 200)"><title>%s</title></circle>
        """
            .formatted(colour, clusters, last - first + 1, clusters, -first, name));
  }

  private void legend(String colour, String words) {
    int y = 52 + 24 * legend++;
    svg.append(
        """
        <rect x="400" y="%d" width="14" height="14" rx="3" fill="%s"/><text x="424" y="%d">%s</text>
        """
            .formatted(y - 12, colour, y, escaped(words)));
  }

  private static String shortened(String words) {
    return words.length() > MOST_LETTERS ? words.substring(0, MOST_LETTERS) + "…" : words;
  }

  /** Names come from foreign recorders. */
  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void control() {
    text(40, TOP - 18, "Control area, clusters 0 to " + (controlClusters() - 1));
    box(40, LEFT - 4, "#8a93a1", "lead-in with the P-TOC");
    for (DiscArea area : DiscArea.of(disc.ptoc())) {
      if (area.use() != DiscArea.Use.PROGRAM) {
        String words = "%s, %d to %d".formatted(area.use().words(), area.first(), area.last());
        box(x(area.first()), x(area.last() + 1) - 1, colour(area.use()), words);
      }
    }
    text(44, TOP + 46, "P-TOC");
    text(x(disc.ptoc().utocStart().cluster()), TOP + 46, "U-TOC");
  }

  private int controlClusters() {
    return disc.ptoc().recordableStart().cluster();
  }

  private double x(int cluster) {
    return LEFT + WIDTH * cluster / controlClusters();
  }

  private static String colour(DiscArea.Use use) {
    return switch (use) {
      case INNER_BUFFER, OUTER_BUFFER -> "#b7bec9";
      case POWER_CALIBRATION -> "#b06a1a";
      case UTOC -> CONTROL;
      case UNREACHED, PROGRAM -> "#e7eaee";
    };
  }

  private void box(double from, double to, String colour, String name) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.0f\" width=\"%.1f\" height=\"28\" fill=\"%s\"><title>%s</title></rect>%n",
            from,
            TOP,
            to - from,
            colour,
            name));
  }

  private void text(double x, double y, String words) {
    svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.0f\">%s</text>%n", x, y, words));
  }

  private void block(PrepaidReading reading) {
    String words =
        switch (reading) {
          case PrepaidReading.Plain _ -> "no block";
          case PrepaidReading.Prepaid _ -> "prepaid block";
          case PrepaidReading.Doubtful _ -> "doubtful";
        };
    svg.append(
        "<text x=\"200\" y=\"206\" text-anchor=\"middle\" font-size=\"18\">%s</text>%n"
            .formatted(words));
    if (reading instanceof PrepaidReading.Prepaid prepaid) {
      String place = "prepaid block at " + PlaceText.of(prepaid.place());
      svg.append(
          String.format(
              Locale.ROOT,
              """
              <circle cx="200" cy="172" r="8" fill="%s"/>
              <circle cx="%.1f" cy="%.0f" r="6" fill="%s" stroke="#1d2430"><title>%s</title></circle>
              """,
              BLOCK,
              middle(prepaid.place()),
              TOP + 14,
              BLOCK,
              place));
    }
  }

  private double middle(PrepaidPlace place) {
    int utoc = disc.ptoc().utocStart().cluster();
    return switch (place) {
      case PrepaidPlace.Embossed _ -> (40 + LEFT - 4) / 2;
      case PrepaidPlace.InUtoc _ -> (x(utoc) + x(utoc + 3)) / 2;
      case PrepaidPlace.AfterUtoc(int after, _, _) -> (x(utoc + after) + x(utoc + after + 1)) / 2;
    };
  }
}
