package rondo.design.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rondo.base.refusal.Refusal;
import rondo.design.asset.Assets;

class FaceTest {
  private final Assets assets = Assets.ofDesignAnd();
  private final Face face =
      Face.named("test face", TestShell.with(assets))
          .requestLimit(1000)
          .health(() -> new Health(false, Map.of("link", "away")))
          .features(routes -> {
            routes.get("/page", request -> request.html("<h1>page</h1>"));
            routes.ws("/socket", socket -> {});
            routes.post("/form", request -> request.html("got " + request.formParam("a")));
            routes.get(
                "/fault",
                request -> {
                  throw new IllegalStateException("inner secret");
                });
          })
          .start();
  private final TestBrowser browser = new TestBrowser(face.port());

  @AfterEach
  void stop() {
    face.close();
  }

  @Test
  void every_answer_forbids_inline_scripts_and_frames() {
    HttpResponse<String> page = browser.get("/page");

    assertThat(page.body()).isEqualTo("<h1>page</h1>");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy ->
            assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe"));
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void a_request_that_names_another_host_is_not_served() {
    assertThat(browser.raw("GET /page HTTP/1.1\r\nHost: evil.example\r\n")).contains("421");
    assertThat(browser.raw("GET /page HTTP/1.1\r\nHost: localhost\r\n")).contains("200 OK");
  }

  @Test
  void a_form_from_another_site_is_refused_and_our_own_is_taken() {
    String own = "http://localhost:" + face.port();

    assertThat(browser.post("/form", "a=1", "Origin", "http://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(browser.post("/form", "a=1", "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(browser.post("/form", "a=1", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(browser.post("/form", "a=1", "Origin", own).body()).isEqualTo("got 1");
    assertThat(browser.post("/form", "a=1", "Accept", "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void a_socket_opened_by_a_page_of_another_site_is_refused() {
    List<String> head =
        List.of(
            "GET /socket HTTP/1.1",
            "Host: localhost",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Origin: http://evil.example",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Version: 13",
            "");

    assertThat(browser.raw(String.join("\r\n", head))).startsWith("HTTP/1.1 403");
  }

  @Test
  void a_body_over_the_limit_is_refused() {
    HttpResponse<String> answer =
        browser.post("/form", "a=" + "x".repeat(2000), "Accept", "application/json");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("\"code\":\"too-large\"");
  }

  @Test
  void a_person_who_goes_astray_reads_a_page_with_the_three_sentences() {
    HttpResponse<String> answer = browser.get("/nowhere");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(answer.body())
        .contains("There is nothing at this address", "Nothing was charged", "css/rondo.css");
  }

  @Test
  void a_program_that_goes_astray_gets_a_problem_of_rfc_9457() {
    HttpResponse<String> answer = browser.get("/api/nowhere");

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"status\":404", "\"code\":\"not-found\"", "\"money\":", "\"next\":");
  }

  @Test
  void a_fault_shows_a_reference_and_nothing_of_its_cause() {
    HttpResponse<String> answer = browser.get("/fault");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("test-face-1").doesNotContain("secret", "IllegalState");
  }

  @Test
  void a_taken_port_is_named() {
    assertThatThrownBy(() -> Face.named("second", TestShell.with(assets)).port(face.port()).start())
        .isInstanceOf(PortTakenException.class)
        .hasMessageContaining("port " + face.port() + " is taken");
  }

  @Test
  void health_and_metrics_answer_this_machine_only() {
    assertThat(browser.get("/health").statusCode()).isEqualTo(503);
    assertThat(browser.get("/health").body()).contains("\"link\":\"away\"");
    assertThat(browser.get("/metrics").statusCode()).isEqualTo(200);
    assertThat(browser.get("/metrics", "X-Forwarded-For", "203.0.113.9").statusCode())
        .isEqualTo(404);
  }

  @Test
  void an_asset_is_kept_for_ever_under_the_hash_of_its_content() {
    String style = assets.url("css/rondo.css");

    assertThat(browser.get(style).headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(browser.get(style).headers().firstValue("Content-Type"))
        .hasValue("text/css; charset=utf-8");
    assertThat(browser.get("/assets/0000000000000000/css/rondo.css").statusCode()).isEqualTo(404);
  }

  @Test
  void text_travels_packed_and_fonts_as_they_are() {
    String script = assets.url("vendor/htmx.min.js");
    String font = assets.url("font/bricolage-grotesque-latin-wdth-normal.woff2");

    assertThat(browser.get(script, "Accept-Encoding", "gzip").headers().map())
        .containsKey("content-encoding");
    assertThat(browser.get(font, "Accept-Encoding", "gzip").headers().map())
        .doesNotContainKey("content-encoding");
  }

  @Test
  void a_refusal_of_a_feature_is_told_in_its_own_words() {
    var refusal = new Refusal("five-is-the-most", "Five is the most", "Not charged", "Remove one");
    FaceSettings settings = Face.named("other", TestShell.with(assets));
    settings.features(routes -> routes.get("/r", r -> settings.problems().answer(r, 409, refusal)));
    try (Face other = settings.start()) {
      HttpResponse<String> answer = new TestBrowser(other.port()).get("/r");

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("Five is the most", "Not charged", "Remove one");
    }
  }
}
