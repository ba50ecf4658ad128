package rondo.app.labels;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rondo.labels.print.DiscLabel;
import rondo.labels.print.LabelForm;
import rondo.labels.print.LabelPdf;
import rondo.labels.print.LabelPng;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.media.label.LabelText;

/** {@code ./rondo labels}: labels for a batch of discs, true to size. */
@Command(
    name = "labels",
    description = "Prints labels for discs, true to size.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class LabelsCommand {
  private static final int MOST = 1_000;
  private static final long MOST_NUMBER = 999_999_999_999L;

  @Spec private CommandSpec spec;

  @Command(
      name = "print",
      description = "Writes labels.pdf (A4, two labels a sheet) and one PNG a disc (600 dpi).")
  int print(
      @Option(names = "--group", required = true, description = "number of the group, 0 to 9999")
          int group,
      @Option(names = "--from", required = true, description = "number of the first disc")
          long from,
      @Option(names = "--count", defaultValue = "1", description = "how many (default 1)")
          int count,
      @Option(
              names = "--form",
              defaultValue = "STRAIGHT",
              description = "${COMPLETION-CANDIDATES} (default STRAIGHT)")
          LabelForm form,
      @Option(names = "--folder", required = true, description = "where to; made if it is missing")
          Path folder) {
    if (group < 0 || group > 9_999 || count < 1 || count > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--group is 0 to 9999, --count is 1 to " + MOST);
    }
    if (from < 0 || from + count - 1 > MOST_NUMBER) {
      throw new ParameterException(spec.commandLine(), "--from is 0 to " + MOST_NUMBER);
    }
    List<DiscLabel> labels =
        LongStream.range(from, from + count)
            .mapToObj(number -> new LabelText(GroupCode.of(group), DiscCode.of(number)))
            .map(text -> new DiscLabel(text, form))
            .toList();
    write(folder, labels);
    say(
        "%d %s labels in %s; print labels.pdf at 100 %%, not fitted to the page."
            .formatted(count, form.name().toLowerCase(Locale.ROOT), folder));
    return 0;
  }

  private static void write(Path folder, List<DiscLabel> labels) {
    List<Path> written = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      for (DiscLabel label : labels) {
        Path file = folder.resolve(label.text().disc().value() + ".png");
        written.add(Files.write(file, LabelPng.of(label), StandardOpenOption.CREATE_NEW));
      }
      Path sheets = folder.resolve("labels.pdf");
      Files.write(sheets, LabelPdf.of(labels), StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UncheckedIOException("labels not written after " + written.size() + " files", e);
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
