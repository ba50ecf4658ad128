package rondo.app.server;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import rondo.app.setting.Chance;
import rondo.app.setting.Settings;
import rondo.base.lifecycle.Lifecycle;
import rondo.base.secret.SecretFolder;
import rondo.server.database.Database;
import rondo.server.database.DatabaseSettings;
import rondo.server.seal.SealAnchor;
import rondo.server.seal.SealCheck;
import rondo.server.seal.SealKey;
import rondo.server.seal.SealReport;

/**
 * {@code ./rondo config verify-seals}: checks ledger and events against every seal, beside a
 * running server or without one. Reads only.
 */
public final class SealsCommand {
  /** Everything is as it was sealed. */
  public static final int HOLDS = 0;

  /** Something is not as it was sealed. */
  public static final int BROKEN = 1;

  private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(30);

  private final PrintWriter out;

  /** Tells what it checks on {@code out}. */
  public SealsCommand(PrintWriter out) {
    this.out = out;
  }

  /** Checks what these settings name; {@link #HOLDS} or {@link #BROKEN}. */
  public int run(Settings settings) {
    Path folder = folder(settings);
    if (!Files.isDirectory(folder.resolve("secrets"))) {
      say("There is no server's data folder at " + settings.data().toAbsolutePath() + ".");
      say("Nothing was checked.");
      say("Give the folder that the server runs with: --data FOLDER.");
      return BROKEN;
    }
    SecureRandom random = Chance.random();
    try (var lifecycle = new Lifecycle("verify-seals")) {
      SealKey key = SealKey.in(SecretFolder.open(folder.resolve("secrets"), random), random);
      var source = ServerDatabase.beside(settings.database(), folder, this::say, lifecycle);
      Database database =
          lifecycle.manage(
              Database.attach(
                  source,
                  DatabaseSettings.standard("rondo-verify-seals")
                      .withPoolSize(1)
                      .withStatementTimeout(LONGEST_STATEMENT)));
      return check(database, key, SealAnchor.in(folder));
    }
  }

  /** The server's folder; inside a demo's folder it is one of several. */
  private static Path folder(Settings settings) {
    Path inDemo = settings.data().resolve("server");
    return Files.isDirectory(inDemo.resolve("secrets")) ? inDemo : settings.data();
  }

  private int check(Database database, SealKey key, SealAnchor anchor) {
    SealReport report = SealCheck.run(database.jdbi(), key, anchor, this::progress);
    SealReportText.of(report).forEach(this::say);
    return report.holds() ? HOLDS : BROKEN;
  }

  private void progress(long checked, long all, long rows) {
    say("checked %,d of %,d seals, %,d rows".formatted(checked, all, rows));
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
