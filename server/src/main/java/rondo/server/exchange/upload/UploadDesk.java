package rondo.server.exchange.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.id.IdSource;
import rondo.base.id.OperatorId;
import rondo.server.exchange.ExchangeDesk;
import rondo.server.exchange.SheetKind;
import rondo.server.exchange.run.Options;
import rondo.server.exchange.run.Report;
import rondo.server.exchange.run.Report.Outcome;
import rondo.server.exchange.run.Request;

/**
 * Keeps files that browsers hand in under names of its own, checks them, and takes them when the
 * person says so, two at once. A file that nobody decides on is thrown away after a day, or when
 * its operator hands in very many others, and all when the server starts. Thread-safe.
 */
public final class UploadDesk {
  private static final Logger log = LoggerFactory.getLogger(UploadDesk.class);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST = 40;
  private static final int AT_ONCE = 2;

  private final ExchangeDesk desk;
  private final Path folder;
  private final InstantSource clock;
  private final IdSource ids;
  private final Runnable changed;
  private final Map<UUID, Upload> uploads = new ConcurrentHashMap<>();

  /** Each file that is read holds a connection, of which the rest of the server needs some. */
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /**
   * A desk that keeps files here.
   *
   * @param changed tells every kiosk what it shall hold from now on
   */
  public UploadDesk(
      ExchangeDesk desk, Path folder, InstantSource clock, IdSource ids, Runnable changed) {
    this.desk = desk;
    this.folder = folder;
    this.clock = clock;
    this.ids = ids;
    this.changed = changed;
    empty(folder);
  }

  private static void empty(Path folder) {
    try {
      Files.createDirectories(folder);
      try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*.csv")) {
        for (Path file : left) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep uploaded files in " + folder, e);
    }
  }

  /** What is exported and who there is. */
  public ExchangeDesk desk() {
    return desk;
  }

  /**
   * Keeps a file and begins to check it; empty where too many of this operator are read.
   *
   * @param name what the person's computer calls it; shown, never used
   */
  public Optional<Upload> hand(
      OperatorId operator, SheetKind kind, String name, Options options, InputStream bytes) {
    forget(clock.instant());
    if (!makeRoom(operator)) {
      return Optional.empty();
    }
    UUID id = ids.next();
    Path file = folder.resolve(id + ".csv");
    var request = new Request(kind, file, name, operator, options, true);
    var upload = new Upload(id, kind, request, clock.instant(), keep(bytes, file));
    uploads.put(id, upload);
    run(upload, true);
    return Optional.of(upload);
  }

  private boolean makeRoom(OperatorId operator) {
    List<Upload> own =
        uploads.values().stream()
            .filter(it -> it.operator().equals(operator))
            .sorted(Comparator.comparing(Upload::handedIn).thenComparing(Upload::id))
            .toList();
    List<Upload> atRest = own.stream().filter(UploadDesk::isAtRest).toList();
    if (own.size() - atRest.size() >= MOST) {
      return false;
    }
    atRest.stream().limit(Math.max(0, own.size() - MOST + 1)).forEach(this::drop);
    return true;
  }

  private static boolean isAtRest(Upload upload) {
    return !(upload.state() instanceof UploadState.Running);
  }

  private void drop(Upload upload) {
    uploads.remove(upload.id());
    delete(upload.file());
  }

  private static long keep(InputStream bytes, Path file) {
    try {
      return Files.copy(bytes, file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep an uploaded file", e);
    }
  }

  /** A file of this operator. */
  public Optional<Upload> find(OperatorId operator, UUID id) {
    return Optional.ofNullable(uploads.get(id)).filter(it -> it.operator().equals(operator));
  }

  /** Takes a file that was checked and is good; false for any other. */
  public boolean take(Upload upload) {
    UploadState state = upload.state();
    boolean good =
        state instanceof UploadState.Done(Report report) && report.outcome() == Outcome.CHECKED;
    if (good && upload.begin(state)) {
      run(upload, false);
      return true;
    }
    return false;
  }

  private void run(Upload upload, boolean dry) {
    Thread.ofVirtual()
        .name("import")
        .start(() -> {
          if (isTaken(upload, dry)) {
            delete(upload.file());
            tellKiosks();
          }
        });
  }

  /** Reads it in its turn and says so; whether its rows are in the catalogue from now on. */
  private boolean isTaken(Upload upload, boolean dry) {
    turns.acquireUninterruptibly();
    try {
      Report report =
          desk.take(
              upload.request(dry), progress -> upload.tell(new UploadState.Running(dry, progress)));
      upload.tell(new UploadState.Done(report));
      return report.outcome() == Outcome.TAKEN;
    } catch (RuntimeException e) {
      log.error("an import failed, nothing was taken", e);
      upload.tell(new UploadState.Failed());
      return false;
    } finally {
      turns.release();
    }
  }

  private void tellKiosks() {
    try {
      changed.run();
    } catch (RuntimeException e) {
      log.error("an import was taken, but kiosks were not told of it yet", e);
    }
  }

  private void forget(Instant now) {
    for (Upload upload : uploads.values()) {
      boolean old = upload.handedIn().isBefore(now.minus(KEPT));
      if (old && isAtRest(upload)) {
        drop(upload);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("an uploaded file stays until the next start", e);
    }
  }
}
