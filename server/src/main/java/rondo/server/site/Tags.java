package rondo.server.site;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Answers with a tag of their content, so that who has them already is told so (RFC 9110, 8.8.3).
 * The tags are weak: a compressed answer has other bytes and the same meaning.
 */
public final class Tags {
  private static final int LONG_ENOUGH = 24;

  private Tags() {}

  /**
   * Sends this text, or 304 where the caller has it.
   *
   * @param caching who may keep it and for how long, as Cache-Control has it
   */
  public static void send(Context request, String type, String text, String caching) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String tag = "W/\"" + of(bytes) + "\"";
    request.header("ETag", tag);
    request.header("Cache-Control", caching);
    if (isKnown(request, tag)) {
      request.status(304);
      return;
    }
    request.contentType(type);
    request.result(bytes);
  }

  private static boolean isKnown(Context request, String tag) {
    String known = request.header("If-None-Match");
    return known != null
        && Arrays.stream(known.split(",")).map(String::strip).anyMatch(one -> matches(one, tag));
  }

  private static boolean matches(String one, String tag) {
    return one.equals("*") || tag.equals(one.startsWith("W/") ? one : "W/" + one);
  }

  private static String of(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, LONG_ENOUGH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
