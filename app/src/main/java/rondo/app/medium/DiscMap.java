package rondo.app.medium;

import java.util.List;
import rondo.media.minidisc.disc.MiniDisc;
import rondo.media.minidisc.toc.Part;
import rondo.media.minidisc.toc.TableOfContents;
import rondo.media.prepaid.PrepaidReading;
import rondo.media.prepaid.PrepaidSearch;

/** A disc as a ring, cluster after cluster clockwise from the top. */
final class DiscMap {
  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" font-family="sans-serif">
      <rect width="400" height="400" fill="#ffffff"/>
      """;
  private static final String[] TRACKS = {"#1f77b4", "#2a9d8f", "#8e6bbf", "#c77d2b"};

  private final StringBuilder svg = new StringBuilder(HEAD);
  private final int clusters;

  private DiscMap(int clusters) {
    this.clusters = clusters;
  }

  static String svg(MiniDisc disc, PrepaidSearch search) {
    var area = disc.ptoc().programArea();
    var map = new DiscMap(area.last() + 1);
    map.arc(0, area.last(), "#e0e0e0", "in no list");
    map.arc(0, area.first() - 1, "#555555", "control area");
    map.contents(disc.contents());
    map.block(search.find(disc));
    map.svg.append("</svg>\n");
    return map.svg.toString();
  }

  private void contents(TableOfContents contents) {
    parts(contents.free(), "#b7e4c7", "free");
    parts(contents.defective(), "#d00000", "defective");
    for (int track = 0; track < contents.tracks().size(); track++) {
      String colour = TRACKS[track % TRACKS.length];
      parts(contents.tracks().get(track).parts(), colour, "track " + (track + 1));
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

  private void block(PrepaidReading reading) {
    String words =
        switch (reading) {
          case PrepaidReading.Plain _ -> "no block";
          case PrepaidReading.Prepaid _ -> "prepaid block";
          case PrepaidReading.Doubtful _ -> "doubtful";
        };
    svg.append(
        "<text x=\"200\" y=\"206\" text-anchor=\"middle\" font-size=\"18\">%s</text>\n"
            .formatted(words));
    if (reading instanceof PrepaidReading.Prepaid) {
      svg.append("<circle cx=\"200\" cy=\"170\" r=\"8\" fill=\"#ffb703\"/>\n");
    }
  }
}
