package rondo.app.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Opens pages, signed in; one that cannot be opened ends the bench. Thread-safe. */
final class Browser {
  private static final int FINE = 200;

  private final HttpClient client;
  private final String root;
  private final String cookie;

  private Browser(HttpClient client, String root, String cookie) {
    this.client = client;
    this.root = root;
    this.cookie = cookie;
  }

  /** Signs in by a link that is good once. */
  static Browser signedIn(String root, String link) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + link))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", root)
            .POST(BodyPublishers.ofString(""))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    String set =
        answer
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow(() -> new BenchFaultException("nobody could sign in"));
    return new Browser(client, root, set.substring(0, set.indexOf(';')));
  }

  /** Reads a page to its end. */
  void open(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + path)).header("Cookie", cookie).build();
    int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
    if (status != FINE) {
      throw new BenchFaultException(path + " answered " + status);
    }
  }
}
