package rondo.server.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Refuses a server that is too old or a database that cannot hold every character. */
final class ServerCheck {
  /** PostgreSQL's number of version 15.0 (DESIGN, Storage: floor version). */
  static final int FLOOR = 150_000;

  private ServerCheck() {}

  static void check(DatabaseSource source, DatabaseSettings settings) {
    try (Connection connection = source.unpooled(settings.applicationName()).getConnection()) {
      requireVersion(source, Integer.parseInt(show(connection, "server_version_num")));
      requireUtf8(source, show(connection, "server_encoding"));
    } catch (SQLException e) {
      throw new DatabaseStartException(
          "The database at " + source.address() + " cannot be reached: " + e.getMessage() + ".",
          "No data were touched.",
          "Check the URL, user and password and that PostgreSQL runs there, then start again.",
          e);
    }
  }

  static void requireVersion(DatabaseSource source, int version) {
    if (version < FLOOR) {
      throw new DatabaseStartException(
          "The database at "
              + source.address()
              + " is PostgreSQL "
              + version / 10_000
              + "; at least 15 is needed.",
          "No data were touched.",
          "Upgrade it, or give the URL of a newer one.");
    }
  }

  static void requireUtf8(DatabaseSource source, String encoding) {
    if (!encoding.equals("UTF8")) {
      throw new DatabaseStartException(
          "The database at " + source.address() + " stores text as " + encoding + ", not UTF8.",
          "No data were touched.",
          "Make one with 'create database … encoding UTF8 template template0' and give its URL.");
    }
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
