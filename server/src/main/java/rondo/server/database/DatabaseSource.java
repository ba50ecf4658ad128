package rondo.server.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a PostgreSQL database is and who we are there. Never shows its password.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/database}, without user and password
 * @param user empty to leave it to the URL's parameters or the driver
 * @param password empty for none
 */
public record DatabaseSource(String jdbcUrl, String user, String password) {
  private static final String JDBC = "jdbc:";

  public DatabaseSource {
    Objects.requireNonNull(jdbcUrl, "jdbcUrl");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
  }

  /**
   * Reads what {@code --database} takes: {@code postgresql://user:password@host:port/name} as in
   * PostgreSQL's own programs, or a JDBC URL.
   *
   * @throws DatabaseStartException if it is neither; the message does not repeat the text, which
   *     may hold a password
   */
  public static DatabaseSource parse(String url) {
    String plain = url.startsWith(JDBC) ? url.substring(JDBC.length()) : url;
    try {
      URI uri = URI.create(plain);
      String scheme = Objects.requireNonNullElse(uri.getScheme(), "");
      if (uri.getHost() == null || !scheme.matches("postgres(ql)?")) {
        throw notUnderstood();
      }
      return of(uri);
    } catch (IllegalArgumentException unreadable) {
      throw notUnderstood();
    }
  }

  private static DatabaseSource of(URI uri) {
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String path = Objects.requireNonNullElse(uri.getRawPath(), "/");
    String[] who = Objects.requireNonNullElse(uri.getRawUserInfo(), "").split(":", 2);
    return new DatabaseSource(
        "jdbc:postgresql://" + uri.getHost() + port + path + query,
        decode(who[0]),
        who.length < 2 ? "" : decode(who[1]));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static DatabaseStartException notUnderstood() {
    return new DatabaseStartException(
        "The database URL is not one of PostgreSQL.",
        "No data were touched.",
        "Write it as postgresql://user:password@host:5432/name.");
  }

  /** A data source without a pool. Errors it throws do not carry rows' values. */
  PGSimpleDataSource unpooled(String applicationName) {
    PGSimpleDataSource plain = new PGSimpleDataSource();
    plain.setURL(jdbcUrl);
    if (!user.isEmpty()) {
      plain.setUser(user);
    }
    if (!password.isEmpty()) {
      plain.setPassword(password);
    }
    plain.setApplicationName(applicationName);
    plain.setLogServerErrorDetail(false);
    plain.setConnectTimeout(10);
    plain.setTcpKeepAlive(true);
    return plain;
  }

  /** The address without query, for messages: a query may hold a password. */
  String address() {
    return jdbcUrl.replaceFirst("\\?.*", "");
  }

  @Override
  public String toString() {
    return "DatabaseSource[" + address() + "]";
  }
}
