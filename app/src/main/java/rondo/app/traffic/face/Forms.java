package rondo.app.traffic.face;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A face's pages and forms. Thread-safe. */
final class Forms {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client;
  private final URI face;

  Forms(HttpClient client, URI face) {
    this.client = client;
    this.face = face;
  }

  /** The address of the face. */
  URI face() {
    return face;
  }

  /** A page as it is now. */
  String page(String path) {
    return send(request(path).GET().build());
  }

  /**
   * Sends a form as a script does that needs no new page.
   *
   * @return what the face says to it in plain words, usually nothing
   */
  String post(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", face.getScheme() + "://" + face.getAuthority())
            .header("Accept", "text/plain")
            .header("X-Screen", fields.getOrDefault("screen", "0"))
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(face.resolve(path)).timeout(PATIENCE);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String send(HttpRequest request) {
    String what = request.method() + " " + request.uri();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new StuckException(what + " is answered by " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new StuckException(what + " is not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StuckException(what + " was given up", e);
    }
  }
}
