package rondo.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A migrated database behind a pool. Stores write SQL in text blocks on {@link #jdbi()}: statements
 * commit one by one (DESIGN, flow 7), {@code Instant} is {@code timestamptz} in whole microseconds,
 * records of one UUID are {@code uuid}, JSON is a string bound as {@code :x::jsonb}. Thread-safe.
 */
public final class Database implements AutoCloseable {
  private static final long SOCKET_GRACE_SECONDS = 5;

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = SqlTypes.register(Jdbi.create(pool));
  }

  /**
   * Checks the server, migrates the schema and opens the pool.
   *
   * @throws DatabaseStartException if it cannot be reached, is too old or cannot be migrated
   */
  public static Database open(DatabaseSource source, DatabaseSettings settings) {
    ServerCheck.check(source, settings);
    Migrations.run(source, settings);
    return pooled(source, settings);
  }

  /**
   * Opens the pool on a database as it is: nothing is migrated.
   *
   * @throws DatabaseStartException if it cannot be reached or is too old
   */
  public static Database attach(DatabaseSource source, DatabaseSettings settings) {
    ServerCheck.check(source, settings);
    return pooled(source, settings);
  }

  /** Opens the pool on a database that is known to be migrated. */
  static Database pooled(DatabaseSource source, DatabaseSettings settings) {
    return new Database(new HikariDataSource(pool(source, settings)));
  }

  private static HikariConfig pool(DatabaseSource source, DatabaseSettings settings) {
    long millis = settings.statementTimeout().toMillis();
    PGSimpleDataSource plain = source.unpooled(settings.applicationName());
    plain.setSocketTimeout((int) (TimeUnit.MILLISECONDS.toSeconds(millis) + SOCKET_GRACE_SECONDS));
    HikariConfig config = new HikariConfig();
    config.setDataSource(plain);
    config.setPoolName(settings.applicationName());
    config.setMaximumPoolSize(settings.poolSize());
    config.setMinimumIdle(Math.min(2, settings.poolSize()));
    config.setAutoCommit(true);
    config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(10));
    config.setConnectionInitSql("set statement_timeout = " + millis);
    return config;
  }

  /** Where stores send their SQL. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** The pool itself, for what is not SQL: listening and metrics. */
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
