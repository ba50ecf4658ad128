package rondo.server.exchange.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import rondo.base.id.IdSource;
import rondo.server.exchange.cell.Row;
import rondo.server.exchange.table.Flaw;
import rondo.server.exchange.table.Header;
import rondo.server.exchange.table.Limits;
import rondo.server.exchange.table.Piece;
import rondo.server.exchange.table.Separator;
import rondo.server.exchange.table.TableReader;
import rondo.server.exchange.table.TextForm;

/**
 * Takes a file whole or not at all: rows are judged and written in one transaction, some thousand
 * at a time, and all of it is undone if one row is not good. Thread-safe.
 */
public final class Importing {
  private static final int BATCH = 2_000;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final IdSource ids;
  private final Limits limits;

  /** Into this database. */
  public Importing(Jdbi jdbi, InstantSource clock, IdSource ids, Limits limits) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.limits = limits;
  }

  /** Takes a file, or checks it; tells from time to time how far it is. */
  public Report run(Request request, Consumer<Progress> told) {
    long size = size(request.file());
    Tally tally = new Tally();
    if (size > limits.bytes()) {
      tally.wrong(
          Flaw.ofFile(
              "The file has %,d MB; at most %,d MB are taken at once. Split it."
                  .formatted(size >> 20, limits.bytes() >> 20)));
      return report(request, tally, Report.Outcome.REFUSED);
    }
    byte[] hash = FileHash.of(request.file());
    try (Handle handle = jdbi.open()) {
      handle.begin();
      try {
        Report report = take(request, handle, size, hash, tally, told);
        end(handle, report);
        return report;
      } catch (JdbiException e) {
        handle.rollback();
        if (!Collision.is(e)) {
          throw e;
        }
        tally.wrong(Flaw.ofFile(Collision.WORDS));
        return report(request, tally, Report.Outcome.REFUSED);
      }
    }
  }

  private static void end(Handle handle, Report report) {
    if (report.outcome() == Report.Outcome.TAKEN) {
      handle.commit();
    } else {
      handle.rollback();
    }
  }

  private Report take(
      Request request,
      Handle handle,
      long size,
      byte[] hash,
      Tally tally,
      Consumer<Progress> told) {
    if (!request.dry()) {
      TakenFiles.waitForTurn(handle, request);
    }
    if (!request.options().again() && TakenFiles.isTaken(handle, request, hash)) {
      return report(request, tally, Report.Outcome.ALREADY);
    }
    var scope =
        new Scope(
            handle,
            request.operator(),
            clock.instant(),
            ids,
            ids.next(),
            request.options().zone(),
            request.dry());
    read(request, scope, size, tally, told);
    if (!tally.isGood() || request.dry()) {
      return report(
          request, tally, tally.isGood() ? Report.Outcome.CHECKED : Report.Outcome.REFUSED);
    }
    TakenFiles.note(scope, request, hash, tally.counts(), clock.instant());
    return report(request, tally, Report.Outcome.TAKEN);
  }

  private void read(Request request, Scope scope, long size, Tally tally, Consumer<Progress> told) {
    TextForm form = TextForm.of(request.file());
    form.note().ifPresent(tally::note);
    var columns = request.sheet().columns();
    char separator =
        request
            .options()
            .separator()
            .orElseGet(() -> Separator.of(request.file(), form, columns))
            .sign();
    var progress = new long[1];
    try (var reader =
        TableReader.open(request.file(), form, separator, bytes -> progress[0] = bytes)) {
      Optional<Header> header = header(request, reader, tally);
      if (header.isPresent()) {
        rows(
            new Rows(reader, header.get(), request.options()),
            request.sheet().begin(),
            scope,
            tally,
            () -> told.accept(new Progress(progress[0], size, tally.rows())));
      }
    }
  }

  private static Optional<Header> header(Request request, TableReader reader, Tally tally) {
    Piece first = Separator.header(reader).orElse(new Piece.Broken(Flaw.ofFile(empty(request))));
    return switch (first) {
      case Piece.Broken(Flaw flaw) -> {
        tally.wrong(flaw);
        yield Optional.empty();
      }
      case Piece.Line line -> {
        var reading = Header.read(line, request.sheet().columns(), request.options().leaveOut());
        reading.flaws().forEach(tally::wrong);
        reading.notes().forEach(tally::note);
        yield reading.flaws().isEmpty() ? Optional.of(reading.header()) : Optional.empty();
      }
    };
  }

  private static String empty(Request request) {
    return "There is nothing in this file. Its first row names the columns of "
        + request.sheet().wire()
        + ", and each further row is one of them.";
  }

  private record Rows(TableReader reader, Header header, Options options) {}

  private void rows(Rows rows, Taking taking, Scope scope, Tally tally, Runnable told) {
    List<Row> batch = new ArrayList<>();
    Optional<Piece> next = rows.reader().next();
    while (next.isPresent()) {
      switch (next.get()) {
        case Piece.Broken(Flaw flaw) -> tally.wrong(flaw);
        case Piece.Line line -> {
          tally.row();
          batch.add(new Row(line, rows.header(), rows.options().habits()));
        }
      }
      if (batch.size() == BATCH) {
        taking.take(scope, batch, tally);
        batch.clear();
        told.run();
      }
      next = tally.rows() <= limits.rows() ? rows.reader().next() : Optional.empty();
    }
    taking.take(scope, batch, tally);
    if (tally.rows() > limits.rows()) {
      tally.wrong(
          Flaw.ofFile("At most %,d rows are taken at once. Split it.".formatted(limits.rows())));
    }
    if (tally.isGood()) {
      taking.finish(scope, tally);
    }
    told.run();
  }

  private static Report report(Request request, Tally tally, Report.Outcome outcome) {
    return new Report(
        request.sheet().wire(),
        request.name(),
        outcome,
        tally.counts(),
        tally.flaws(),
        tally.notes());
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the file to import", e);
    }
  }
}
