package rondo.server.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.server.database.TestDatabase;
import rondo.server.store.Network;

/** Tables that only grow are read by an index: a million rentals must not slow a return. */
class ReadStatementsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final UUID CHECKOUT = Network.checkout(1).value();

  static Stream<Arguments> reads() {
    return Stream.of(
        Arguments.of(ReadStatements.DISC, "disc", Network.FILM.value()),
        Arguments.of(ReadStatements.CHECKOUT, "checkout", CHECKOUT));
  }

  @ParameterizedTest
  @MethodSource("reads")
  void no_read_goes_through_a_growing_table_row_by_row(String sql, String name, Object key) {
    List<String> plan =
        DATABASE.jdbi().inTransaction(handle -> planWithoutScans(handle, sql, name, key));

    assertThat(plan).anyMatch(line -> line.contains("Index"));
    assertThat(plan)
        .noneMatch(line -> line.matches(".*Seq Scan on (rental|return_credit|payment_op) .*"));
    assertThat(plan).noneMatch(line -> line.matches(".*Index Scan using rental_pk .*"));
  }

  /** A scan that is left where scans are forbidden is one for which there is no index. */
  private static List<String> planWithoutScans(Handle handle, String sql, String name, Object key) {
    handle.execute("set local enable_seqscan = off");
    return handle.createQuery("explain " + sql).bind(name, key).mapTo(String.class).list();
  }
}
