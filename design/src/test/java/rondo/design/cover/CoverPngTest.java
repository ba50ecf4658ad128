package rondo.design.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import rondo.design.cover.placed.PlacedPictures;
import rondo.design.cover.raster.Raster;

class CoverPngTest {
  private static final int SHEET_COLUMNS = 15;
  private static final int SHEET_WIDTH = 120;
  private static final int ART_TOP = 200;

  private final CoverPng pngs = new CoverPng(PlacedPictures.none());
  private final Covers covers = new Covers();

  @Test
  void a_cover_in_a_mail_is_a_png_of_its_size_and_small() throws Exception {
    for (Genre genre : Genre.values()) {
      byte[] png = pngs.cover("Metropolis", 1927, genre, 160);
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));

      assertThat(picture.getWidth()).isEqualTo(160);
      assertThat(picture.getHeight()).isEqualTo(224);
      assertThat(png.length).as(genre.name()).isLessThan(20_000);
    }
  }

  @Test
  void a_picture_that_would_be_too_many_bytes_is_drawn_narrower() throws Exception {
    byte[] png = pngs.cover("A long night of many words", 1984, Genre.ALBUM, 3000);

    assertThat(png.length).isLessThanOrEqualTo(CoverPng.MOST_BYTES);
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isLessThan(3000);
  }

  @Test
  void ground_letters_and_art_have_the_colours_of_the_drawing() {
    String svg = covers.cover("Alien", 1979, Genre.COMEDY);
    BufferedImage picture = Raster.paint(svg, 400);
    Color ground = colour(svg, "height=\"560\" fill=\"#");
    Color ink = colour(svg, "<path fill=\"#");

    assertThat(new Color(picture.getRGB(5, 5))).isEqualTo(ground);
    assertThat(count(picture, ink, 44, 110)).isGreaterThan(1_500);
    assertThat(count(picture, ground, ART_TOP, 560)).isLessThan(400 * 360 * 9 / 10);
  }

  @Test
  void no_art_is_painted_above_the_line_where_art_begins() {
    for (Genre genre : Genre.values()) {
      String svg = covers.cover("", 1979, genre);
      BufferedImage picture = Raster.paint(svg, 400);
      Color ground = colour(svg, "height=\"560\" fill=\"#");

      assertThat(count(picture, ground, 0, ART_TOP)).as(genre.name()).isEqualTo(400 * ART_TOP);
      assertThat(count(picture, ground, ART_TOP, 560)).as(genre.name()).isLessThan(400 * 355);
    }
  }

  @Test
  void arcs_bulge_to_the_side_that_the_drawing_says() {
    String frame = "<svg xmlns=\"http://www.w3.org/2000/svg\">%s</svg>";
    BufferedImage half =
        Raster.paint(
            frame.formatted("<path d=\"M100 200A50 50 0 0 1 200 200Z\" fill=\"#FF0000\"/>"), 400);
    BufferedImage quarter =
        Raster.paint(
            frame.formatted("<path d=\"M80 80H160A80 80 0 0 0 80 0Z\" fill=\"#FF0000\"/>"), 400);

    assertThat(new Color(half.getRGB(150, 170))).isEqualTo(Color.RED);
    assertThat(new Color(half.getRGB(150, 230))).isEqualTo(Color.BLACK);
    assertThat(new Color(quarter.getRGB(130, 30))).isEqualTo(Color.RED);
    assertThat(new Color(quarter.getRGB(155, 10))).isEqualTo(Color.BLACK);
  }

  @Test
  void what_no_cover_holds_is_refused() {
    assertThatThrownBy(() -> Raster.paint("<svg><text>x</text></svg>", 40))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Raster.paint("<svg><path d=\"C1 1 1 1 1 1\"/></svg>", 40))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Raster.paint("no xml", 40))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Raster.paint("<svg/>", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_hundred_and_fifty_covers_stand_on_one_sheet() throws Exception {
    List<String> titles = SampleTitles.of(150);
    int height = SHEET_WIDTH * 7 / 5;
    var sheet =
        new BufferedImage(
            SHEET_COLUMNS * SHEET_WIDTH,
            titles.size() / SHEET_COLUMNS * height,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D on = sheet.createGraphics();
    for (int i = 0; i < titles.size(); i++) {
      Genre genre = Genre.values()[i % Genre.values().length];
      String svg = covers.cover(titles.get(i), 1920 + i, genre);
      BufferedImage picture = Raster.paint(svg, SHEET_WIDTH);
      assertThat(edgesAreGround(picture, colour(svg, "height=\"560\" fill=\"#")))
          .as(titles.get(i))
          .isTrue();
      on.drawImage(picture, i % SHEET_COLUMNS * SHEET_WIDTH, i / SHEET_COLUMNS * height, null);
    }
    on.dispose();
    Path pictures = Files.createDirectories(Path.of("target/pictures"));

    assertThat(ImageIO.write(sheet, "png", pictures.resolve("covers-150.png").toFile())).isTrue();
  }

  /** No letter comes near the left or right edge. */
  private static boolean edgesAreGround(BufferedImage picture, Color ground) {
    for (int y = 0; y < 55; y++) {
      if (picture.getRGB(3, y) != ground.getRGB()
          || picture.getRGB(SHEET_WIDTH - 4, y) != ground.getRGB()) {
        return false;
      }
    }
    return true;
  }

  private static Color colour(String svg, String before) {
    int at = svg.indexOf(before) + before.length();
    return Color.decode("#" + svg.substring(at, at + 6));
  }

  private static int count(BufferedImage picture, Color wanted, int fromY, int toY) {
    int found = 0;
    for (int y = fromY; y < toY; y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        found += picture.getRGB(x, y) == wanted.getRGB() ? 1 : 0;
      }
    }
    return found;
  }
}
