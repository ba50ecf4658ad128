package rondo.server.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.IdSource;
import rondo.base.id.OperatorId;
import rondo.server.exchange.run.Exporting;
import rondo.server.exchange.run.Importing;
import rondo.server.exchange.run.Options;
import rondo.server.exchange.run.Report;
import rondo.server.exchange.run.Request;
import rondo.server.exchange.table.Limits;
import rondo.server.fixture.SmallNetwork;

/** A small network into which files are imported. */
public final class ImportGround {
  public static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  public final SmallNetwork network;
  private final Jdbi jdbi;
  private final Path folder;
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final IdSource ids = new IdSource(clock, new Random(7));
  private int files;

  public ImportGround(Jdbi jdbi, Path folder) {
    this.jdbi = jdbi;
    this.folder = folder;
    this.network = SmallNetwork.in(jdbi, clock);
  }

  /** Takes a file of this text in UTF-8. */
  public Report take(SheetKind kind, String text) {
    return take(kind, text, Options.none(ZONE), false);
  }

  /** Only checks it. */
  public Report check(SheetKind kind, String text) {
    return take(kind, text, Options.none(ZONE), true);
  }

  /** Takes a file as a person says. */
  public Report take(SheetKind kind, String text, Options options, boolean dry) {
    return take(kind, file(text, StandardCharsets.UTF_8), options, dry, network.operator);
  }

  /** Takes a file on behalf of somebody. */
  public Report take(SheetKind kind, Path file, Options options, boolean dry, OperatorId operator) {
    var request = new Request(kind, file, "list.csv", operator, options, dry);
    return importing(Limits.standard()).run(request, progress -> {});
  }

  public Importing importing(Limits limits) {
    return new Importing(jdbi, clock, ids, limits);
  }

  public Exporting exporting() {
    return new Exporting(jdbi, clock, ids);
  }

  public Path file(String text, Charset charset) {
    return file(text.getBytes(charset));
  }

  public Path file(byte[] bytes) {
    try {
      return Files.write(folder.resolve("file" + files++ + ".csv"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one value of a query. */
  public String text(String sql) {
    return network.rows().text(sql);
  }
}
