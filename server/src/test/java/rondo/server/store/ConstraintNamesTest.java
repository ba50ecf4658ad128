package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.server.database.TestDatabase;
import rondo.server.store.memory.MemoryRentalStore;

class ConstraintNamesTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  /** Enums and references are kept in memory by Java's types and by the order of steps. */
  private static final Predicate<String> KEPT_BY_TYPES =
      name -> name.endsWith("_known") || name.endsWith("_fk") || name.endsWith("_not_null");

  /** Of the link, which memory does not keep: one epoch a kiosk is all that it knows. */
  private static final Set<String> OF_THE_LINK = Set.of("kiosk_epoch_one_live");

  private static final List<String> TABLES =
      List.of(
          "checkout",
          "rental",
          "disc_place",
          "payment_op",
          "event",
          "ledger_transaction",
          "ledger_line",
          "customer",
          "mail",
          "return_credit",
          "operator_task",
          "parked_fact",
          "slot_note",
          "kiosk_epoch",
          "applied_fact",
          "debt",
          "clock_stop");

  @Test
  void memory_and_database_enforce_the_same_constraints_by_the_same_names() {
    assertThat(new MemoryRentalStore().constraintNames()).isEqualTo(inTheDatabase());
  }

  private static Set<String> inTheDatabase() {
    List<String> names =
        DATABASE
            .jdbi()
            .withHandle(handle ->
                handle
                    .createQuery(
                        """
                        select conname from pg_constraint
                        where cast(cast(conrelid as regclass) as text) in (<tables>)
                        union
                        select cast(cast(indexrelid as regclass) as text) from pg_index
                        where indisunique
                          and cast(cast(indrelid as regclass) as text) in (<tables>)
                        """)
                    .bindList("tables", TABLES)
                    .mapTo(String.class)
                    .stream()
                    .filter(KEPT_BY_TYPES.negate())
                    .filter(name -> !OF_THE_LINK.contains(name))
                    .toList());
    return new TreeSet<>(names);
  }
}
