package rondo.server.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.OperatorId;
import rondo.base.time.SettableClock;
import rondo.server.database.TestDatabase;
import rondo.server.exchange.run.Options;
import rondo.server.exchange.run.Report.Outcome;
import rondo.server.exchange.upload.Upload;
import rondo.server.exchange.upload.UploadDesk;
import rondo.server.exchange.upload.UploadState;

/** Files of many people at one desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadDeskTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String WAITING =
      "select count(*) from pg_stat_activity"
          + " where datname = current_database() and wait_event_type = 'Lock'";

  @TempDir static Path folder;
  private final SettableClock clock = new SettableClock("2030-03-01T12:00:00Z");
  private ImportGround ground;

  @BeforeAll
  void open() {
    ground = new ImportGround(DATABASE.jdbi(), folder);
  }

  private UploadDesk desk(String name, Runnable changed) {
    var exchange = new ExchangeDesk(DATABASE.jdbi(), clock, ground.network.ids());
    return new UploadDesk(exchange, folder.resolve(name), clock, ground.network.ids(), changed);
  }

  private Optional<Upload> hand(UploadDesk desk, OperatorId operator, String rows) {
    clock.advance(Duration.ofSeconds(1));
    var bytes = new ByteArrayInputStream(("key,name,year,kind,minutes\n" + rows).getBytes(UTF_8));
    return desk.hand(
        operator, SheetKind.TITLES, "list.csv", Options.none(ImportGround.ZONE), bytes);
  }

  private static Outcome outcome(Upload upload) {
    upload.await(PATIENCE);
    return upload.state() instanceof UploadState.Done(var report)
        ? report.outcome()
        : Outcome.REFUSED;
  }

  @Test
  void the_oldest_of_very_many_files_makes_room_and_nobody_elses() {
    UploadDesk desk = desk("many", () -> {});
    OperatorId us = ground.network.operator;
    OperatorId them = ground.network.stranger;
    Upload theirs = hand(desk, them, "").orElseThrow();
    Upload first = hand(desk, us, "").orElseThrow();
    theirs.await(PATIENCE);
    first.await(PATIENCE);
    for (int count = 1; count < 40; count++) {
      hand(desk, us, "").orElseThrow().await(PATIENCE);
    }
    assertThat(desk.find(us, first.id())).isPresent();

    Upload last = hand(desk, us, "").orElseThrow();

    assertThat(desk.find(us, first.id())).isEmpty();
    assertThat(desk.find(us, last.id())).isPresent();
    assertThat(desk.find(them, theirs.id())).isPresent();
  }

  @Test
  void a_third_file_waits_until_one_of_two_is_through() {
    ground.take(SheetKind.TITLES, "key,name,year,kind\nP-1,Persona,1966,film\n");
    UploadDesk desk = desk("three", () -> {});
    OperatorId us = ground.network.operator;
    Upload one;
    Upload two;
    Upload three;
    try (var somebody = DATABASE.jdbi().open()) {
      somebody.begin();
      somebody.execute("update title set age = 16 where name = 'Persona'");
      one = hand(desk, us, "P-1,Persona,1966,film,83\n").orElseThrow();
      two = hand(desk, us, "P-1,Persona,1966,film,84\n").orElseThrow();
      for (int tries = 0; tries < 500 && !ground.text(WAITING).equals("2"); tries++) {
        LockSupport.parkNanos(20_000_000);
      }
      three = hand(desk, us, "P-3,Shame,1968,film,103\n").orElseThrow();
      three.await(Duration.ofMillis(500));
      assertThat(three.state()).isInstanceOf(UploadState.Running.class);
      somebody.commit();
    }
    assertThat(outcome(one)).isEqualTo(Outcome.CHECKED);
    assertThat(outcome(two)).isEqualTo(Outcome.CHECKED);
    assertThat(outcome(three)).isEqualTo(Outcome.CHECKED);
  }

  @Test
  void a_file_that_was_taken_is_said_to_be_taken_though_no_kiosk_could_be_told() {
    UploadDesk desk =
        desk(
            "untold",
            () -> {
              throw new IllegalStateException("no kiosk hears");
            });
    Upload upload =
        hand(desk, ground.network.operator, "S-1,Summer with Monika,1953,film,96\n").orElseThrow();
    assertThat(outcome(upload)).isEqualTo(Outcome.CHECKED);

    assertThat(desk.take(upload)).isTrue();

    assertThat(outcome(upload)).isEqualTo(Outcome.TAKEN);
    assertThat(ground.text("select count(*) from title where minutes = 96")).isEqualTo("1");
  }
}
