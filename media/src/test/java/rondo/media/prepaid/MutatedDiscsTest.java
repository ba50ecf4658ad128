package rondo.media.prepaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rondo.media.minidisc.disc.DiscArea;
import rondo.media.minidisc.disc.DiscReading;
import rondo.media.minidisc.disc.Discs;
import rondo.media.minidisc.disc.MiniDisc;
import rondo.media.minidisc.disc.Names;
import rondo.media.minidisc.disc.Recorder;
import rondo.media.minidisc.disc.TrackNotes;
import rondo.media.minidisc.image.MemoryStore;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;
import rondo.media.minidisc.sector.SectorHeader;
import rondo.media.minidisc.toc.Mutation;
import rondo.media.minidisc.toc.Ptoc;
import rondo.media.minidisc.toc.RecordingDate;
import rondo.media.minidisc.toc.TrackMode;

/** Whole discs whose control sectors are damaged: opened, searched, changed, or refused. */
class MutatedDiscsTest {
  private static final PrepaidBlock BLOCK = new PrepaidBlock(5, 0x010203, 0x0A0B0C0DL);
  private static final RecordingDate DATE =
      new RecordingDate(LocalDateTime.of(2026, 11, 21, 7, 5, 9), 1, 2);

  private static MemoryStore used(Sector ptoc) {
    var store = new MemoryStore(ptoc);
    Discs.format(store, DiscSize.MINUTES_74);
    MiniDisc disc = Discs.open(store);
    var recorder = new Recorder(disc);
    for (int track = 1; track <= 6; track++) {
      recorder.record(new byte[track * 40_000], TrackMode.SP_STEREO);
      new Names(disc).put(track, "number " + track);
      new TrackNotes(disc).put(track, DATE);
    }
    recorder.erase(2);
    recorder.erase(4);
    byte[] bytes = BlockLayout.STANDARD.write(BLOCK);
    assertThat(PrepaidIssue.issue(disc, PrepaidSearch.STANDARD, PrepaidPlace.UTOC, bytes))
        .isEmpty();
    return store;
  }

  @Test
  void a_thousand_damaged_discs_are_used_or_refused() {
    survive(1, 1_000, Duration.ofSeconds(90));
  }

  @Test
  @Tag("deep")
  void a_hundred_thousand_damaged_discs_are_used_or_refused() {
    survive(2, 100_000, Duration.ofMinutes(20));
  }

  private static void survive(long seed, int discs, Duration budget) {
    var random = new SplittableRandom(seed);
    var mutation = new Mutation(random);
    Sector ptoc = Ptoc.of(DiscSize.MINUTES_74).sector();
    MemoryStore whole = used(ptoc);
    List<Boolean> usable = new ArrayList<>();
    Assertions.assertTimeoutPreemptively(
        budget,
        () -> {
          for (int round = 0; round < discs; round++) {
            Sector pressed = random.nextInt(3) == 0 ? mutation.of(ptoc) : ptoc;
            MemoryStore store = whole.pressedAs(pressed);
            damage(store, mutation, random);
            usable.add(isUsed(store));
          }
        });
    assertThat(usable).contains(true, false).hasSize(discs);
  }

  /** The same damage to all three copies counts; to one of them it is outvoted. */
  private static void damage(MemoryStore store, Mutation mutation, SplittableRandom random) {
    int number = random.nextInt(6);
    Sector damaged = mutation.of(store.read(new SectorAddress(3, number)));
    int copies = random.nextInt(4);
    for (int copy = 0; copy < copies; copy++) {
      store.write(new SectorAddress(3 + copy, number), damaged);
    }
  }

  private static boolean isUsed(MemoryStore store) {
    return switch (MiniDisc.open(store)) {
      case DiscReading.NotRecordable _ -> false;
      case DiscReading.Broken(var fault, var where) -> {
        assertThat(where).as(fault::name).isNotEmpty();
        yield false;
      }
      case DiscReading.Usable(MiniDisc disc, _, _) -> {
        use(store, disc);
        yield true;
      }
    };
  }

  private static void use(MemoryStore store, MiniDisc disc) {
    assertThat(DiscArea.of(disc.ptoc())).isNotEmpty();
    PrepaidReading before = PrepaidSearch.STANDARD.find(disc);
    byte[] hidden = content(disc.utoc().sector(5));
    var recorder = new Recorder(disc);
    recorder.record(new byte[70_000], TrackMode.SP_STEREO);
    new Names(disc).put(1, "another name");
    new TrackNotes(disc).put(1, DATE);
    recorder.erase(1);
    MiniDisc later = Discs.open(store);
    assertThat(content(later.utoc().sector(5))).isEqualTo(hidden);
    assertThat(content(later.contents().sector())).isEqualTo(content(disc.contents().sector()));
    if (before instanceof PrepaidReading.Prepaid(var place, var block, _, _)) {
      assertThat(PrepaidSearch.STANDARD.find(later))
          .isInstanceOfSatisfying(
              PrepaidReading.Prepaid.class,
              prepaid -> {
                assertThat(prepaid.place()).isEqualTo(place);
                assertThat(prepaid.block()).isEqualTo(block);
              });
    }
  }

  /** What a sector says, apart from where it lies. */
  private static byte[] content(Sector sector) {
    return sector.slice(SectorHeader.SIZE, Sector.SIZE - SectorHeader.SIZE);
  }
}
