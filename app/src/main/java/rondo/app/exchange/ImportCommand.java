package rondo.app.exchange;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rondo.app.server.BesideServer;
import rondo.app.setting.Chance;
import rondo.app.setting.Settings;
import rondo.app.setting.SettingsOptions;
import rondo.app.setting.SystemTime;
import rondo.base.lifecycle.Lifecycle;
import rondo.server.exchange.ExchangeDesk;
import rondo.server.exchange.ReportFile;
import rondo.server.exchange.cell.DateOrder;
import rondo.server.exchange.cell.DecimalMark;
import rondo.server.exchange.cell.Habits;
import rondo.server.exchange.run.Options;
import rondo.server.exchange.run.Progress;
import rondo.server.exchange.run.Report;
import rondo.server.exchange.run.Request;
import rondo.server.exchange.table.Flaw;
import rondo.server.exchange.table.Separator;

/** {@code ./rondo import}: takes a list whole or not at all, beside a running server or without. */
@Command(
    name = "import",
    description = {
      "Takes titles, discs, kiosks or prices from a CSV file, whole or not at all.",
      "Exit code 0: taken, or nothing wrong; 1: something is wrong and nothing was changed."
    },
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
  private static final int TOLD = 20;
  private static final int STEP = 10;

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions settings;
  @Mixin private ExchangeOptions exchange;

  @Parameters(index = "1", paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Only check it; nothing is written.")
  private boolean dry;

  @Option(
      names = "--separator",
      paramLabel = "SIGN",
      description = "comma, semicolon or tab, where the headings do not tell.")
  private @Nullable Sign separator;

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      description = "day-first or month-first, for dates like 3/1/2024.")
  private @Nullable Order dates;

  @Option(
      names = "--decimals",
      paramLabel = "MARK",
      description = "point or comma, for numbers like 1.234.")
  private @Nullable Mark decimals;

  @Option(names = "--leave-out", description = "Leave out columns that nobody knows.")
  private boolean leaveOut;

  @Option(names = "--again", description = "Take the very file that was taken before.")
  private boolean again;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Whose midnight a date means where a group has no kiosk (this machine's).")
  private ZoneId zone = ZoneId.systemDefault();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write what is wrong as a CSV file, a row each.")
  private @Nullable Path report;

  private int told;

  /** How separators are called on the command line. */
  enum Sign {
    comma,
    semicolon,
    tab
  }

  /** How orders of dates are called on the command line. */
  enum Order {
    day_first,
    month_first;

    @Override
    public String toString() {
      return name().replace('_', '-');
    }
  }

  /** How decimal marks are called on the command line. */
  enum Mark {
    point,
    comma
  }

  @Override
  public Integer call() {
    var line = spec.commandLine();
    var kind = exchange.kind(line);
    Settings loaded = settings.load(Settings.class, System.getenv()).value();
    Optional<Path> folder = BesideServer.folder(loaded);
    if (!Files.isRegularFile(file) || folder.isEmpty()) {
      say(folder.isEmpty() ? "There is no server's data folder there: --data FOLDER." : noFile());
      return 1;
    }
    try (var lifecycle = new Lifecycle("import")) {
      var database = BesideServer.open(loaded, folder.get(), "rondo-import", this::say, lifecycle);
      var clock = SystemTime.calendar();
      var desk = new ExchangeDesk(database.jdbi(), clock, Chance.ids(clock));
      var request =
          new Request(
              kind,
              file,
              String.valueOf(file.getFileName()),
              exchange.operator(line, desk.operators()),
              options(),
              dry);
      return tell(desk.take(request, this::progress));
    }
  }

  private String noFile() {
    return "There is no file " + file + ".";
  }

  private Options options() {
    return new Options(
        Optional.ofNullable(separator).map(sign -> Separator.valueOf(upper(sign))),
        new Habits(
            dates == null ? DateOrder.UNSAID : DateOrder.valueOf(upper(dates)),
            decimals == null ? DecimalMark.UNSAID : DecimalMark.valueOf(upper(decimals))),
        leaveOut,
        again,
        zone);
  }

  private static String upper(Enum<?> word) {
    return word.name().toUpperCase(java.util.Locale.ROOT);
  }

  private void progress(Progress progress) {
    if (progress.percent() >= told + STEP) {
      told = progress.percent();
      say("%3d %%, %,d rows".formatted(told, progress.rows()));
    }
  }

  private int tell(Report done) {
    done.notes().forEach(this::say);
    done.flaws().stream().limit(TOLD).map(ImportCommand::words).forEach(this::say);
    long more = done.counts().flaws() - Math.min(TOLD, done.flaws().size());
    if (more > 0) {
      say("… and %,d more; --report FILE writes them down.".formatted(more));
    }
    say(done.sentence());
    if (report != null) {
      write(done, report);
    }
    return done.outcome() == Report.Outcome.REFUSED ? 1 : 0;
  }

  private void write(Report done, Path to) {
    try {
      ReportFile.write(done, Files.newOutputStream(to));
      say("Report: " + to);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the report", e);
    }
  }

  private static String words(Flaw flaw) {
    String place =
        flaw.line() == 0
            ? ""
            : "line "
                + flaw.line()
                + (flaw.column().isEmpty() ? ": " : ", " + flaw.column() + ": ");
    return place + flaw.what() + (flaw.cell().isEmpty() ? "" : " [" + flaw.cell() + "]");
  }

  private void say(String words) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(words);
    out.flush();
  }
}
