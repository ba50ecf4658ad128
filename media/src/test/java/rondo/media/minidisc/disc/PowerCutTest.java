package rondo.media.minidisc.disc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.media.minidisc.image.MemoryStore;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.sector.SectorAddress;
import rondo.media.minidisc.toc.DiscIdentity;
import rondo.media.minidisc.toc.Isrc;
import rondo.media.minidisc.toc.Ptoc;
import rondo.media.minidisc.toc.RecordingDate;
import rondo.media.minidisc.toc.TableOfContents;
import rondo.media.minidisc.toc.TrackMode;

/** The power goes in the middle of each sector that each change writes. */
class PowerCutTest {
  private static final byte[] BLOCK = {5, 1, 2, 3, 4, 5, 6, 7};

  /** One thing that a recorder does to a disc. */
  private record Change(String name, Consumer<MiniDisc> run) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Change> changes() {
    var date = new RecordingDate(LocalDateTime.of(2026, 11, 21, 7, 5, 9), 1, 2);
    return List.of(
        new Change("record", disc -> record(disc, 90_000)),
        new Change("erase", disc -> new Recorder(disc).erase(2)),
        new Change("first name", disc -> new Names(disc).put(1, "one name")),
        new Change("other name", disc -> new Names(disc).put(2, "quite another name")),
        new Change("second name", disc -> Names.second(disc).put(1, "noch einer")),
        new Change("date", disc -> new TrackNotes(disc).put(3, date)),
        new Change("code", disc -> new TrackNotes(disc).put(3, new Isrc("USRC17607839"))),
        new Change("block", disc -> Claim.inUtoc(disc, 6, 16, BLOCK)));
  }

  private static void record(MiniDisc disc, int length) {
    byte[] content = new byte[length];
    Arrays.fill(content, (byte) length);
    new Recorder(disc).record(content, TrackMode.SP_STEREO);
  }

  private static MemoryStore used() {
    MemoryStore store = Discs.blank(DiscSize.MINUTES_60);
    MiniDisc disc = Discs.open(store);
    for (int length : new int[] {11, 80_000, 33}) {
      record(disc, length);
    }
    new Names(disc).put(2, "two");
    new TrackNotes(disc).put(2, new RecordingDate(LocalDateTime.of(1999, 1, 1, 0, 0), 1, 2));
    Claim.inUtoc(disc, 5, 16, BLOCK);
    return store;
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_cut_at_any_sector_leaves_the_disc_as_before_or_as_after(Change change) {
    MemoryStore used = used();
    Utoc before = Discs.open(used).utoc();
    MemoryStore whole = used.copy();
    change.run().accept(Discs.open(whole));
    Utoc after = Discs.open(whole).utoc();
    assertThat(after.saysSame(before)).isFalse();
    int changed = 0;
    for (long cut = 0; cut < whole.written(); cut++) {
      MiniDisc disc = Discs.open(cut(used, cut, change));
      boolean isAfter = disc.utoc().saysSame(after);
      assertThat(isAfter || disc.utoc().saysSame(before)).as("cut %d", cut).isTrue();
      assertThat(disc.utoc().sector(5).slice(16, 8)).isEqualTo(BLOCK);
      assertThat(new Recorder(disc).read(disc.contents().tracks().getFirst())).hasSize(11);
      changed += isAfter ? 1 : 0;
    }
    assertThat(changed).isBetween(1, Math.toIntExact(whole.written()) - 1);
  }

  private static MemoryStore cut(MemoryStore used, long cut, Change change) {
    MemoryStore store = used.copy();
    MiniDisc disc = Discs.open(store);
    store.cutAfter(cut);
    try {
      change.run().accept(disc);
      throw new AssertionError("no cut at " + cut);
    } catch (MemoryStore.PowerCut expected) {
      return store.copy();
    }
  }

  @Test
  void formatting_goes_on_where_the_power_went() {
    var area = DiscSize.MINUTES_60.programArea();
    var contents = TableOfContents.blank(area, new DiscIdentity(1, 2, 3, 4));
    for (int cut = 0; cut < 3; cut++) {
      var store = new MemoryStore(Ptoc.of(DiscSize.MINUTES_60).sector());
      store.cutAfter(cut);
      try {
        MiniDisc.format(store, contents);
        throw new AssertionError("no cut at " + cut);
      } catch (MemoryStore.PowerCut expected) {
        MemoryStore later = store.copy();
        boolean readable = MiniDisc.open(later) instanceof DiscReading.Usable;
        assertThat(readable || MiniDisc.format(later, contents)).as("cut %d", cut).isTrue();
        assertThat(Discs.open(later).contents().sector()).isEqualTo(contents.sector());
      }
    }
  }

  @Test
  void what_is_not_the_beginning_of_this_table_is_not_formatted_over() {
    var area = DiscSize.MINUTES_60.programArea();
    var store = new MemoryStore(Ptoc.of(DiscSize.MINUTES_60).sector());
    store.cutAfter(0);
    try {
      MiniDisc.format(store, TableOfContents.blank(area, new DiscIdentity(1, 2, 3, 4)));
      throw new AssertionError("no cut");
    } catch (MemoryStore.PowerCut expected) {
      MemoryStore later = store.copy();
      var at = new SectorAddress(3, 0);
      later.write(at, later.read(at).draft().put(2000, 7).sector());
      var other = TableOfContents.blank(area, new DiscIdentity(1, 2, 3, 4));
      assertThat(MiniDisc.format(later, other)).isFalse();
    }
  }
}
