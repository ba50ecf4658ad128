package rondo.server.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One page of a list.
 *
 * @param number from 1
 * @param more whether another page follows
 * @param path of the list
 * @param filters what was asked for, by the name of the parameter
 */
public record Listing<T>(
    List<T> rows, int number, boolean more, String path, Map<String, String> filters) {
  /** How many rows a page has. */
  public static final int ROWS = 50;

  public Listing {
    rows = List.copyOf(rows);
    filters = Map.copyOf(filters);
  }

  /** A page of rows, of which one more than fits was read. */
  public static <T> Listing<T> of(
      List<T> read, int number, String path, Map<String, String> filters) {
    boolean more = read.size() > ROWS;
    return new Listing<>(more ? read.subList(0, ROWS) : read, number, more, path, filters);
  }

  /** Rows before this page. */
  public static int offset(int number) {
    return (number - 1) * ROWS;
  }

  /** The address of the page before; empty on the first. */
  public String back() {
    return number == 1 ? "" : address(number - 1);
  }

  /** The address of the next page; empty on the last. */
  public String next() {
    return more ? address(number + 1) : "";
  }

  /** The first page with one filter changed. */
  public String with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(filters);
    changed.put(name, value);
    return path + query(changed);
  }

  /** Whether a filter has this value. */
  public boolean has(String name, String value) {
    return filters.getOrDefault(name, "").equals(value);
  }

  private String address(int page) {
    Map<String, String> all = new TreeMap<>(filters);
    all.put("page", String.valueOf(page));
    return path + query(all);
  }

  private static String query(Map<String, String> parameters) {
    StringBuilder query = new StringBuilder();
    new TreeMap<>(parameters)
        .forEach((name, value) -> {
          if (!value.isEmpty()) {
            query
                .append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
          }
        });
    return query.toString();
  }
}
