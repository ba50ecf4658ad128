package rondo.design.cover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.design.cover.placed.PlacedPictures;

/** Pictures from outside (INVARIANTS, "Camera / uploads"). */
class PlacedPicturesTest {
  private static final String TITLE = "the-general-1926";
  private static final byte[] SECRET = "GPS 52.5200 13.4050 <script>".getBytes(UTF_8);

  @TempDir Path folder;

  private PlacedPictures pictures() {
    return PlacedPictures.in(folder);
  }

  private void place(String name, byte[] file) throws IOException {
    Files.write(folder.resolve(name), file);
  }

  private static byte[] picture(String kind, int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D on = image.createGraphics();
    on.setColor(new Color(0xC8402B));
    on.fillRect(0, 0, width, height);
    on.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, kind, out);
    return out.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  @Test
  void a_placed_picture_is_cut_to_a_cover_and_written_anew() throws Exception {
    place(TITLE + ".png", picture("png", 900, 400));

    BufferedImage shown =
        ImageIO.read(new ByteArrayInputStream(pictures().of("The General", 1926).orElseThrow()));

    assertThat(shown.getWidth()).isEqualTo(400);
    assertThat(shown.getHeight()).isEqualTo(560);
    assertThat(new Color(shown.getRGB(200, 280)).getRed()).isBetween(190, 210);
  }

  @Test
  void what_hides_in_the_file_does_not_come_along() throws Exception {
    byte[] jpeg = picture("jpeg", 500, 700);
    byte[] comment = {(byte) 0xFF, (byte) 0xFE, 0, (byte) (SECRET.length + 2)};
    byte[] head = Arrays.copyOf(jpeg, 2);
    byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
    byte[] hiding = joined(joined(joined(joined(head, comment), SECRET), rest), SECRET);
    place(TITLE + ".jpg", hiding);

    byte[] shown = pictures().of("The General", 1926).orElseThrow();

    assertThat(new String(shown, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("GPS", "<script>");
  }

  @Test
  void a_bomb_is_refused_by_what_it_says_before_it_is_unpacked() throws Exception {
    place(TITLE + ".png", sayingItIs(30_000, 30_000));

    assertThat(pictures().of("The General", 1926)).isEmpty();
  }

  /** A PNG whose header lies. */
  private static byte[] sayingItIs(int width, int height) throws IOException {
    byte[] png = picture("png", 4, 4);
    var header = java.nio.ByteBuffer.wrap(png);
    header.putInt(16, width).putInt(20, height);
    var sum = new CRC32();
    sum.update(png, 12, 17);
    header.putInt(29, (int) sum.getValue());
    return png;
  }

  @Test
  void what_is_no_picture_of_ours_is_as_if_it_were_not_there() throws Exception {
    byte[] whole = picture("jpeg", 300, 300);
    byte[][] wrong = {
      {},
      "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8),
      picture("gif", 30, 30),
      picture("bmp", 30, 30),
      Arrays.copyOf(whole, 200),
      new byte[9 << 20]
    };
    for (byte[] file : wrong) {
      place(TITLE + ".png", file);
      assertThat(pictures().of("The General", 1926)).isEmpty();
    }
  }

  @Test
  void a_link_out_of_the_folder_is_not_followed() throws Exception {
    Path outside = Files.createTempFile("outside", ".png");
    Files.write(outside, picture("png", 30, 30));
    Files.createSymbolicLink(folder.resolve(TITLE + ".png"), outside);

    assertThat(pictures().of("The General", 1926)).isEmpty();
    Files.delete(outside);
  }

  @Test
  void a_newer_picture_takes_the_place_of_the_older_one() throws Exception {
    PlacedPictures pictures = pictures();
    place(TITLE + ".png", picture("png", 30, 42));
    byte[] first = pictures.of("The General", 1926).orElseThrow();
    place(TITLE + ".png", sayingItIs(30_000, 1));
    Files.setLastModifiedTime(folder.resolve(TITLE + ".png"), FileTime.fromMillis(1_000));

    assertThat(first).isNotEmpty();
    assertThat(pictures.of("The General", 1926)).isEmpty();
  }

  @Test
  void without_a_folder_or_a_picture_every_cover_is_drawn() {
    assertThat(PlacedPictures.none().of("The General", 1926)).isEmpty();
    assertThat(PlacedPictures.in(folder.resolve("nowhere")).of("The General", 1926)).isEmpty();
  }

  @Test
  void a_title_names_its_file_and_no_place_outside_the_folder() {
    assertThat(PlacedPictures.nameOf("Amélie: \u00bfQué?", 2001)).isEqualTo("amelie-que-2001");
    assertThat(PlacedPictures.nameOf("../../etc/passwd\u0000", 1)).isEqualTo("etc-passwd-1");
    assertThat(PlacedPictures.nameOf("七人の侍", 1954)).isEqualTo("七人の侍-1954");
    assertThat(PlacedPictures.nameOf("x".repeat(300), 1999)).hasSize(65);
    assertThat(PlacedPictures.nameOf("", 1999)).isEqualTo("-1999");
  }

  @Test
  void a_mail_carries_the_placed_picture_small_enough() throws Exception {
    place(TITLE + ".jpg", noise(800, 1120));

    byte[] png = new CoverPng(pictures()).cover("The General", 1926, Genre.COMEDY, 240);

    assertThat(png.length).isLessThanOrEqualTo(CoverPng.MOST_BYTES);
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getHeight()).isGreaterThan(60);
  }

  /** The picture that packs worst. */
  private static byte[] noise(int width, int height) throws IOException {
    var random = new java.util.Random(4);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, random.nextInt(1 << 24));
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }
}
