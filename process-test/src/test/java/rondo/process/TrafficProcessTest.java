package rondo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.server.database.EmbeddedPostgres;
import rondo.server.database.EmbeddedPostgresSettings;

/** {@code ./rondo demo --traffic N --exit} as people run it. */
class TrafficProcessTest {
  @TempDir Path folder;
  private final List<Child> started = new ArrayList<>();

  @AfterEach
  void end_all() {
    started.forEach(Child::close);
  }

  @Test
  void three_hundred_customers_come_and_go_in_a_month_and_a_row_spoilt_afterwards_is_found() {
    Child good = demo("300");
    assertThat(good.says("^rentals=.* invariants=ok$", Duration.ofMinutes(10)))
        .matches(
            "rentals=\\d+ returned=\\d+ sold=\\d+ declined=\\d+ captured=USD .* receipts=\\d+ .*");
    assertThat(good.end()).isZero();
    spoil("update ledger_line set amount_minor = amount_minor + 1 where line = 1");
    Child bad = demo("0");
    bad.says("^rentals=.* invariants=broken$");
    assertThat(bad.said()).contains("wrong: I5 ledger transaction");
    assertThat(bad.end()).isEqualTo(1);
  }

  /** Changes the records of a server that does not run. */
  private void spoil(String sql) {
    var settings =
        EmbeddedPostgresSettings.in(data().resolve("server/postgres"), new SecureRandom())
            .withBinaries(Child.PROGRAMS);
    try (var postgres = EmbeddedPostgres.start(settings)) {
      new ServerRecords(data().resolve("server"))
          .jdbi()
          .useHandle(handle -> assertThat(handle.execute(sql)).isPositive());
      assertThat(postgres).isNotNull();
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Child demo(String customers) {
    Child demo =
        Child.start(
            folder.resolve("said"),
            List.of(
                "demo",
                "--traffic",
                customers,
                "--exit",
                "--data",
                data().toString(),
                "--port",
                Integer.toString(FreePorts.first(0, 1, 10, 11, 12, 30, 31, 32))));
    started.add(demo);
    return demo;
  }
}
