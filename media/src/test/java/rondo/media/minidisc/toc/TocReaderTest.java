package rondo.media.minidisc.toc;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.sector.ProgramArea;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorDraft;

class TocReaderTest {
  private static final ProgramArea AREA = DiscSize.MINUTES_74.programArea();
  private static final int LONG = Integer.getInteger("rondo.deep.sectors", 30_000);

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
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(written.bytes());
    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("5d10dee66f6be6b3f8ad65d4520557aab4058502dfcb7ccdd01c8497dada9dca");
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
  void mutated_sectors_end_in_a_value_or_a_refusal_in_bounded_time() {
    var random = new SplittableRandom(5);
    int[] sound = new int[1];
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20 + LONG / 10_000),
        () -> {
          Sector valid = new RandomToc(random, AREA).next().sector();
          for (int round = 0; round < LONG; round++) {
            valid = round % 100 == 0 ? new RandomToc(random, AREA).next().sector() : valid;
            sound[0] += survives(mutated(valid, random)) ? 1 : 0;
          }
        });
    assertThat(sound[0]).isBetween(LONG / 100, LONG - LONG / 100);
  }

  private static boolean survives(Sector sector) {
    return switch (TocReader.read(sector, AREA)) {
      case TocReading.Sound(var contents, var warnings) -> {
        assertThat(contents.sector()).isEqualTo(sector);
        yield true;
      }
      case TocReading.Broken(var fault, var where) -> {
        assertThat(where).isNotEmpty();
        yield false;
      }
    };
  }

  private static Sector mutated(Sector sector, SplittableRandom random) {
    SectorDraft draft = sector.draft();
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      draft.put(random.nextInt(Sector.SIZE), random.nextInt(256));
    }
    return draft.sector();
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
