package rondo.server.database;

import java.time.Duration;
import java.util.List;

/**
 * How the database is used.
 *
 * @param applicationName shown in the server's list of connections
 * @param poolSize most connections at a time, at least 1
 * @param statementTimeout longest time of one statement; migrations have no limit
 * @param migrations where migrations are, as Flyway writes it; a place without any is allowed
 */
public record DatabaseSettings(
    String applicationName, int poolSize, Duration statementTimeout, List<String> migrations) {

  private static final int CONNECTIONS_PER_PROCESSOR = 4;

  public DatabaseSettings {
    if (poolSize < 1 || statementTimeout.toMillis() < 1) {
      throw new IllegalArgumentException("pool size and statement time-out are at least 1");
    }
    migrations = List.copyOf(migrations);
  }

  /** Four connections a processor, 10 s a statement, the server's own migrations. */
  public static DatabaseSettings standard(String applicationName) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new DatabaseSettings(
        applicationName,
        CONNECTIONS_PER_PROCESSOR * processors,
        Duration.ofSeconds(10),
        List.of("classpath:db/migration"));
  }

  /** The same with another size of pool. */
  public DatabaseSettings withPoolSize(int other) {
    return new DatabaseSettings(applicationName, other, statementTimeout, migrations);
  }

  /** The same with another statement time-out. */
  public DatabaseSettings withStatementTimeout(Duration other) {
    return new DatabaseSettings(applicationName, poolSize, other, migrations);
  }

  /** The same with other places of migrations. */
  public DatabaseSettings withMigrations(String... others) {
    return new DatabaseSettings(applicationName, poolSize, statementTimeout, List.of(others));
  }
}
