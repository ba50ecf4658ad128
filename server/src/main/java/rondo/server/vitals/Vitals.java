package rondo.server.vitals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import rondo.design.web.Health;
import rondo.server.seal.SealFinding;

/**
 * What {@code /health} and {@code /metrics} say of a server; read from the database at each call.
 * Thread-safe.
 */
public final class Vitals {
  private final Jdbi jdbi;
  private final Supplier<Optional<SealFinding>> sealingStopped;

  /**
   * The vitals of the server on this database.
   *
   * @param sealingStopped why it seals no longer, if so
   */
  public Vitals(Jdbi jdbi, Supplier<Optional<SealFinding>> sealingStopped) {
    this.jdbi = jdbi;
    this.sealingStopped = sealingStopped;
  }

  /**
   * Well as long as the database answers and its past is as it was sealed; what waits is named, for
   * whoever reads along.
   */
  public Health health() {
    Map<String, String> parts = new TreeMap<>();
    try {
      for (Vital vital : Vital.values()) {
        parts.put(vital.meter.substring("rondo.".length()), Long.toString(count(vital)));
      }
      parts.put("database", "answers");
      Optional<SealFinding> stopped = sealingStopped.get();
      parts.put("seals", stopped.map(it -> "stopped: " + it.words()).orElse("go on"));
      return new Health(stopped.isEmpty(), parts);
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
