package rondo.app.medium;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rondo.app.setting.Chance;
import rondo.media.minidisc.disc.DiscReading;
import rondo.media.minidisc.disc.MiniDisc;
import rondo.media.minidisc.disc.Recorder;
import rondo.media.minidisc.image.ImageFile;
import rondo.media.minidisc.toc.Defragmentation;
import rondo.media.minidisc.toc.Edit;
import rondo.media.minidisc.toc.TrackMode;
import rondo.media.prepaid.PrepaidSearch;

/** {@code ./rondo medium}: makes, shows, checks and changes media in image files. */
@Command(
    name = "medium",
    description = "Makes, shows, checks and changes prepaid media as image files.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class MediumCommand {
  private static final int REFUSED = 1;

  @Spec private CommandSpec spec;

  @Command(name = "issue", description = "Makes blank media with a block each, and their list.")
  int issue(@Mixin BatchOptions options) {
    options.fault().ifPresent(this::usage);
    return new Batch(options, Chance.random()).issue(this::say) ? 0 : REFUSED;
  }

  @Command(name = "show", description = "Says what is on a medium; draws it; prints a sector.")
  int show(
      @Parameters(paramLabel = "IMAGE") Path image,
      @Option(names = "--map", paramLabel = "FILE", description = "writes the disc as an SVG map")
          Optional<Path> map,
      @Option(
              names = "--hex",
              paramLabel = "SECTOR",
              description = "prints ptoc:N, utoc:N or CLUSTER:SECTOR with the names of its bytes")
          Optional<String> hex,
      @Mixin BlockOptions block) {
    PrepaidSearch search = search(block);
    return withDisc(
        ImageFile.openToRead(image),
        (disc, reading) -> {
          DiscWords.of(reading, search).forEach(this::say);
          map.ifPresent(
              file -> write(file, DiscMap.svg(disc, search).getBytes(StandardCharsets.UTF_8)));
          return hex.map(sector -> dump(disc, search, sector)).orElse(0);
        });
  }

  @Command(name = "verify", description = "Exit code 0: every rule holds; 1: not, and why.")
  int verify(
      @Parameters(paramLabel = "IMAGE") Path image,
      @Mixin BlockOptions block,
      @Mixin ProofOptions proof) {
    PrepaidSearch search = search(block);
    proof.fault(image).ifPresent(this::usage);
    return withDisc(
        ImageFile.openToRead(image),
        (_, reading) -> {
          Verification verification =
              Verification.of(reading, proof.issued(image), proof.key(), search);
          verification.lines().forEach(this::say);
          return verification.holds() ? 0 : REFUSED;
        });
  }

  @Command(name = "record", description = "Records a file into the free area as the last track.")
  int record(
      @Parameters(paramLabel = "IMAGE") Path image,
      @Parameters(paramLabel = "FILE") Path file,
      @Mixin TrackOptions track) {
    track.fault().ifPresent(this::usage);
    return withDisc(
        ImageFile.open(image),
        (disc, _) -> {
          int exit =
              tell(new Recorder(disc).record(content(file), TrackMode.SP_STEREO), "Recorded");
          if (exit == 0) {
            track.note(disc, disc.contents().tracks().size()).forEach(this::say);
          }
          return exit;
        });
  }

  @Command(name = "read", description = "Reads a track back that `record` made.")
  int read(
      @Parameters(paramLabel = "IMAGE") Path image,
      @Parameters(paramLabel = "TRACK") int track,
      @Parameters(paramLabel = "FILE") Path file) {
    return withDisc(
        ImageFile.openToRead(image),
        (disc, _) -> {
          if (track < 1 || track > disc.contents().tracks().size()) {
            return tell(new Edit.Refused(Edit.Reason.NO_SUCH_TRACK), "");
          }
          write(file, new Recorder(disc).read(disc.contents().tracks().get(track - 1)));
          return 0;
        });
  }

  @Command(name = "erase", description = "Gives a track's space back to the free area.")
  int erase(
      @Parameters(paramLabel = "IMAGE") Path image, @Parameters(paramLabel = "TRACK") int track) {
    return withDisc(
        ImageFile.open(image), (disc, _) -> tell(new Recorder(disc).erase(track), "Erased"));
  }

  @Command(name = "defragment", description = "Brings each track and the free area together.")
  int defragment(
      @Parameters(paramLabel = "IMAGE") Path image,
      @Option(names = "--plan", description = "only says what would be copied") boolean plan) {
    return withDisc(
        plan ? ImageFile.openToRead(image) : ImageFile.open(image),
        (disc, _) -> {
          if (plan) {
            DiscWords.of(Defragmentation.of(disc.contents())).forEach(this::say);
          } else {
            say("%d copies made.".formatted(new Recorder(disc).defragment()));
          }
          return 0;
        });
  }

  /** What a subcommand does with a disc that can be used. */
  private interface Use {
    int with(MiniDisc disc, DiscReading.Usable reading);
  }

  private int withDisc(ImageFile image, Use use) {
    try (image) {
      return switch (MiniDisc.open(image)) {
        case DiscReading.Usable usable -> use.with(usable.disc(), usable);
        case DiscReading.NotRecordable _ -> {
          say("The medium has no P-TOC of a recordable disc. Nothing was written.");
          yield REFUSED;
        }
        case DiscReading.Broken(var fault, var where) -> {
          say("The table of contents breaks a rule: %s at %s.".formatted(fault, where));
          say("Nothing was written.");
          yield REFUSED;
        }
      };
    }
  }

  private int dump(MiniDisc disc, PrepaidSearch search, String place) {
    Optional<List<String>> lines = SectorDump.of(disc, search, place);
    if (lines.isEmpty()) {
      usage("no sector " + place + "; say ptoc:0, utoc:5, 50:31 or 50:ff");
    }
    lines.orElseGet(List::of).forEach(this::say);
    return 0;
  }

  private PrepaidSearch search(BlockOptions block) {
    block.fault().ifPresent(this::usage);
    return block.search();
  }

  private void usage(String fault) {
    throw new ParameterException(spec.commandLine(), fault);
  }

  private int tell(Edit edit, String done) {
    return switch (edit) {
      case Edit.Done(var contents, var parts) -> {
        say(
            "%s, in %d part(s); %d clusters are free."
                .formatted(done, parts.size(), contents.freeClusters()));
        yield 0;
      }
      case Edit.Refused(var reason) -> {
        say("Not done: " + DiscWords.of(reason) + ". The medium is as it was.");
        yield REFUSED;
      }
    };
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.write(file, content, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
