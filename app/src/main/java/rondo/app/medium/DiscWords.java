package rondo.app.medium;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rondo.media.minidisc.disc.DiscReading;
import rondo.media.minidisc.disc.MiniDisc;
import rondo.media.minidisc.disc.Names;
import rondo.media.minidisc.sector.PlayingTime;
import rondo.media.minidisc.toc.Edit;
import rondo.media.minidisc.toc.TableOfContents;
import rondo.media.minidisc.toc.TocWarning;
import rondo.media.minidisc.toc.Track;
import rondo.media.prepaid.PrepaidReading;
import rondo.media.prepaid.PrepaidSearch;

/** A disc in words. */
final class DiscWords {
  private DiscWords() {}

  static List<String> of(DiscReading.Usable reading) {
    MiniDisc disc = reading.disc();
    TableOfContents contents = disc.contents();
    List<String> lines = new ArrayList<>();
    var area = disc.ptoc().programArea();
    lines.add(
        "MiniDisc of %s: clusters %d to %d"
            .formatted(time(PlayingTime.ofClusters(area.clusters())), area.first(), area.last()));
    lines.add(block(PrepaidSearch.STANDARD.find(disc)));
    lines.add(
        "Free: %s in %d part(s); %d clusters can be recorded"
            .formatted(
                time(PlayingTime.ofFrames(contents.freeFrames())),
                contents.free().size(),
                contents.freeClusters()));
    lines.add("Defective parts: %d".formatted(contents.defective().size()));
    Names names = new Names(disc);
    for (int track = 1; track <= contents.tracks().size(); track++) {
      lines.add(track(track, contents.tracks().get(track - 1), names.of(track)));
    }
    lines.addAll(complaints(reading));
    return lines;
  }

  private static String track(int number, Track track, String name) {
    Duration plays = PlayingTime.ofFrames(track.frames()).multipliedBy(track.mode().stretch());
    return "Track %d%s: %s, %s, in %d part(s): %s"
        .formatted(
            number,
            name.isEmpty() ? "" : " \"" + printable(name) + "\"",
            time(plays),
            track.mode().words(),
            track.parts().size(),
            track.parts());
  }

  /** Names come from foreign recorders: nothing in them may steer a terminal. */
  private static String printable(String name) {
    return name.replaceAll("[^\\x20-\\x7E\\xA0-\\xFF]", "?");
  }

  private static String block(PrepaidReading reading) {
    return switch (reading) {
      case PrepaidReading.Plain _ -> "No prepaid block: a plain medium";
      case PrepaidReading.Prepaid prepaid ->
          "Prepaid: " + prepaid.block() + ", at " + prepaid.place();
      case PrepaidReading.Doubtful(var places) ->
          "Not to be used as prepaid: more than one block, or none where one belongs: " + places;
    };
  }

  private static String time(Duration time) {
    return "%d:%02d min".formatted(time.toMinutes(), time.toSecondsPart());
  }

  static List<String> complaints(DiscReading.Usable reading) {
    List<String> lines = new ArrayList<>();
    if (reading.copiesDiffer()) {
      lines.add("The three copies of the table differ; the next write mends them.");
    }
    reading.warnings().forEach(warning -> lines.add(of(warning)));
    if (isDoubtful(reading)) {
      lines.add(block(PrepaidSearch.STANDARD.find(reading.disc())));
    }
    return lines;
  }

  static boolean isDoubtful(DiscReading.Usable reading) {
    return PrepaidSearch.STANDARD.find(reading.disc()) instanceof PrepaidReading.Doubtful;
  }

  private static String of(TocWarning warning) {
    return switch (warning) {
      case LOST_SPACE -> "Some of the program area is in no list: lost space.";
      case FREE_NOT_IN_ORDER -> "The free area is not in the order of addresses.";
      case NOT_MARKED_USED -> "The table does not say that it is used.";
      case OTHER_MODE -> "The sectors have another mode than we write.";
      case RESERVED_NOT_ZERO -> "Part table 0 is not zero.";
    };
  }

  static String of(Edit.Reason reason) {
    return switch (reason) {
      case NO_SPACE -> "the free area is too small";
      case NO_PART_TABLE -> "the free area is too scattered, defragment first";
      case TOO_MANY_TRACKS -> "there are 255 tracks already";
      case NO_SUCH_TRACK -> "there is no such track";
      case PROTECTED -> "the track is protected";
    };
  }
}
