package rondo.server.vitals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import rondo.design.web.Health;

/**
 * What {@code /health} and {@code /metrics} say of a server; read from the database at each call.
 * Thread-safe.
 */
public final class Vitals {
  private final Jdbi jdbi;

  /** The vitals of the server on this database. */
  public Vitals(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Well as long as the database answers; what waits is named, for whoever reads along. */
  public Health health() {
    Map<String, String> parts = new TreeMap<>();
    try {
      for (Vital vital : Vital.values()) {
        parts.put(vital.meter.substring("rondo.".length()), Long.toString(count(vital)));
      }
      parts.put("database", "answers");
      return new Health(true, parts);
    } catch (JdbiException e) {
      return new Health(false, Map.of("database", "does not answer"));
    }
  }

  /** Adds a gauge for each count. */
  public void bindTo(MeterRegistry registry) {
    for (Vital vital : Vital.values()) {
      Gauge.builder(vital.meter, () -> count(vital)).description(vital.meaning).register(registry);
    }
  }

  private long count(Vital vital) {
    return jdbi.withHandle(handle -> handle.createQuery(vital.query).mapTo(Long.class).one());
  }
}
