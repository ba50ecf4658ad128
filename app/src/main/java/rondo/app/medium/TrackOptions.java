package rondo.app.medium;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import rondo.media.minidisc.disc.MiniDisc;
import rondo.media.minidisc.disc.Names;
import rondo.media.minidisc.disc.TrackNotes;
import rondo.media.minidisc.toc.Isrc;
import rondo.media.minidisc.toc.RecordingDate;

/** What a new track is called and when and as what it was recorded. */
final class TrackOptions {
  @Option(names = "--name", paramLabel = "NAME", description = "what the track is called")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "the recorder's clock, as 2026-11-21T07:05:09; else no date is noted")
  private Optional<LocalDateTime> at = Optional.empty();

  @Option(names = "--isrc", paramLabel = "CODE", description = "12 characters, as USRC17607839")
  private Optional<String> code = Optional.empty();

  /** What is wrong with the options, in a sentence. */
  Optional<String> fault() {
    if (code.filter(text -> !Isrc.isCode(text)).isPresent()) {
      return Optional.of("--isrc is five of A-Z and 0-9 and seven digits");
    }
    return at.filter(time -> time.getYear() < 1980 || time.getYear() > 2079)
        .map(_ -> "--at is a time from 1980 to 2079");
  }

  /** Notes them for a track; what had no room, in sentences. */
  List<String> note(MiniDisc disc, int track) {
    List<String> left = new ArrayList<>();
    if (name.filter(text -> !new Names(disc).put(track, text)).isPresent()) {
      left.add("There is no room for the name; the track stays without one.");
    }
    var notes = new TrackNotes(disc);
    if (at.filter(time -> !notes.put(track, new RecordingDate(time, 0, 0))).isPresent()) {
      left.add("There is no room for the date; the track stays without one.");
    }
    if (code.filter(text -> !notes.put(track, new Isrc(text))).isPresent()) {
      left.add("There is no room for the code; the track stays without one.");
    }
    return left;
  }
}
