package rondo.media.minidisc.disc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.media.minidisc.image.MemoryStore;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;
import rondo.media.minidisc.toc.TableOfContents;
import rondo.media.minidisc.toc.TocFault;
import rondo.media.minidisc.toc.TrackMode;

class CopiesTest {
  private final MemoryStore store = Discs.blank(DiscSize.MINUTES_74);

  private void scratch(int cluster, int offset) {
    var address = new SectorAddress(cluster, 0);
    Sector sector = store.read(address);
    store.write(address, sector.draft().put(offset, sector.at(offset) ^ 0x5A).sector());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void one_bad_copy_is_outvoted_and_mended_by_the_next_write(int cluster) {
    scratch(cluster, 44);
    var reading = (DiscReading.Usable) MiniDisc.open(store);
    assertThat(reading.copiesDiffer()).isTrue();
    assertThat(reading.disc().contents().identity()).isEqualTo(Discs.IDENTITY);
    new Recorder(reading.disc()).record(new byte[10], TrackMode.SP_STEREO);
    assertThat(((DiscReading.Usable) MiniDisc.open(store)).copiesDiffer()).isFalse();
  }

  @Test
  void two_copies_that_break_rules_leave_the_third() {
    scratch(3, 47);
    scratch(4, 3);
    assertThat(Discs.open(store).contents().freeClusters()).isEqualTo(2202);
  }

  @Test
  void three_copies_scratched_at_different_sectors_are_read_sector_by_sector() {
    for (int number = 1; number <= 3; number++) {
      for (int cluster = 3; cluster <= 5; cluster++) {
        var at = new SectorAddress(cluster, number);
        store.write(
            at,
            Utoc.of(Discs.open(store).contents())
                .inCluster(cluster, 0)
                .draft()
                .put(14, number)
                .sector());
      }
    }
    for (int cluster = 3; cluster <= 5; cluster++) {
      var at = new SectorAddress(cluster, cluster - 2);
      store.write(at, store.read(at).draft().put(2, 7).sector());
    }
    var reading = (DiscReading.Usable) MiniDisc.open(store);
    assertThat(reading.copiesDiffer()).isTrue();
    assertThat(reading.disc().utoc().sector(3).at(2)).isEqualTo(0xFF);
  }

  @Test
  void a_disc_whose_copies_all_break_a_rule_is_refused_with_it() {
    for (int cluster = 3; cluster <= 5; cluster++) {
      scratch(cluster, 48);
    }
    assertThat(MiniDisc.open(store))
        .isInstanceOfSatisfying(
            DiscReading.Broken.class,
            broken -> assertThat(broken.fault()).isEqualTo(TocFault.SHARED_TABLE));
  }

  @Test
  void a_disc_without_an_embossed_table_is_not_recordable() {
    assertThat(MiniDisc.open(new MemoryStore(Sector.ZERO)))
        .isEqualTo(new DiscReading.NotRecordable());
  }

  @Test
  void a_disc_that_holds_something_is_not_formatted() {
    assertThat(MiniDisc.format(store, Discs.open(store).contents())).isFalse();
  }

  @Test
  void no_write_changes_a_byte_that_recorders_do_not_know_or_breaks_a_rule() {
    MiniDisc disc = Discs.open(store);
    byte[] block = {5, 1, 2, 3, 4, 5, 6, 7};
    for (int number : new int[] {0, 5, 31}) {
      assertThat(Claim.inUtoc(disc, number, 16, block)).isTrue();
      assertThat(Claim.inUtoc(disc, number, 16, block)).isFalse();
    }
    long written = store.written();
    var contents = disc.contents();
    var forgetful =
        new TableOfContents(
            contents.found().draft().put(16, 9).sector(),
            contents.used(),
            contents.defective(),
            contents.unused(),
            contents.free(),
            contents.tracks());
    assertThatThrownBy(() -> disc.write(disc.utoc().with(forgetful)))
        .isInstanceOf(BrokenTableException.class);
    assertThatThrownBy(() -> disc.write(Utoc.of(contents)))
        .isInstanceOf(BrokenTableException.class);
    var broken =
        new TableOfContents(
            contents.found(), 1, List.of(), contents.free(), contents.free(), List.of());
    assertThatThrownBy(() -> disc.write(disc.utoc().with(broken)))
        .isInstanceOf(BrokenTableException.class)
        .hasMessageContaining("SHARED_TABLE");
    assertThat(store.written()).isEqualTo(written);
  }

  @Test
  void a_copy_that_says_it_lies_elsewhere_is_read_and_mended() {
    var address = new SectorAddress(4, 0);
    store.write(address, store.read(address).draft().number(12, 2, 3).sector());
    var reading = (DiscReading.Usable) MiniDisc.open(store);
    assertThat(reading.copiesDiffer()).isTrue();
    new Recorder(reading.disc()).record(new byte[10], TrackMode.SP_STEREO);
    assertThat(((DiscReading.Usable) MiniDisc.open(store)).copiesDiffer()).isFalse();
    assertThat(store.read(address).number(12, 2)).isEqualTo(4);
  }

  @Test
  void the_areas_of_a_disc_are_those_of_figure_10() {
    assertThat(DiscArea.of(Discs.open(store).ptoc()))
        .containsExactly(
            new DiscArea(DiscArea.Use.INNER_BUFFER, 0, 1),
            new DiscArea(DiscArea.Use.POWER_CALIBRATION, 2, 2),
            new DiscArea(DiscArea.Use.UTOC, 3, 5),
            new DiscArea(DiscArea.Use.UNREACHED, 6, 46),
            new DiscArea(DiscArea.Use.OUTER_BUFFER, 47, 49),
            new DiscArea(DiscArea.Use.PROGRAM, 50, 2251));
  }
}
