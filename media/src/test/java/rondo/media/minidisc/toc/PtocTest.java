package rondo.media.minidisc.toc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.media.minidisc.sector.DiscAddress;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.sector.ProgramArea;
import rondo.media.minidisc.sector.Sector;

/** P-TOC sector 0 as figure 11 has it, at the offsets of our profile. */
class PtocTest {
  private static final Sector OF_74 = Ptoc.of(DiscSize.MINUTES_74).sector();

  @Test
  void a_disc_of_74_minutes_has_the_addresses_of_the_format_sheet() {
    assertThat(new String(OF_74.slice(16, 4), StandardCharsets.US_ASCII)).isEqualTo("MINI");
    assertThat(OF_74.number(28, 3)).isEqualTo(0x233000);
    assertThat(OF_74.number(32, 3)).isEqualTo(0x000800);
    assertThat(OF_74.number(36, 3)).isEqualTo(0x000C00);
    assertThat(OF_74.number(40, 3)).isEqualTo(0x00C800);
    assertThat(OF_74.number(26, 2)).isZero();
    assertThat(OF_74.isZero(49, Sector.SIZE - 49)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(DiscSize.class)
  void a_table_of_each_size_is_read_as_it_was_made(DiscSize size) {
    Ptoc made = Ptoc.of(size);
    assertThat(Ptoc.of(made.sector())).contains(made);
    assertThat(made.programArea()).isEqualTo(size.programArea());
    assertThat(made.leadOut()).isEqualTo(DiscAddress.startOf(size.leadOut()));
  }

  @Test
  void a_disc_says_its_own_areas_and_bytes_without_a_name_are_carried() {
    Sector other =
        OF_74
            .draft()
            .put(24, 0x5A)
            .put(25, 0x70)
            .put(31, 9)
            .put(2000, 7)
            .number(28, 3, DiscAddress.startOf(1000).packed())
            .number(40, 3, DiscAddress.startOf(60).packed())
            .sector();
    Ptoc read = Ptoc.of(other).orElseThrow();
    assertThat(read.programArea()).isEqualTo(new ProgramArea(60, 999));
    assertThat(read.discType()).isEqualTo(0x5A);
    assertThat(read.recordingPower()).isEqualTo(0x70);
    assertThat(read.sector()).isEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 0, no sync",
    "14, 1, another sector",
    "16, 0, not MINI",
    "26, 1, a track that is pressed",
    "27, 9, tracks that are pressed",
    "28, 0, a lead-out before the recordings",
    "37, 200, a U-TOC behind the recordings"
  })
  void what_is_not_a_recordable_disc_is_none(int offset, int value, String why) {
    assertThat(Ptoc.of(OF_74.draft().put(offset, value).sector())).as(why).isEmpty();
  }
}
