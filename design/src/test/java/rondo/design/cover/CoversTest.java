package rondo.design.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rondo.design.cover.art.Palette;
import rondo.design.styleguide.Contrast;

class CoversTest {
  private static final Pattern TITLE =
      Pattern.compile("<path fill=\"#(\\w{6})\" d=\"([^\"]*)\"/></svg>");
  private static final Pattern POINT = Pattern.compile("(-?\\d+(?:\\.\\d+)?) (-?\\d+(?:\\.\\d+)?)");

  private final Covers covers = new Covers();

  @Test
  void the_same_title_gets_the_same_bytes_on_every_machine() throws Exception {
    var hashes = new TreeMap<String, String>();
    for (Genre genre : Genre.values()) {
      hashes.put(genre.name(), hash(covers.cover("Metropolis", 1927, genre)));
    }
    assertThat(hashes).isEqualTo(golden());
  }

  @Test
  void another_year_is_another_cover() {
    assertThat(covers.cover("Scarface", 1932, Genre.THRILLER))
        .isNotEqualTo(covers.cover("Scarface", 1983, Genre.THRILLER));
  }

  @Test
  void no_letter_leaves_its_box_on_150_covers() {
    for (String title : SampleTitles.of(150)) {
      for (Genre genre : List.of(Genre.DRAMA, Genre.GAME)) {
        assertLettersWithin(covers.cover(title, 1990, genre), title, 200);
        assertLettersWithin(
            covers.large(title, 1990, genre, "A Maker of Long Names " + title), title, 200);
      }
    }
  }

  @Test
  void a_title_too_long_for_its_box_ends_at_a_word_with_an_ellipsis() {
    var letters = rondo.design.cover.glyph.Lettering.display();
    var block = TitleBlock.fit("A very long title of very many words ".repeat(12), letters, 150);

    assertThat(block.size()).isEqualTo(25);
    assertThat(block.lines().getLast()).endsWith("…");
    assertThat(String.join(" ", block.lines()).replace("…", "")).doesNotEndWith(" ");
  }

  @Test
  void a_short_title_is_set_large() {
    var letters = rondo.design.cover.glyph.Lettering.display();

    assertThat(TitleBlock.fit("Alien", letters, 150).size()).isEqualTo(64);
  }

  @Test
  void a_title_in_letters_we_do_not_have_leaves_them_to_the_caption() {
    String cover = covers.cover("七人の侍", 1954, Genre.ACTION);

    assertThat(cover).contains("<g clip-path").endsWith("d=\"\"/></svg>");
  }

  @Test
  void an_empty_title_and_an_odd_one_are_drawn_too() {
    assertThat(covers.cover("", 0, Genre.WAR)).endsWith("</svg>");
    assertThat(covers.cover("<b>&\"'</b>", -1, Genre.WAR)).doesNotContain("<b>");
  }

  @Test
  void ink_can_be_read_on_every_ground() {
    var palettes = new ArrayList<>(Palette.COLOUR);
    palettes.addAll(Palette.PRINT);
    for (Palette palette : palettes) {
      assertThat(Contrast.ratio("#" + palette.ink(), "#" + palette.ground()))
          .as(palette.toString())
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void a_cover_names_no_font_and_no_other_file() {
    assertThat(covers.large("Amélie", 2001, Genre.ROMANCE, "Jean-Pierre Jeunet"))
        .doesNotContain("<text", "font", "href", "style=");
  }

  private static void assertLettersWithin(String svg, String title, double bottom) {
    Matcher letters = TITLE.matcher(svg);
    assertThat(letters.find()).as(title).isTrue();
    Matcher point = POINT.matcher(letters.group(2));
    while (point.find()) {
      assertThat(Double.parseDouble(point.group(1))).as(title).isBetween(26.0, 374.0);
      assertThat(Double.parseDouble(point.group(2))).as(title).isBetween(20.0, bottom);
    }
  }

  private static String hash(String svg) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(svg.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, 16);
  }

  private static Map<String, String> golden() throws Exception {
    var golden = new java.util.Properties();
    try (var in = CoversTest.class.getResourceAsStream("golden.properties")) {
      golden.load(in);
    }
    var hashes = new TreeMap<String, String>();
    golden.forEach((genre, hash) -> hashes.put((String) genre, (String) hash));
    return hashes;
  }
}
