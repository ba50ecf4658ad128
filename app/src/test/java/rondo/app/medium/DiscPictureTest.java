package rondo.app.medium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import rondo.media.minidisc.disc.DiscReading;
import rondo.media.minidisc.disc.MiniDisc;
import rondo.media.minidisc.disc.Names;
import rondo.media.minidisc.disc.Recorder;
import rondo.media.minidisc.image.ImageFile;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.toc.DiscIdentity;
import rondo.media.minidisc.toc.Ptoc;
import rondo.media.minidisc.toc.TableOfContents;
import rondo.media.minidisc.toc.TrackMode;
import rondo.media.prepaid.BlockLayout;
import rondo.media.prepaid.PrepaidBlock;
import rondo.media.prepaid.PrepaidIssue;
import rondo.media.prepaid.PrepaidSearch;

/** What the map and the dump of a disc show. */
class DiscPictureTest {
  private static final PrepaidBlock BLOCK = new PrepaidBlock(5, 0xAB, 0x01020304L);

  @TempDir Path folder;
  private MiniDisc disc;

  @BeforeEach
  void press() {
    var size = DiscSize.MINUTES_60;
    ImageFile image = ImageFile.press(folder.resolve("disc.md"), List.of(Ptoc.of(size).sector()));
    var identity = new DiscIdentity(1, 2, 3, 0xBEEF);
    MiniDisc.format(image, TableOfContents.blank(size.programArea(), identity));
    disc = ((DiscReading.Usable) MiniDisc.open(image)).disc();
  }

  private void issue(String place) {
    assertThat(
            PrepaidIssue.issue(
                disc,
                PrepaidSearch.STANDARD,
                PlaceText.parse(place).orElseThrow(),
                BlockLayout.STANDARD.write(BLOCK)))
        .isEmpty();
  }

  private Document map() {
    byte[] svg = DiscMap.svg(disc, PrepaidSearch.STANDARD).getBytes(StandardCharsets.UTF_8);
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("the map is no picture", e);
    }
  }

  /** The element whose title begins so. */
  private static Element titled(Document map, String title) {
    var titles = map.getElementsByTagName("title");
    for (int i = 0; i < titles.getLength(); i++) {
      if (titles.item(i).getTextContent().startsWith(title)) {
        return (Element) titles.item(i).getParentNode();
      }
    }
    throw new AssertionError("nothing is titled " + title);
  }

  @ParameterizedTest
  @CsvSource({"utoc, U-TOC", "utoc:7:16, U-TOC", "control, unused control area"})
  void the_block_is_drawn_in_the_area_that_it_lies_in(String place, String area) {
    issue(place);
    Document map = map();
    Element around = titled(map, area);
    double left = Double.parseDouble(around.getAttribute("x"));
    double at = Double.parseDouble(titled(map, "prepaid block at").getAttribute("cx"));
    assertThat(at).isBetween(left, left + Double.parseDouble(around.getAttribute("width")));
  }

  @Test
  void a_plain_medium_shows_no_block() {
    assertThat(map().getDocumentElement().getTextContent())
        .contains("no block", "buffer, 0 to 1", "power calibration, 2 to 2")
        .doesNotContain("prepaid block");
  }

  @Test
  void many_tracks_with_odd_names_are_still_a_picture() {
    var recorder = new Recorder(disc);
    for (int track = 1; track <= 14; track++) {
      recorder.record(new byte[track], TrackMode.SP_STEREO);
      new Names(disc).put(track, "<\"" + track + "&'>".repeat(9));
    }
    String words = map().getDocumentElement().getTextContent();
    assertThat(words).contains("track 14, ", "and 4 more", "Track 10 \"<\"10&'>&'>");
    assertThat(titled(map(), "track 14, ").getAttribute("stroke-dasharray")).startsWith("1 ");
  }

  @Test
  void a_dump_names_what_lies_in_each_sector_and_only_there() {
    issue("utoc");
    assertThat(dump("utoc:5"))
        .anyMatch(row -> row.endsWith("prepaid amount, service ID, medium ID"));
    assertThat(dump("4:5")).anyMatch(row -> row.contains("prepaid amount"));
    assertThat(dump("utoc:0"))
        .anyMatch(row -> row.startsWith("  24  00 00 00 00 01 02") && row.contains("maker, model"))
        .noneMatch(row -> row.contains("prepaid"));
    assertThat(dump("ptoc:0"))
        .anyMatch(row -> row.endsWith("UST_A U-TOC start"))
        .anyMatch(row -> row.startsWith("  16  4d 49 4e 49") && row.endsWith("MINI"));
    assertThat(dump("50:ff")).isEmpty();
    assertThat(dump("8:0")).isEmpty();
    for (String none : List.of("utoc:32", "ptoc:fc", "1841:0", "50:99", "x", "50")) {
      assertThat(SectorDump.of(disc, PrepaidSearch.STANDARD, none)).as(none).isEmpty();
    }
  }

  private List<String> dump(String place) {
    return SectorDump.of(disc, PrepaidSearch.STANDARD, place).orElseThrow();
  }
}
