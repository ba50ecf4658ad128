package rondo.media.minidisc.disc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rondo.media.minidisc.image.MemoryStore;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.toc.Defragmentation;
import rondo.media.minidisc.toc.Edit;
import rondo.media.minidisc.toc.Part;
import rondo.media.minidisc.toc.RandomToc;
import rondo.media.minidisc.toc.TocReader;
import rondo.media.minidisc.toc.TocReading;
import rondo.media.minidisc.toc.TrackMode;

class DefragmentationTest {
  private static byte[] noise(long seed, int length) {
    byte[] noise = new byte[length];
    new SplittableRandom(seed).nextBytes(noise);
    return noise;
  }

  /** Short tracks, some erased, and one that lies in all the gaps. */
  private static List<byte[]> scatter(MiniDisc disc) {
    var recorder = new Recorder(disc);
    List<byte[]> held = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      held.add(noise(i, (1 + i % 3) * Recorder.CONTENT_OF_CLUSTER));
      recorder.record(held.getLast(), TrackMode.SP_STEREO);
    }
    for (int track = 7; track > 0; track -= 2) {
      recorder.erase(track);
      held.remove(track - 1);
    }
    held.add(noise(9, 10 * Recorder.CONTENT_OF_CLUSTER));
    assertThat(recorder.record(held.getLast(), TrackMode.SP_STEREO)).isInstanceOf(Edit.Done.class);
    recorder.erase(2);
    held.remove(1);
    return held;
  }

  private static void hasContent(MiniDisc disc, List<byte[]> held) {
    for (int track = 0; track < held.size(); track++) {
      assertThat(new Recorder(disc).read(disc.contents().tracks().get(track)))
          .isEqualTo(held.get(track));
    }
  }

  @Test
  void every_track_comes_together_and_the_free_area_too() {
    MemoryStore store = Discs.blank(DiscSize.MINUTES_60);
    List<byte[]> held = scatter(Discs.open(store));
    assertThat(Discs.open(store).contents().tracks().getLast().parts()).hasSizeGreaterThan(2);
    int free = Discs.open(store).contents().freeClusters();
    assertThat(new Recorder(Discs.open(store)).defragment()).isPositive();
    MiniDisc disc = Discs.open(store);
    assertThat(disc.contents().tracks()).allMatch(track -> track.parts().size() == 1);
    assertThat(disc.contents().free()).hasSize(1);
    assertThat(disc.contents().freeClusters()).isEqualTo(free);
    hasContent(disc, held);
    assertThat(Defragmentation.of(disc.contents()).steps()).isEmpty();
  }

  @Test
  void a_power_cut_in_the_middle_loses_no_content() {
    cutEvery(7);
  }

  @Test
  @Tag("deep")
  void a_power_cut_at_every_sector_of_a_defragmentation_loses_no_content() {
    cutEvery(1);
  }

  private static void cutEvery(int step) {
    MemoryStore store = Discs.blank(DiscSize.MINUTES_60);
    List<byte[]> held = scatter(Discs.open(store));
    MemoryStore whole = store.copy();
    new Recorder(Discs.open(whole)).defragment();
    for (long cut = 0; cut < whole.written(); cut += step) {
      MemoryStore torn = store.copy();
      torn.cutAfter(cut);
      try {
        new Recorder(Discs.open(torn)).defragment();
        throw new AssertionError("no cut at " + cut);
      } catch (MemoryStore.PowerCut expected) {
        hasContent(Discs.open(torn.copy()), held);
      }
    }
  }

  @Test
  void every_step_of_a_plan_for_any_disc_keeps_the_rules_and_every_cluster() {
    var area = DiscSize.MINUTES_74.programArea();
    int steps = 0;
    for (int seed = 0; seed < 60; seed++) {
      var before = RandomToc.ofClusters(new SplittableRandom(seed), area).next();
      var plan = Defragmentation.of(before).steps();
      for (var step : plan.subList(0, Math.min(40, plan.size()))) {
        steps++;
        assertThat(TocReader.read(step.after().sector(), area))
            .isInstanceOf(TocReading.Sound.class);
        assertThat(step.after().freeFrames()).isEqualTo(before.freeFrames());
        assertThat(Math.abs(step.from() - step.to())).isGreaterThanOrEqualTo(step.clusters());
        assertThat(step.after().tracks().stream().mapToInt(t -> t.frames()).boxed().toList())
            .isEqualTo(before.tracks().stream().mapToInt(t -> t.frames()).boxed().toList());
      }
    }
    assertThat(steps).isGreaterThan(500);
  }

  @Test
  void a_track_that_fits_no_gap_stays_scattered() {
    MemoryStore store = Discs.blank(DiscSize.MINUTES_60);
    var disc = Discs.open(store);
    var recorder = new Recorder(disc);
    for (int clusters : new int[] {1, 2, 1}) {
      recorder.record(new byte[clusters * Recorder.CONTENT_OF_CLUSTER], TrackMode.SP_STEREO);
    }
    recorder.erase(2);
    int rest = disc.contents().freeClusters() - 1;
    recorder.record(new byte[rest * Recorder.CONTENT_OF_CLUSTER], TrackMode.SP_STEREO);
    List<Part> before = disc.contents().tracks().getLast().parts();
    assertThat(before).hasSize(2);
    recorder.defragment();
    assertThat(disc.contents().tracks().getLast().parts()).hasSize(2);
  }

  @Test
  void names_go_with_their_tracks() {
    MemoryStore store = Discs.blank(DiscSize.MINUTES_60);
    var disc = Discs.open(store);
    var recorder = new Recorder(disc);
    for (int track = 1; track <= 3; track++) {
      recorder.record(new byte[1], TrackMode.SP_STEREO);
      assertThat(new Names(disc).put(track, "number " + track)).isTrue();
    }
    assertThat(new Names(disc).put(0, "a disc")).isTrue();
    recorder.erase(1);
    var names = new Names(Discs.open(store));
    assertThat(names.of(0)).isEqualTo("a disc");
    assertThat(names.of(1)).isEqualTo("number 2");
    assertThat(names.of(2)).isEqualTo("number 3");
    assertThat(names.of(3)).isEmpty();
    assertThat(disc.contents().isUsed(1)).isTrue();
  }
}
