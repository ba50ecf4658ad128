package rondo.server.site.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rondo.design.cover.CoverRoutes;
import rondo.design.cover.Genre;
import rondo.design.page.Shell;
import rondo.server.site.inventory.PublicKiosk;
import rondo.server.site.inventory.TitleLine;

/**
 * What surrounds a public page.
 *
 * @param words in the reader's language
 * @param chosen whether the reader chose the language, so that links must carry it
 * @param vantage from where the reader looks
 * @param path of this page
 * @param query of this page, without language and vantage
 */
public record SiteFrame(
    Shell shell,
    SiteWords words,
    boolean chosen,
    Vantage vantage,
    String path,
    Map<String, String> query) {
  public SiteFrame {
    query = Map.copyOf(query);
  }

  /** The same for a page of this title. */
  SiteFrame titled(String title) {
    return new SiteFrame(shell.titled(title + " · Rondo"), words, chosen, vantage, path, query);
  }

  /** The address of another page, in the same language and from the same vantage. */
  public String to(String target) {
    return address(target, Map.of(), true);
  }

  /** The address of another page with one parameter. */
  public String to(String target, String name, String value) {
    return address(target, Map.of(name, value), true);
  }

  /** The address of another page, as seen from a kiosk. */
  public String from(String target, PublicKiosk kiosk) {
    var there =
        new Vantage(
            Optional.of(kiosk), kiosk.place(), "", Map.of("from", kiosk.id().value().toString()));
    return new SiteFrame(shell, words, chosen, there, path, query).to(target);
  }

  /** The list with one parameter changed; empty takes it away. It begins anew. */
  public String with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(query);
    changed.remove("cursor");
    changed.put(name, value);
    return address(query.containsKey("q") ? "/find" : "/titles", changed, true);
  }

  /** This page in another language. */
  public String in(String language) {
    Map<String, String> changed = new TreeMap<>(query);
    changed.putAll(vantage.query());
    changed.put("lang", language);
    return address(path, changed, false);
  }

  private String address(String target, Map<String, String> parameters, boolean same) {
    Map<String, String> all = new TreeMap<>(parameters);
    if (same) {
      vantage.query().forEach(all::putIfAbsent);
      if (chosen) {
        all.put("lang", words.language());
      }
    }
    var address = new StringBuilder(target);
    all.forEach((name, value) -> {
      if (!value.isEmpty()) {
        address
            .append(address.indexOf("?") < 0 ? '?' : '&')
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    });
    return address.toString();
  }

  /** The page of a title. */
  public String title(TitleLine title) {
    return to("/titles/" + title.id().value());
  }

  /** The picture of a title. */
  public String cover(TitleLine title) {
    return CoverRoutes.url(title.cover(), title.year(), Genre.named(title.genre()));
  }

  /** The other language. */
  public String otherLanguage() {
    return words.language().equals("en") ? "es" : "en";
  }
}
