package rondo.media.prepaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.media.minidisc.disc.Discs;
import rondo.media.minidisc.disc.MiniDisc;
import rondo.media.minidisc.disc.Recorder;
import rondo.media.minidisc.image.MemoryStore;
import rondo.media.minidisc.sector.DiscAddress;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;
import rondo.media.minidisc.toc.Ptoc;
import rondo.media.minidisc.toc.TableOfContents;
import rondo.media.minidisc.toc.TrackMode;

class PrepaidIssueTest {
  private static final PrepaidBlock BLOCK = new PrepaidBlock(5, 0x010203, 0x0A0B0C0DL);
  private static final byte[] BYTES = BlockLayout.STANDARD.write(BLOCK);

  private final MemoryStore store = Discs.blank(DiscSize.MINUTES_74);

  private static Optional<PrepaidIssue.Refusal> issue(MiniDisc disc, PrepaidPlace place) {
    return PrepaidIssue.issue(disc, PrepaidSearch.STANDARD, place, BYTES);
  }

  static List<PrepaidPlace> writable() {
    return PrepaidPlace.ORDER.stream().filter(p -> !p.equals(PrepaidPlace.PTOC)).toList();
  }

  @ParameterizedTest
  @MethodSource("writable")
  void a_block_is_found_where_it_was_written_whatever_is_recorded_later(PrepaidPlace place) {
    MiniDisc disc = Discs.open(store);
    assertThat(PrepaidSearch.STANDARD.find(disc)).isEqualTo(new PrepaidReading.Plain());
    assertThat(issue(disc, place)).isEmpty();
    for (int round = 0; round < 20; round++) {
      var recorder = new Recorder(Discs.open(store));
      recorder.record(new byte[200_000], TrackMode.SP_STEREO);
      recorder.record(new byte[1], TrackMode.SP_STEREO);
      recorder.erase(1 + round / 2);
    }
    assertThat(PrepaidSearch.STANDARD.find(Discs.open(store)))
        .isInstanceOfSatisfying(
            PrepaidReading.Prepaid.class,
            prepaid -> {
              assertThat(prepaid.block()).isEqualTo(BLOCK);
              assertThat(prepaid.place()).isEqualTo(place);
              assertThat(prepaid.bytes(BlockForm.STANDARD)).isEqualTo(BYTES);
              assertThat(prepaid.hidden()).isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("writable")
  void a_second_block_is_refused_at_every_place(PrepaidPlace place) {
    MiniDisc disc = Discs.open(store);
    issue(disc, place);
    long written = store.written();
    for (PrepaidPlace other : PrepaidPlace.ORDER) {
      assertThat(issue(Discs.open(store), other)).contains(PrepaidIssue.Refusal.ALREADY_ISSUED);
    }
    assertThat(store.written()).isEqualTo(written);
  }

  @Test
  void the_block_is_in_all_three_copies_with_its_used_bit_0() {
    MiniDisc disc = Discs.open(store);
    issue(disc, PrepaidPlace.UTOC);
    for (int cluster = 3; cluster <= 5; cluster++) {
      Sector sector = store.read(new SectorAddress(cluster, 5));
      assertThat(sector.slice(16, 8)).isEqualTo(BYTES);
      assertThat(sector.number(12, 2)).isEqualTo(cluster);
    }
    assertThat(disc.contents().isUsed(5)).isFalse();
    assertThatThrownBy(() -> disc.contents().withUsed(5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void in_the_control_area_it_lies_five_clusters_after_the_start() {
    issue(Discs.open(store), PrepaidPlace.CONTROL_AREA);
    assertThat(store.read(new SectorAddress(8, 0)).slice(16, 8)).isEqualTo(BYTES);
  }

  @Test
  void a_pressed_block_is_found_and_nothing_is_written_beside_it() {
    Sector pressed =
        PrepaidIssue.emboss(
                Ptoc.of(DiscSize.MINUTES_74).sector(),
                new PrepaidPlace.Embossed(0, 304),
                BlockForm.STANDARD,
                BYTES)
            .orElseThrow();
    var disc = new MemoryStore(pressed);
    Discs.format(disc, DiscSize.MINUTES_74);
    assertThat(PrepaidSearch.STANDARD.find(Discs.open(disc)))
        .isInstanceOf(PrepaidReading.Prepaid.class);
    assertThat(issue(Discs.open(disc), PrepaidPlace.UTOC))
        .contains(PrepaidIssue.Refusal.ALREADY_ISSUED);
    assertThat(
            PrepaidIssue.emboss(
                pressed, new PrepaidPlace.Embossed(0, 304), BlockForm.STANDARD, BYTES))
        .isEmpty();
  }

  @Test
  void places_that_recorders_write_and_bytes_that_are_no_block_are_refused() {
    MiniDisc disc = Discs.open(store);
    assertThat(issue(disc, PrepaidPlace.PTOC)).contains(PrepaidIssue.Refusal.EMBOSSED);
    assertThat(issue(disc, new PrepaidPlace.InUtoc(5, 200)))
        .contains(PrepaidIssue.Refusal.NOT_SEARCHED);
    assertThat(PrepaidIssue.issue(disc, PrepaidSearch.STANDARD, PrepaidPlace.UTOC, new byte[8]))
        .contains(PrepaidIssue.Refusal.NOT_A_BLOCK);
    var far = new PrepaidPlace.AfterUtoc(47, 0, 16);
    var search = new PrepaidSearch(BlockForm.STANDARD, List.of(far));
    assertThat(PrepaidIssue.issue(disc, search, far, BYTES))
        .contains(PrepaidIssue.Refusal.NOT_UNUSED);
    for (var place :
        List.of(
            new PrepaidPlace.InUtoc(0, 28),
            new PrepaidPlace.InUtoc(0, 312),
            new PrepaidPlace.InUtoc(1, 45),
            new PrepaidPlace.InUtoc(5, 15),
            new PrepaidPlace.InUtoc(5, 2345),
            new PrepaidPlace.Embossed(0, 28))) {
      assertThatThrownBy(() -> new PrepaidSearch(BlockForm.STANDARD, List.of(place)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void an_unused_area_of_sector_0_is_carried_through_every_edit() {
    var place = new PrepaidPlace.InUtoc(0, 16);
    var search = new PrepaidSearch(BlockForm.STANDARD, List.of(place));
    MiniDisc disc = Discs.open(store);
    assertThat(PrepaidIssue.issue(disc, search, place, BYTES)).isEmpty();
    new Recorder(disc).record(new byte[9], TrackMode.SP_STEREO);
    assertThat(Discs.open(store).utoc().sector(0).slice(16, 8)).isEqualTo(BYTES);
  }

  @Test
  void two_blocks_by_another_hand_are_doubtful() {
    issue(Discs.open(store), PrepaidPlace.UTOC);
    var at = new SectorAddress(8, 0);
    store.write(at, Sector.ZERO.draft().put(16, BYTES).sector());
    assertThat(PrepaidSearch.STANDARD.find(Discs.open(store)))
        .isInstanceOf(PrepaidReading.Doubtful.class);
  }

  @Test
  void a_power_cut_while_a_block_is_issued_leaves_all_of_it_or_nothing() {
    for (int cut = 0; cut < 3; cut++) {
      MemoryStore torn = Discs.blank(DiscSize.MINUTES_74);
      MiniDisc disc = Discs.open(torn);
      torn.cutAfter(cut);
      assertThatThrownBy(() -> issue(disc, PrepaidPlace.UTOC))
          .isInstanceOf(MemoryStore.PowerCut.class);
      MiniDisc later = Discs.open(torn.copy());
      switch (PrepaidSearch.STANDARD.find(later)) {
        case PrepaidReading.Plain _ -> assertThat(issue(later, PrepaidPlace.UTOC)).isEmpty();
        case PrepaidReading.Prepaid prepaid -> assertThat(prepaid.block()).isEqualTo(BLOCK);
        case PrepaidReading.Doubtful doubtful -> throw new AssertionError(doubtful.toString());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 8, 2252", "3, 11, 2252", "16379, 16382, 16383"})
  void a_disc_without_the_cluster_of_a_place_has_no_block_there(
      int utoc, int recordable, int leadOut) {
    Sector ptoc =
        Ptoc.of(DiscSize.MINUTES_74)
            .sector()
            .draft()
            .number(28, 3, DiscAddress.startOf(leadOut).packed())
            .number(36, 3, DiscAddress.startOf(utoc).packed())
            .number(40, 3, DiscAddress.startOf(recordable).packed())
            .sector();
    var disc = new MemoryStore(ptoc);
    var area = Ptoc.of(ptoc).orElseThrow().programArea();
    assertThat(MiniDisc.format(disc, TableOfContents.blank(area, Discs.IDENTITY))).isTrue();
    byte[] song = new byte[70_000];
    Arrays.fill(song, (byte) 5);
    new Recorder(Discs.open(disc)).record(song, TrackMode.SP_STEREO);
    assertThat(PrepaidSearch.STANDARD.find(Discs.open(disc))).isEqualTo(new PrepaidReading.Plain());
    assertThat(issue(Discs.open(disc), PrepaidPlace.CONTROL_AREA))
        .contains(PrepaidIssue.Refusal.NOT_UNUSED);
  }
}
