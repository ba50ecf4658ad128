package rondo.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.protocol.fact.SlotContent;

class SqliteKioskStoreTest extends KioskStoreContract {
  @TempDir Path folder = Path.of("");

  private Path file() {
    return folder.resolve("kiosk.db");
  }

  @Override
  KioskStore fresh() {
    return SqliteKioskStore.open(file(), clock);
  }

  @Override
  KioskStore with(Reserve reserve) {
    store.close();
    return SqliteKioskStore.open(file(), clock, reserve);
  }

  @Test
  void the_reserve_is_used_up_on_a_disk_that_is_nearly_full() {
    long free = file().toFile().getUsableSpace();
    store = with(new Reserve(free + (1L << 40), 1_000));
    assertThat(store.hasReserve()).isFalse();
    store.close();
    store = with(new Reserve(free / 2, 1_000));
    assertThat(store.hasReserve()).isTrue();
  }

  @Override
  KioskStore reopened(KioskStore before) {
    before.close();
    return fresh();
  }

  @Test
  void only_its_owner_may_read_the_file_and_its_log() throws IOException {
    store.countStart();
    try (var files = Files.list(folder)) {
      assertThat(files.toList())
          .hasSizeGreaterThanOrEqualTo(3)
          .allSatisfy(it ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(it)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void a_second_controller_on_the_same_file_is_refused_and_changes_nothing() {
    store.commit(slot(new SlotContent.Holds(DISC)));
    assertThatThrownBy(this::fresh)
        .isInstanceOf(KioskStoreException.class)
        .hasMessageContaining(file().toString())
        .hasMessageContaining("in use by another process");
    assertThat(store.slots()).containsKey(SLOT);
    store.commit(facts(troubled(1)));
  }

  @Test
  void an_opening_that_failed_leaves_no_lock_behind() throws IOException {
    store.close();
    byte[] whole = Files.readAllBytes(file());
    Files.writeString(file(), "this is a letter to my aunt, and no store at all".repeat(100));
    assertThatThrownBy(this::fresh).isInstanceOf(KioskStoreException.class);
    Files.write(file(), whole);
    store = fresh();
    assertThat(store.countStart()).isEqualTo(1);
  }

  @Test
  void a_file_that_is_no_database_is_named_with_what_to_do() throws IOException {
    store.close();
    Files.writeString(file(), "this is a letter to my aunt, and no store at all".repeat(100));
    assertThatThrownBy(this::fresh)
        .isInstanceOf(KioskStoreException.class)
        .hasMessageContaining(file().toString())
        .hasMessageContaining("enrol this kiosk anew");
  }

  @Test
  void the_database_of_somebody_else_is_left_alone() throws SQLException {
    store.close();
    Path other = folder.resolve("other.db");
    sql(other, "CREATE TABLE song (name TEXT)");
    assertThatThrownBy(() -> SqliteKioskStore.open(other, clock))
        .isInstanceOf(KioskStoreException.class)
        .hasMessageContaining("is not the store of a kiosk");
  }

  @Test
  void the_file_of_a_newer_rondo_is_not_touched() throws SQLException {
    store.close();
    sql(file(), "PRAGMA user_version = 2");
    assertThatThrownBy(this::fresh)
        .isInstanceOf(KioskStoreException.class)
        .hasMessageContaining("has format 2 and this program knows format 1");
  }

  @Test
  void after_a_fault_nothing_is_written_until_a_new_start() throws SQLException {
    store.commit(facts(troubled(1)));
    sql(file(), "ALTER TABLE outbox RENAME TO elsewhere");
    Change change = facts(troubled(2));
    assertThatThrownBy(() -> store.commit(change))
        .isInstanceOf(KioskStoreException.class)
        .hasMessageContaining("cannot be written");
    sql(file(), "ALTER TABLE elsewhere RENAME TO outbox");
    assertThatThrownBy(() -> store.commit(change)).hasMessageContaining("failed before");
    assertThatThrownBy(store::hasReserve)
        .as("an idle kiosk looks at its reserve, and must not go on beside a store that is lost")
        .hasMessageContaining("failed before");
    store = reopened(store);
    assertThat(facts()).containsExactly(troubled(1));
  }

  @Test
  void a_change_that_breaks_off_in_the_middle_leaves_nothing_behind() throws SQLException {
    sql(
        file(),
        """
        CREATE TRIGGER full BEFORE INSERT ON outbox WHEN NEW.sequence = 2
        BEGIN SELECT RAISE(ABORT, 'the disk is full'); END
        """);
    Change change =
        new Change(
            java.util.List.of(began()),
            java.util.Map.of(SLOT, new SlotContent.Holds(DISC)),
            java.util.List.of(troubled(1), troubled(2)));
    assertThatThrownBy(() -> store.commit(change)).isInstanceOf(KioskStoreException.class);
    assertThat(store.unsettled()).isEmpty();
    assertThat(store.slots()).isEmpty();
    assertThat(facts()).isEmpty();
  }

  @Test
  void settled_subjects_are_forgotten_after_thirty_days_and_open_ones_never() throws SQLException {
    var old = began();
    store.commit(Change.of(old, new JournalEntry.CheckoutEnded(NOON, old.checkout())));
    clock.advance(Duration.ofDays(29));
    var open = began();
    store.commit(Change.of(open));
    store.countStart();
    assertThat(rows()).isEqualTo(3);
    clock.advance(Duration.ofDays(2));
    store.countStart();
    assertThat(rows()).isEqualTo(1);
    clock.advance(Duration.ofDays(400));
    var late = began();
    store.commit(Change.of(late, new JournalEntry.CheckoutEnded(NOON, late.checkout())));
    assertThat(store.unsettled()).containsExactly(open);
    store = reopened(store);
    assertThat(store.unsettled()).containsExactly(open);
  }

  @Test
  void a_kiosk_that_runs_for_months_forgets_without_a_new_start() throws SQLException {
    for (int day = 0; day < 100; day++) {
      var visit = began();
      store.commit(
          Change.of(visit, new JournalEntry.CheckoutEnded(clock.instant(), visit.checkout())));
      clock.advance(Duration.ofDays(1));
    }
    assertThat(rows()).isBetween(60L, 64L);
    store = reopened(store);
    assertThat(store.unsettled()).isEmpty();
  }

  @Test
  void a_journal_that_was_pruned_to_nothing_goes_on_with_its_chain() throws SQLException {
    var old = began();
    store.commit(Change.of(old, new JournalEntry.CheckoutEnded(NOON, old.checkout())));
    clock.advance(Duration.ofDays(60));
    store.countStart();
    assertThat(rows()).isZero();
    var open = began();
    store.commit(Change.of(open));
    store = reopened(store);
    assertThat(store.unsettled()).containsExactly(open);
  }

  @Test
  void an_old_copy_of_the_file_is_betrayed_by_its_last_hash() throws IOException {
    store.commit(facts(troubled(1)));
    store.close();
    byte[] copy = Files.readAllBytes(file());
    store = fresh();
    store.commit(facts(troubled(2)));
    long sequence = store.outbox().lastSequence();
    String hash = store.outbox().lastHash();
    store.close();
    Files.write(file(), copy);
    store = fresh();
    assertThat(store.outbox().lastSequence()).isLessThan(sequence);
    store.commit(facts(troubled(3)));
    assertThat(store.outbox().lastSequence()).isEqualTo(sequence);
    assertThat(store.outbox().lastHash()).isNotEqualTo(hash);
  }

  @Test
  void a_sqlite_that_can_corrupt_its_log_is_refused() {
    assertThatThrownBy(() -> SqliteVersion.requireSafe("3.51.2"))
        .isInstanceOf(KioskStoreException.class)
        .hasMessageContaining("3.51.2");
    assertThatThrownBy(() -> SqliteVersion.requireSafe("3.9.9"))
        .isInstanceOf(KioskStoreException.class);
    SqliteVersion.requireSafe("3.51.3");
    SqliteVersion.requireSafe("3.100.0");
    SqliteVersion.requireSafe("4.0.0");
  }

  private long rows() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement();
        var found = statement.executeQuery("SELECT count(*) FROM journal")) {
      return found.getLong(1);
    }
  }

  static void sql(Path file, String text) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
