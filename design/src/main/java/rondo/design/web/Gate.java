package rondo.design.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Lets in only requests that name this face: the Host must be on the list (against DNS rebinding),
 * and a request that changes something must come from a page of the same origin (against forged
 * forms). Immutable.
 *
 * @param hosts names without port, in lower case
 */
record Gate(Set<String> hosts) {
  static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  Gate {
    hosts = Set.copyOf(hosts);
  }

  /** Throws the answer 421 or 403 when the request must not pass. */
  void check(Context request) {
    String host = lower(request.header("Host"));
    if (!hosts.contains(host.replaceFirst(":\\d+$", ""))) {
      throw new HttpResponseException(421, "This address is not served here.");
    }
    boolean upgrade = "websocket".equals(lower(request.header("Upgrade")));
    boolean changes = !HARMLESS.contains(request.req().getMethod()) || upgrade;
    if (changes && !isOwn(request, host)) {
      throw new HttpResponseException(403, "This form was sent from another site.");
    }
  }

  private static boolean isOwn(Context request, String host) {
    String origin = request.header("Origin");
    if (origin != null) {
      return host.equals(authority(origin));
    }
    String site = lower(request.header("Sec-Fetch-Site"));
    return site.isEmpty() || site.equals("same-origin") || site.equals("none");
  }

  private static String authority(String origin) {
    try {
      return lower(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String lower(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
