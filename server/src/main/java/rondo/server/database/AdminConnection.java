package rondo.server.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What is done on a server rather than in a database: making and dropping databases. */
final class AdminConnection {
  private AdminConnection() {}

  static void createIfMissing(DatabaseSource admin, String name) {
    run(
        admin,
        connection -> {
          if (!exists(connection, name)) {
            execute(connection, "create database " + quoted(name));
          }
        });
  }

  /** Something done with one connection. */
  @FunctionalInterface
  interface Work {
    void with(Connection connection) throws SQLException;
  }

  static void run(DatabaseSource admin, Work work) {
    try (Connection connection = admin.unpooled("rondo-admin").getConnection()) {
      work.with(connection);
    } catch (SQLException e) {
      throw new DatabaseStartException(
          "The database server at " + admin.address() + " refused: " + e.getMessage() + ".",
          "No data were changed.",
          "Look into the server's log, correct the cause, then start again.",
          e);
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Database names of ours are plain words, so that quoting cannot go wrong. */
  static String quoted(String name) {
    if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException("not a database name: " + name);
    }
    return '"' + name + '"';
  }

  private static boolean exists(Connection connection, String name) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }
}
