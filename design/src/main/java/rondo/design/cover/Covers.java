package rondo.design.cover;

import rondo.design.cover.art.Arches;
import rondo.design.cover.art.Bars;
import rondo.design.cover.art.Chance;
import rondo.design.cover.art.Composition;
import rondo.design.cover.art.Dots;
import rondo.design.cover.art.Drawing;
import rondo.design.cover.art.Grooves;
import rondo.design.cover.art.Hills;
import rondo.design.cover.art.NestedDiscs;
import rondo.design.cover.art.Orbits;
import rondo.design.cover.art.Palette;
import rondo.design.cover.art.Pixels;
import rondo.design.cover.art.Rays;
import rondo.design.cover.art.Spikes;
import rondo.design.cover.art.Stripes;
import rondo.design.cover.art.Tiles;
import rondo.design.cover.art.Tumble;
import rondo.design.cover.art.TwoCircles;
import rondo.design.cover.glyph.Lettering;

/**
 * Draws the cover of a title as an SVG picture, 400 x 560: the same title and year get the same
 * bytes on every machine (screens, section 10). Letters are outlines, so the picture needs no font.
 * Immutable; safe for use by many threads.
 */
public final class Covers {
  private static final double TITLE_HEIGHT = 150;
  private static final double TITLE_HEIGHT_ABOVE_MAKER = 122;
  private static final double MAKER_SIZE = 17;
  private static final int ART_TOP = 200;

  private final Lettering letters = Lettering.display();

  /**
   * The cover for a grid: title and art.
   *
   * @param title any text; letters outside Latin scripts are left to the caption beside the cover
   * @param year of the title; before 1950 the colours are those of print
   * @param genre decides the composition
   */
  public String cover(String title, int year, Genre genre) {
    return draw(title, year, genre, TitleBlock.fit(title, letters, TITLE_HEIGHT), "");
  }

  /**
   * The large form, with year and maker under the title.
   *
   * @param maker director, artist or studio; may be empty
   */
  public String large(String title, int year, Genre genre, String maker) {
    var block = TitleBlock.fit(title, letters, TITLE_HEIGHT_ABOVE_MAKER);
    String line = maker.isEmpty() ? Integer.toString(year) : year + "  " + maker;
    return draw(title, year, genre, block, letters.canSet(line) ? line : Integer.toString(year));
  }

  private String draw(String title, int year, Genre genre, TitleBlock block, String maker) {
    int seed = Seed.of(title + year);
    Palette colours = Palette.of(seed, year);
    var art = new Drawing();
    compositionOf(genre).draw(art, colours, new Chance(seed));
    var svg = new StringBuilder(16 * 1024);
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 560\"");
    svg.append(" width=\"400\" height=\"560\">");
    svg.append("<clipPath id=\"art\"><rect y=\"").append(ART_TOP);
    svg.append("\" width=\"400\" height=\"360\"/></clipPath>");
    svg.append("<rect width=\"400\" height=\"560\" fill=\"#").append(colours.ground());
    svg.append("\"/><g clip-path=\"url(#art)\">").append(art.svg()).append("</g>");
    svg.append("<path fill=\"#").append(colours.ink()).append("\" d=\"");
    svg.append(titlePath(block)).append(makerPath(block, maker));
    return svg.append("\"/></svg>").toString();
  }

  private String titlePath(TitleBlock block) {
    var path = new StringBuilder();
    for (int i = 0; i < block.lines().size(); i++) {
      String line = block.lines().get(i);
      path.append(letters.path(line, TitleBlock.LEFT, block.baseLine(i), block.size()));
    }
    return path.toString();
  }

  private String makerPath(TitleBlock block, String maker) {
    String line = maker;
    while (letters.width(line, MAKER_SIZE) > TitleBlock.WIDTH) {
      line = line.substring(0, line.length() - 2) + "…";
    }
    double y = block.lines().isEmpty() ? TitleBlock.TOP + MAKER_SIZE : block.bottom() + MAKER_SIZE;
    return line.isEmpty() ? "" : letters.path(line, TitleBlock.LEFT, y, MAKER_SIZE);
  }

  private static Composition compositionOf(Genre genre) {
    return switch (genre) {
      case SCIENCE_FICTION -> new Orbits();
      case HORROR -> new Spikes();
      case ROMANCE -> new TwoCircles();
      case COMEDY -> new Tumble();
      case DRAMA -> new NestedDiscs();
      case ACTION -> new Rays();
      case THRILLER -> new Stripes();
      case WESTERN -> new Hills();
      case FAMILY -> new Tiles();
      case DOCUMENTARY -> new Dots();
      case FANTASY -> new Arches();
      case WAR -> new Bars();
      case ALBUM -> new Grooves();
      case GAME -> new Pixels();
    };
  }
}
