package rondo.media.minidisc.disc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import rondo.media.minidisc.image.MemoryStore;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.toc.Edit;
import rondo.media.minidisc.toc.TrackMode;

class RecorderTest {
  private static byte[] noise(long seed, int length) {
    byte[] noise = new byte[length];
    new SplittableRandom(seed).nextBytes(noise);
    return noise;
  }

  @Test
  void what_was_recorded_is_read_back_after_the_disc_was_out() {
    MemoryStore store = Discs.blank(DiscSize.MINUTES_60);
    byte[] content = noise(1, 3 * Recorder.CONTENT_OF_CLUSTER + 17);
    var recorder = new Recorder(Discs.open(store));
    assertThat(recorder.record(content, TrackMode.SP_STEREO)).isInstanceOf(Edit.Done.class);
    assertThat(recorder.record(new byte[0], TrackMode.SP_STEREO)).isInstanceOf(Edit.Done.class);
    MiniDisc again = Discs.open(store);
    assertThat(new Recorder(again).read(again.contents().tracks().getFirst())).isEqualTo(content);
    assertThat(new Recorder(again).read(again.contents().tracks().getLast())).isEmpty();
    assertThat(again.contents().freeClusters()).isEqualTo(1791 - 5);
  }

  @Test
  void months_of_recording_and_erasing_lose_nothing() {
    for (int seed = 0; seed < 5; seed++) {
      var random = new SplittableRandom(seed);
      var disc = Discs.open(Discs.blank(DiscSize.MINUTES_74));
      var recorder = new Recorder(disc);
      List<byte[]> held = new ArrayList<>();
      for (int round = 0; round < 60; round++) {
        if (held.isEmpty() || random.nextInt(3) > 0) {
          byte[] content = noise(round, random.nextInt(9 * Recorder.CONTENT_OF_CLUSTER));
          assertThat(recorder.record(content, TrackMode.SP_STEREO)).isInstanceOf(Edit.Done.class);
          held.add(content);
        } else {
          int track = random.nextInt(held.size());
          assertThat(recorder.erase(track + 1)).isInstanceOf(Edit.Done.class);
          held.remove(track);
        }
      }
      for (int track = 0; track < held.size(); track++) {
        assertThat(recorder.read(disc.contents().tracks().get(track))).isEqualTo(held.get(track));
      }
      assertThat(disc.contents().tracks()).hasSameSizeAs(held);
    }
  }

  @Test
  void what_does_not_fit_and_what_is_protected_changes_nothing() {
    MemoryStore store = Discs.blank(DiscSize.MINUTES_60);
    var recorder = new Recorder(Discs.open(store));
    long before = store.written();
    int tooMuch = 1791 * Recorder.CONTENT_OF_CLUSTER + 1;
    assertThat(recorder.record(new byte[tooMuch], TrackMode.SP_STEREO))
        .isEqualTo(new Edit.Refused(Edit.Reason.NO_SPACE));
    assertThat(recorder.erase(1)).isEqualTo(new Edit.Refused(Edit.Reason.NO_SUCH_TRACK));
    assertThat(store.written()).isEqualTo(before);
    recorder.record(new byte[1], new TrackMode(0x06));
    assertThat(recorder.erase(1)).isEqualTo(new Edit.Refused(Edit.Reason.PROTECTED));
  }

  @Test
  void a_power_cut_at_any_sector_leaves_the_disc_as_before_or_as_after() {
    MemoryStore used = Discs.blank(DiscSize.MINUTES_74);
    byte[] old = noise(2, 2000);
    byte[] added = noise(3, 70_000);
    new Recorder(Discs.open(used)).record(old, TrackMode.SP_STEREO);
    MemoryStore whole = used.copy();
    new Recorder(Discs.open(whole)).record(added, TrackMode.SP_STEREO);
    int after = 0;
    for (long cut = 0; cut < whole.written(); cut++) {
      MemoryStore store = used.copy();
      store.cutAfter(cut);
      assertThat(catchCut(store, added)).isTrue();
      MiniDisc disc = Discs.open(store.copy());
      var recorder = new Recorder(disc);
      assertThat(recorder.read(disc.contents().tracks().getFirst())).isEqualTo(old);
      if (disc.contents().tracks().size() == 2) {
        assertThat(recorder.read(disc.contents().tracks().getLast())).isEqualTo(added);
        after++;
      }
      secondCuts(store.copy(), old);
    }
    assertThat(after).isEqualTo(2);
  }

  private static boolean catchCut(MemoryStore store, byte[] content) {
    try {
      new Recorder(Discs.open(store)).record(content, TrackMode.SP_STEREO);
      return false;
    } catch (MemoryStore.PowerCut cut) {
      return true;
    }
  }

  /** The next write mends the copies; it may be cut too, again and again. */
  private static void secondCuts(MemoryStore cutOnce, byte[] old) {
    for (long cut = 0; cut < 6; cut++) {
      MemoryStore store = cutOnce.copy();
      MiniDisc disc = Discs.open(store);
      store.cutAfter(cut);
      try {
        new Recorder(disc).erase(disc.contents().tracks().size());
      } catch (MemoryStore.PowerCut again) {
        assertThat(store.copy()).isNotNull();
      }
      MiniDisc later = Discs.open(store.copy());
      if (!later.contents().tracks().isEmpty()) {
        assertThat(new Recorder(later).read(later.contents().tracks().getFirst())).isEqualTo(old);
      }
    }
  }
}
