package rondo.server.database;

import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh, migrated PostgreSQL database for one test class: {@code @RegisterExtension static final
 * TestDatabase DATABASE = TestDatabase.migrated();}.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
  private final DatabaseSettings settings;
  private @Nullable DatabaseSource source;
  private @Nullable Database database;

  private TestDatabase(DatabaseSettings settings) {
    this.settings = settings;
  }

  /** With the server's own migrations. */
  public static TestDatabase migrated() {
    return with(DatabaseSettings.standard("test").withPoolSize(8));
  }

  /** With other settings, such as migrations of a test. */
  public static TestDatabase with(DatabaseSettings settings) {
    return new TestDatabase(settings);
  }

  /** Opened at once, for tests and programs without an extension; the caller closes it. */
  public static TestDatabase open() {
    TestDatabase opened = migrated();
    opened.make();
    return opened;
  }

  /** Where stores send their SQL. */
  public Jdbi jdbi() {
    return database().jdbi();
  }

  /** The open database. */
  public Database database() {
    return Objects.requireNonNull(database, "not made yet");
  }

  /** Its address, for a second pool or another process. */
  public DatabaseSource source() {
    return Objects.requireNonNull(source, "not made yet");
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    make();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    database().close();
  }

  private void make() {
    DatabaseSource fresh = TestPostgres.shared().fresh(settings);
    source = fresh;
    database = Database.pooled(fresh, settings);
  }
}
