package rondo.media.minidisc.disc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import rondo.media.minidisc.image.MemoryStore;
import rondo.media.minidisc.sector.DiscSize;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;
import rondo.media.minidisc.toc.Isrc;
import rondo.media.minidisc.toc.RecordingDate;
import rondo.media.minidisc.toc.TrackMode;

class TrackNotesTest {
  private static final RecordingDate DATE =
      new RecordingDate(LocalDateTime.of(2026, 11, 21, 7, 5, 9), 1, 2);
  private static final Isrc CODE = new Isrc("USRC17607839");

  private final MemoryStore store = Discs.blank(DiscSize.MINUTES_60);

  private MiniDisc withTracks(int tracks) {
    MiniDisc disc = Discs.open(store);
    for (int track = 1; track <= tracks; track++) {
      new Recorder(disc).record(new byte[] {1}, TrackMode.SP_STEREO);
    }
    return disc;
  }

  @Test
  void dates_codes_and_second_names_go_with_their_tracks() {
    MiniDisc disc = withTracks(3);
    var notes = new TrackNotes(disc);
    assertThat(notes.put(2, DATE)).isTrue();
    assertThat(notes.put(0, DATE)).isTrue();
    assertThat(notes.put(3, CODE)).isTrue();
    assertThat(Names.second(disc).put(3, "drei")).isTrue();
    new Recorder(disc).erase(1);
    MiniDisc again = Discs.open(store);
    var later = new TrackNotes(again);
    assertThat(later.date(0)).contains(DATE);
    assertThat(later.date(1)).contains(DATE);
    assertThat(later.date(2)).isEmpty();
    assertThat(later.code(2)).contains(CODE);
    assertThat(later.code(1)).isEmpty();
    assertThat(Names.second(again).of(2)).isEqualTo("drei");
    assertThat(new Names(again).of(2)).isEmpty();
    for (int sector = 2; sector <= 4; sector++) {
      assertThat(again.contents().isUsed(sector)).as("sector %d", sector).isTrue();
    }
    assertThat(again.contents().isUsed(1)).isFalse();
  }

  @Test
  void what_another_recorder_wrote_into_the_code_sector_is_kept_as_found() {
    MiniDisc disc = withTracks(2);
    byte[] theirs = "wide ti\u0005tles   ".getBytes(StandardCharsets.US_ASCII);
    for (int cluster = 3; cluster <= 5; cluster++) {
      var at = new SectorAddress(cluster, 3);
      Sector foreign =
          disc.utoc().sector(0).draft().number(12, 2, cluster).put(14, 3).put(600, theirs).sector();
      store.write(at, foreign);
    }
    MiniDisc found = Discs.open(store);
    assertThat(new TrackNotes(found).code(1)).isEmpty();
    new Recorder(found).record(new byte[] {2}, TrackMode.SP_STEREO);
    new Names(found).put(1, "a name");
    assertThat(Discs.open(store).utoc().sector(3).slice(600, theirs.length)).isEqualTo(theirs);
  }
}
