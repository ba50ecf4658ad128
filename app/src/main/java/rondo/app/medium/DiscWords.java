package rondo.app.medium;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rondo.media.minidisc.disc.DiscArea;
import rondo.media.minidisc.disc.DiscReading;
import rondo.media.minidisc.disc.MiniDisc;
import rondo.media.minidisc.disc.Names;
import rondo.media.minidisc.disc.TrackNotes;
import rondo.media.minidisc.sector.PlayingTime;
import rondo.media.minidisc.toc.Defragmentation;
import rondo.media.minidisc.toc.Edit;
import rondo.media.minidisc.toc.TableOfContents;
import rondo.media.minidisc.toc.TocWarning;
import rondo.media.minidisc.toc.Track;
import rondo.media.prepaid.PrepaidReading;
import rondo.media.prepaid.PrepaidSearch;
import rondo.media.prepaid.ServiceAddress;

/** A disc in words. */
final class DiscWords {
  private DiscWords() {}

  static List<String> of(DiscReading.Usable reading, PrepaidSearch search) {
    MiniDisc disc = reading.disc();
    TableOfContents contents = disc.contents();
    List<String> lines = new ArrayList<>();
    var area = disc.ptoc().programArea();
    lines.add(
        "MiniDisc of %s: clusters %d to %d"
            .formatted(time(PlayingTime.ofClusters(area.clusters())), area.first(), area.last()));
    lines.add(
        DiscArea.of(disc.ptoc()).stream()
            .map(a -> "%s %d to %d".formatted(a.use().words(), a.first(), a.last()))
            .collect(Collectors.joining(", ", "Clusters: ", "")));
    lines.add(block(search.find(disc), search));
    Duration free = PlayingTime.ofFrames(contents.freeFrames());
    lines.add(
        "Free: %s (%s in mono or LP2, %s in LP4), in %d part(s); %d clusters can be recorded"
            .formatted(
                time(free),
                time(free.multipliedBy(2)),
                time(free.multipliedBy(4)),
                contents.free().size(),
                contents.freeClusters()));
    lines.add("Defective parts: %d".formatted(contents.defective().size()));
    for (int track = 1; track <= contents.tracks().size(); track++) {
      lines.add(track(title(disc, track), contents.tracks().get(track - 1)));
      notes(disc, track).ifPresent(lines::add);
    }
    lines.addAll(complaints(reading, search));
    return lines;
  }

  private static String track(String title, Track track) {
    Duration plays = PlayingTime.ofFrames(track.frames()).multipliedBy(track.mode().stretch());
    return "%s: %s, %s, in %d part(s): %s"
        .formatted(title, time(plays), track.mode().words(), track.parts().size(), track.parts());
  }

  /** A track's number and names. */
  static String title(MiniDisc disc, int track) {
    return "Track " + track + names(disc, track);
  }

  private static String names(MiniDisc disc, int track) {
    return Stream.of(new Names(disc).of(track), Names.second(disc).of(track))
        .filter(name -> !name.isEmpty())
        .map(name -> " \"" + printable(name) + "\"")
        .collect(Collectors.joining());
  }

  private static Optional<String> notes(MiniDisc disc, int track) {
    var notes = new TrackNotes(disc);
    String words =
        Stream.of(
                notes.date(track).map(date -> "recorded " + date.at()),
                notes.code(track).map(code -> "ISRC " + code.code()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? Optional.empty() : Optional.of("  " + words);
  }

  /** A plan in words. */
  static List<String> of(Defragmentation plan) {
    List<String> lines = new ArrayList<>();
    for (Defragmentation.Step step : plan.steps()) {
      lines.add(
          "track %d: %d cluster(s) from %d to %d"
              .formatted(step.track(), step.clusters(), step.from(), step.to()));
    }
    lines.add("%d copies; nothing was written.".formatted(lines.size()));
    return lines;
  }

  /** Names come from foreign recorders: nothing in them may steer a terminal. */
  private static String printable(String name) {
    return name.replaceAll("[^\\x20-\\x7E\\xA0-\\xFF]", "?");
  }

  private static String block(PrepaidReading reading, PrepaidSearch search) {
    return switch (reading) {
      case PrepaidReading.Plain _ -> "No prepaid block: a plain medium";
      case PrepaidReading.Prepaid prepaid ->
          "Prepaid: block of denomination %d for service %s, medium ..%02x, at %s%s"
              .formatted(
                  prepaid.block().amount(),
                  ServiceAddress.of(search.form().layout(), prepaid.block()).words(),
                  prepaid.block().mediumId() & 0xFF,
                  PlaceText.of(prepaid.place()),
                  prepaid.hidden() ? "" : " (recorders may write over it)");
      case PrepaidReading.Doubtful(var places) ->
          "Not to be used as prepaid: several blocks, or none of the form %s where one belongs: %s"
              .formatted(
                  search.form().words(),
                  places.stream().map(PlaceText::of).collect(Collectors.joining(", ")));
    };
  }

  private static String time(Duration time) {
    return "%d:%02d min".formatted(time.toMinutes(), time.toSecondsPart());
  }

  static List<String> complaints(DiscReading.Usable reading, PrepaidSearch search) {
    List<String> lines = new ArrayList<>();
    if (reading.copiesDiffer()) {
      lines.add(
          "The three copies of the table differ, or one is not of its cluster; the next write mends them.");
    }
    reading.warnings().forEach(warning -> lines.add(of(warning)));
    PrepaidReading found = search.find(reading.disc());
    if (found instanceof PrepaidReading.Doubtful) {
      lines.add(block(found, search));
    }
    return lines;
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
