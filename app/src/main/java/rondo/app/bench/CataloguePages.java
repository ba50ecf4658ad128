package rondo.app.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import rondo.server.sample.SampleData;

/** Addresses of a catalogue's pages, drawn from what the database holds. */
final class CataloguePages {
  private final Jdbi jdbi;
  private final int each;
  private final RandomGenerator random;

  /** So many addresses of each sort. */
  CataloguePages(Jdbi jdbi, int each, RandomGenerator random) {
    this.jdbi = jdbi;
    this.each = each;
    this.random = random;
  }

  /** What the public opens, by sort. */
  Map<String, List<String>> site() {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    List<String> titles = drawn("title_id", "title");
    List<String> kiosks = drawn("kiosk_id", "kiosk");
    pages.put("site-home", same("/find"));
    pages.put("site-titles", List.of("/titles", "/titles?kind=game", "/titles?kind=album"));
    pages.put("site-results", searches().stream().map(q -> "/find?q=" + encoded(q)).toList());
    pages.put("site-title", titles.stream().map(id -> "/titles/" + id).toList());
    pages.put(
        "site-title-near", titles.stream().map(id -> "/titles/" + id + "?at=40.7,-74.0").toList());
    pages.put("site-kiosks", List.of("/kiosks", "/kiosks?at=40.7,-74.0", "/kiosks?page=30"));
    pages.put(
        "site-kiosks-near", searches().stream().map(q -> "/kiosks?near=" + encoded(q)).toList());
    pages.put("site-kiosk", kiosks.stream().map(id -> "/kiosks/" + id).toList());
    pages.put(
        "api-titles", searches().stream().map(q -> "/api/v1/titles?q=" + encoded(q)).toList());
    pages.put("api-title", titles.stream().map(id -> "/api/v1/titles/" + id).toList());
    pages.put(
        "api-discs",
        titles.stream().map(id -> "/api/v1/titles/" + id + "/discs?limit=100").toList());
    pages.put("api-kiosks", List.of("/api/v1/kiosks", "/api/v1/kiosks?at=40.7,-74.0&limit=100"));
    pages.put(
        "api-inventory", kiosks.stream().map(id -> "/api/v1/kiosks/" + id + "/inventory").toList());
    return pages;
  }

  /** What an operator opens, by sort. */
  Map<String, List<String>> console() {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    pages.put("console-home", same("/console"));
    pages.put("console-network", same("/console/kiosks"));
    pages.put(
        "console-kiosk",
        drawn("kiosk_id", "kiosk").stream().map(id -> "/console/kiosks/" + id).toList());
    pages.put(
        "console-discs",
        List.of(
            "/console/discs",
            "/console/discs?after=D0000000000000~M",
            "/console/discs?after=D0000000000000~The+Z"));
    pages.put(
        "console-titles", searches().stream().map(q -> "/console/titles?q=" + encoded(q)).toList());
    pages.put(
        "console-title",
        drawn("title_id", "title").stream().map(id -> "/console/titles/" + id).toList());
    pages.put(
        "console-discs-place",
        List.of(
            "/console/discs?place=SLOT",
            "/console/discs?place=OPERATOR",
            "/console/discs?place=CUSTOMER",
            "/console/discs?place=UNRESOLVED"));
    pages.put(
        "console-discs-found",
        searches().stream().map(q -> "/console/discs?q=" + encoded(q)).toList());
    pages.put(
        "console-disc",
        drawn("disc_code", "disc").stream().map(code -> "/console/discs/" + code).toList());
    pages.put("console-group", groups().stream().map(id -> "/console/groups/" + id).toList());
    pages.put("console-rentals", same("/console/rentals"));
    pages.put("console-ledger", same("/console/ledger"));
    pages.put("console-debts", same("/console/debts"));
    pages.put("console-events", same("/console/events"));
    return pages;
  }

  /** The sample operator's, who is signed in. */
  private List<String> groups() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select group_id from kiosk_group where operator_id = :own limit :each")
            .bind("own", SampleData.OPERATOR)
            .bind("each", each)
            .mapTo(String.class)
            .list());
  }

  /** What people type: names, beginnings, two words, typing errors, things that nobody has. */
  List<String> searches() {
    List<String> typed = new ArrayList<>();
    for (String name : drawn("name", "title")) {
      String[] words = name.split(" ");
      typed.add(
          switch (random.nextInt(6)) {
            case 0 -> name;
            case 1 -> name.substring(0, Math.max(3, name.length() / 2));
            case 2 -> mistyped(words[words.length - 1]);
            case 3 -> mistyped(name);
            case 4 -> words[words.length - 1];
            default -> words[0];
          });
    }
    typed.addAll(List.of("the", "el", "a", "zzzzqqq", "The Silent Harbour", "silnet harbuor"));
    return typed;
  }

  private String mistyped(String text) {
    if (text.length() < 5) {
      return text;
    }
    int at = 1 + random.nextInt(text.length() - 2);
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + "e" + text.substring(at + 1);
      default ->
          text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    };
  }

  private static List<String> same(String path) {
    return List.of(path, path, path, path, path);
  }

  /**
   * Values from all over a table, the same ones each time; the largest and first come with them.
   */
  private List<String> drawn(String column, String table) {
    String sql =
        """
        select cast(%1$s as text) from (
          select %1$s, row_number() over (order by %1$s) as number, count(*) over () as all_rows
          from %2$s) as numbered
        where number = 1 or number %% greatest(1, all_rows / :each) = 0
        limit :each
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql.formatted(column, table))
            .bind("each", each)
            .mapTo(String.class)
            .list());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
