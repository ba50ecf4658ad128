package rondo.server.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.server.database.TestDatabase;
import rondo.server.seal.SealFinding;

class VitalsTest {
  @RegisterExtension static final TestDatabase DB = TestDatabase.migrated();

  @Test
  void a_task_for_a_person_shows_in_health_and_metrics() {
    var vitals = new Vitals(DB.jdbi(), Optional::empty);
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    vitals.bindTo(registry);
    assertThat(registry.scrape()).contains("rondo_tasks_open 0.0");

    DB.jdbi()
        .useHandle(handle ->
            handle.execute(
                "insert into operator_task (task_id, kind, detail, opened_at) values (?, ?, ?, ?)",
                new UUID(1, 1),
                "FACT_PARKED",
                "a test",
                Instant.parse("2030-01-01T00:00:00Z")));

    assertThat(registry.scrape()).contains("rondo_tasks_open 1.0");
    assertThat(vitals.health().well()).isTrue();
    assertThat(vitals.health().parts()).containsEntry("tasks.open", "1");
  }

  @Test
  void a_database_that_does_not_answer_is_not_well() {
    var nowhere = Jdbi.create("jdbc:postgresql://127.0.0.1:1/nowhere?connectTimeout=1");
    assertThat(new Vitals(nowhere, Optional::empty).health().well()).isFalse();
    assertThat(new Vitals(nowhere, Optional::empty).health().parts())
        .containsEntry("database", "does not answer");
  }

  @Test
  void a_server_that_seals_no_longer_is_not_well_and_says_why() {
    var vitals = new Vitals(DB.jdbi(), () -> Optional.of(new SealFinding.Rewound(7)));
    assertThat(vitals.health().well()).isFalse();
    assertThat(vitals.health().parts().get("seals")).startsWith("stopped: rewound: seal 7");
  }
}
