package rondo.media.minidisc.toc;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.sector.ProgramArea;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorDraft;

class TocReaderTest {
  private static final ProgramArea AREA = DiscSize.MINUTES_74.programArea();
  private static final String SAMPLE =
      "5d10dee66f6be6b3f8ad65d4520557aab4058502dfcb7ccdd01c8497dada9dca";

  private static TableOfContents sound(Sector sector) {
    return ((TocReading.Sound) TocReader.read(sector, AREA)).contents();
  }

  private static void refuses(TocFault fault, SectorDraft draft) {
    assertThat(TocReader.read(draft.sector(), AREA))
        .isInstanceOfSatisfying(
            TocReading.Broken.class, broken -> assertThat(broken.fault()).isEqualTo(fault));
  }

  private static SectorDraft sample() {
    return SampleToc.sector().draft();
  }

  @Test
  void the_sample_has_the_bytes_of_the_format_sheet_and_is_written_as_it_was_read()
      throws NoSuchAlgorithmException {
    Sector written = sound(SampleToc.sector()).sector();
    assertThat(sha256(written)).isEqualTo(SAMPLE);
  }

  private static String sha256(Sector sector) throws NoSuchAlgorithmException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(sector.bytes());
    return HexFormat.of().formatHex(hash);
  }

  @Test
  void the_sample_says_who_lies_where() {
    TableOfContents contents = sound(SampleToc.sector());
    assertThat(contents.identity()).isEqualTo(new DiscIdentity(1, 0x21, 0, 0xBEEF));
    assertThat(contents.tracks())
        .containsExactly(
            new Track(List.of(Part.clusters(1, 50, TrackMode.SP_STEREO, 149))),
            new Track(
                List.of(
                    Part.clusters(2, 150, TrackMode.SP_STEREO, 199),
                    Part.clusters(3, 300, TrackMode.SP_STEREO, 309))));
    assertThat(contents.free()).containsExactly(Part.clusters(4, 310, TrackMode.NONE, 2251));
    assertThat(contents.unused()).hasSize(251);
    assertThat(contents.freeClusters()).isEqualTo(1942);
    assertThat(contents.isUsed(1)).isTrue();
    assertThat(contents.isUsed(5)).isFalse();
  }

  @Test
  void space_in_no_list_only_warns() {
    assertThat(TocReader.read(SampleToc.sector(), AREA))
        .isInstanceOfSatisfying(
            TocReading.Sound.class,
            sound -> assertThat(sound.warnings()).containsExactly(TocWarning.LOST_SPACE));
  }

  @Test
  void fields_without_a_public_source_only_warn() {
    Sector odd = sample().put(35, 0).put(15, 1).put(304, 9).put(343, 5).put(48, 4).sector();
    odd = odd.draft().put(344, SampleToc.sector().slice(312, 7)).sector();
    Sector freeTwice =
        odd.draft()
            .number(344, 3, 0x033000)
            .put(347, 0)
            .number(348, 3, 0x0331FA)
            .put(351, 0)
            .put(47, 6)
            .sector();
    assertThat(TocReader.read(freeTwice, AREA))
        .isInstanceOfSatisfying(
            TocReading.Sound.class,
            sound -> assertThat(sound.warnings()).containsExactly(TocWarning.values()));
  }

  @Test
  void ten_thousand_random_tables_come_back_bit_by_bit() {
    for (int seed = 0; seed < 10_000; seed++) {
      var random = new RandomToc(new SplittableRandom(seed), AREA);
      TableOfContents contents = random.next();
      Sector written = contents.sector();
      TableOfContents read = sound(written);
      assertThat(read.sector()).as("seed %d", seed).isEqualTo(written);
      assertThat(read.tracks()).as("seed %d", seed).isEqualTo(contents.tracks());
      assertThat(read.free()).isEqualTo(contents.free());
      assertThat(read.defective()).isEqualTo(contents.defective());
    }
  }

  @Test
  void the_sample_is_built_from_values_alone() throws NoSuchAlgorithmException {
    TableOfContents blank = TableOfContents.blank(AREA, new DiscIdentity(1, 0x21, 0, 0xBEEF));
    var built =
        new TableOfContents(
            blank.found(),
            0b11,
            List.of(),
            IntStream.rangeClosed(5, 255).mapToObj(Part::unused).toList(),
            List.of(Part.clusters(4, 310, TrackMode.NONE, 2251)),
            List.of(
                new Track(List.of(Part.clusters(1, 50, TrackMode.SP_STEREO, 149))),
                new Track(
                    List.of(
                        Part.clusters(2, 150, TrackMode.SP_STEREO, 199),
                        Part.clusters(3, 300, TrackMode.SP_STEREO, 309)))));
    assertThat(sha256(built.sector())).isEqualTo(SAMPLE);
  }

  @Test
  void free_parts_are_found_along_their_links_as_in_figure_13() {
    List<Integer> chain = List.of(0x03, 0x18, 0x1F, 0x2B, 0xE3);
    List<Part> free = new ArrayList<>();
    for (int i = 0; i < chain.size(); i++) {
      free.add(Part.clusters(chain.get(i), 100 * (i + 1), TrackMode.NONE, 100 * (i + 1) + 9));
    }
    var unused =
        IntStream.rangeClosed(1, 255).filter(n -> !chain.contains(n)).mapToObj(Part::unused);
    TableOfContents blank = TableOfContents.blank(AREA, new DiscIdentity(0, 0, 0, 0));
    Sector sector =
        new TableOfContents(blank.found(), 1, List.of(), unused.toList(), free, List.of()).sector();
    assertThat(sector.at(48)).isEqualTo(0x03);
    assertThat(chain)
        .extracting(table -> sector.at(304 + 8 * table + 7))
        .containsExactly(0x18, 0x1F, 0x2B, 0xE3, 0x00);
    assertThat(sound(sector).free()).isEqualTo(free);
    assertThat(sound(sector).freeClusters()).isEqualTo(50);
  }

  @Test
  void a_sector_without_sync_is_refused() {
    refuses(TocFault.NO_SYNC, sample().put(3, 0));
    refuses(TocFault.NO_SYNC, Sector.ZERO.draft());
  }

  @Test
  void another_sector_is_refused() {
    refuses(TocFault.WRONG_ADDRESS, sample().put(14, 1));
  }

  @Test
  void counts_and_pointers_must_fit() {
    refuses(TocFault.WRONG_COUNT, sample().put(30, 0));
    refuses(TocFault.WRONG_COUNT, sample().put(30, 2));
    refuses(TocFault.WRONG_COUNT, sample().put(31, 0));
    refuses(TocFault.WRONG_COUNT, sample().put(31, 3));
    refuses(TocFault.WRONG_COUNT, sample().put(31, 1));
  }

  @Test
  void a_looped_list_is_refused() {
    refuses(TocFault.LOOP, sample().put(335, 2));
    refuses(TocFault.LOOP, sample().put(2351, 5));
  }

  @Test
  void a_part_table_in_two_lists_or_in_none_is_refused() {
    refuses(TocFault.SHARED_TABLE, sample().put(319, 4));
    refuses(TocFault.LOST_TABLE, sample().put(47, 6));
  }

  @Test
  void parts_that_cannot_be_on_the_disc_are_refused() {
    refuses(TocFault.BAD_ADDRESS, sample().number(312, 3, 0x00C80B));
    refuses(TocFault.BAD_ADDRESS, sample().number(312, 3, 0x00CA00));
    refuses(TocFault.BACKWARDS, sample().number(316, 3, 0x00C000));
    refuses(TocFault.OUTSIDE, sample().number(312, 3, 0x00C400));
    refuses(TocFault.OUTSIDE, sample().number(340, 3, 0x2331FA));
    refuses(TocFault.OVERLAP, sample().number(316, 3, 0x025800));
  }

  @Test
  void what_is_refused_is_said_with_its_place() {
    assertThat(TocReader.read(sample().number(316, 3, 0x025800).sector(), AREA))
        .isEqualTo(new TocReading.Broken(TocFault.OVERLAP, "part table 02h 150/0/0 to 199/31/10"));
  }
}
