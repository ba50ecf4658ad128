package rondo.server.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.server.database.TestDatabase;
import rondo.server.exchange.run.Options;
import rondo.server.exchange.run.Progress;
import rondo.server.exchange.run.Report;
import rondo.server.exchange.run.Report.Outcome;
import rondo.server.exchange.run.Request;
import rondo.server.exchange.table.Limits;

/** Two who change the catalogue at the same time: neither undoes or doubles the other's work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportsAtOnceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final String WAITING =
      "select count(*) from pg_stat_activity"
          + " where datname = current_database() and wait_event_type = 'Lock'";

  @TempDir static Path folder;
  private ImportGround ground;

  @BeforeAll
  void open() {
    ground = new ImportGround(DATABASE.jdbi(), folder);
  }

  private CompletableFuture<Report> taking(String text, Consumer<Progress> told) {
    var request =
        new Request(
            SheetKind.TITLES,
            ground.file(text, UTF_8),
            "list.csv",
            ground.network.operator,
            Options.none(ImportGround.ZONE),
            false);
    var importing = ground.importing(Limits.standard());
    return CompletableFuture.supplyAsync(
        () -> importing.run(request, told), run -> Thread.ofVirtual().start(run));
  }

  private void untilOneWaitsOr(CompletableFuture<Report> isDone) {
    for (int tries = 0; tries < 500 && !isDone.isDone(); tries++) {
      if (!ground.text(WAITING).equals("0")) {
        return;
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  @Test
  void a_file_that_is_taken_twice_at_once_is_taken_once() throws Exception {
    String file = "name,year,kind\nCure,1997,film\n";
    var second = new AtomicReference<CompletableFuture<Report>>();
    Report first =
        taking(
                file,
                progress -> {
                  if (second.get() == null) {
                    second.set(taking(file, it -> {}));
                    untilOneWaitsOr(second.get());
                  }
                })
            .get(30, TimeUnit.SECONDS);

    assertThat(first.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(second.get().get(30, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.ALREADY);
    assertThat(ground.text("select count(*) from title where name = 'Cure'")).isEqualTo("1");
  }

  @Test
  void a_correction_that_is_made_while_a_file_is_read_is_kept() throws Exception {
    ground.take(SheetKind.TITLES, "key,name,year,kind,age\nA-1,Audition,1999,film,0\n");
    CompletableFuture<Report> report;
    try (var somebody = DATABASE.jdbi().open()) {
      somebody.begin();
      somebody.execute("update title set age = 18 where name = 'Audition'");
      report = taking("key,name,year,kind,minutes\nA-1,Audition,1999,film,115\n", it -> {});
      untilOneWaitsOr(report);
      somebody.commit();
    }

    assertThat(report.get(30, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(ground.text("select age || ' ' || minutes from title where name = 'Audition'"))
        .isEqualTo("18 115");
  }

  @Test
  void a_title_that_is_merged_while_a_file_is_read_is_the_one_it_became() throws Exception {
    ground.take(
        SheetKind.TITLES,
        "key,name,year,kind\nD-1,Dark Water,2002,film\nD-2,Honogurai mizu,2002,film\n");
    CompletableFuture<Report> report;
    try (var somebody = DATABASE.jdbi().open()) {
      somebody.begin();
      somebody.execute(
          "update title set merged_into = (select title_id from title where name = 'Dark Water')"
              + " where name = 'Honogurai mizu'");
      report = taking("key,name,minutes\nD-2,,101\n", it -> {});
      untilOneWaitsOr(report);
      somebody.commit();
    }

    assertThat(report.get(30, TimeUnit.SECONDS).flaws()).isEmpty();
    assertThat(ground.text("select minutes from title where name = 'Dark Water'")).isEqualTo("101");
  }
}
