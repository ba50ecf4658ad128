package rondo.app.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import rondo.app.setting.Chance;
import rondo.app.setting.Settings;
import rondo.base.lifecycle.Lifecycle;
import rondo.base.secret.SecretFolder;
import rondo.server.database.Database;
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

  private final PrintWriter out;

  /** Tells what it checks on {@code out}. */
  public SealsCommand(PrintWriter out) {
    this.out = out;
  }

  /** Checks what these settings name; {@link #HOLDS} or {@link #BROKEN}. */
  public int run(Settings settings) {
    Optional<Path> folder = BesideServer.folder(settings);
    if (folder.isEmpty()) {
      say("There is no server's data folder at " + settings.data().toAbsolutePath() + ".");
      say("Nothing was checked.");
      say("Give the folder that the server runs with: --data FOLDER.");
      return BROKEN;
    }
    SecureRandom random = Chance.random();
    try (var lifecycle = new Lifecycle("verify-seals")) {
      Path secrets = folder.get().resolve("secrets");
      SealKey key = SealKey.in(SecretFolder.open(secrets, random), random);
      Database database =
          BesideServer.open(settings, folder.get(), "rondo-verify-seals", this::say, lifecycle);
      return check(database, key, SealAnchor.in(folder.get()));
    }
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
