package rondo.kiosk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;

class KioskFaceTest {
  private final SampleScreenPort screen =
      new SampleScreenPort(SampleScreens.frame(7, SampleScreens.browse(1, true)));
  private final KioskFace face = KioskFace.start(KioskFaceSettings.onPort(0), screen, () -> 0);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    client.shutdownNow();
    face.close();
    screen.close();
  }

  @Test
  void a_reload_shows_the_frame_of_the_moment() throws Exception {
    assertThat(get("/").body()).contains("In this kiosk now", "data-screen=\"7\"");
    screen.show(SampleScreens.frame(8, new Screen.AskingBank(SampleScreens.price())));
    assertThat(get("/").body()).contains("Asking your bank", "data-screen=\"8\"");
  }

  @Test
  void a_plain_form_is_led_back_and_its_touch_handed_on_with_its_number() throws Exception {
    var answer = post("/touch/show-list", "screen=5&genre=drama&page=2");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/");
    assertThat(screen.touches())
        .containsExactly(
            new SampleScreenPort.Touched(
                5, new Touch.ShowList(Optional.of("drama"), Optional.empty(), 2)));
  }

  @Test
  void a_script_gets_no_page_with_its_answer() throws Exception {
    var answer = send(form("/touch/back", "screen=7").header("X-Screen", "7").build());
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(screen.touches()).containsExactly(new SampleScreenPort.Touched(7, new Touch.Back()));
  }

  @ParameterizedTest
  @CsvSource({
    "/touch/open-door,screen=7,404",
    "/touch/rent,screen=seven,400",
    "/touch/rent,nothing=1,400",
    "/touch/rent,screen=7&screen=8,400",
    "/touch/rent,screen=7&price=0,400",
    "/touch/choose,screen=7&choice=all,400",
    "/touch/show-list,screen=7&page=2147483648,400",
  })
  void what_is_malformed_is_refused_and_reaches_nobody(String path, String body, int status)
      throws Exception {
    assertThat(post(path, body).statusCode()).isEqualTo(status);
    assertThat(screen.touches()).isEmpty();
  }

  @Test
  void a_body_that_is_too_large_is_refused() throws Exception {
    var answer = post("/touch/use-address", "screen=7&address=" + "a".repeat(20_000));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(screen.touches()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x"})
  void only_forms_are_taken(String type) throws Exception {
    var request =
        HttpRequest.newBuilder(uri("/touch/rent"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString("screen=7"))
            .build();
    assertThat(send(request).statusCode()).isEqualTo(415);
    assertThat(screen.touches()).isEmpty();
  }

  @Test
  void a_touch_is_no_link() throws Exception {
    assertThat(get("/touch/rent?screen=7").statusCode()).isBetween(400, 499);
    assertThat(screen.touches()).isEmpty();
  }

  @Test
  void a_form_of_another_site_is_refused() throws Exception {
    var request = form("/touch/rent", "screen=7").header("Origin", "http://evil.example").build();
    assertThat(send(request).statusCode()).isEqualTo(403);
    assertThat(screen.touches()).isEmpty();
  }

  @Test
  void another_host_name_is_refused() throws Exception {
    try (var socket = new Socket("127.0.0.1", face.port())) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("In this kiosk now");
    }
  }

  @Test
  void covers_are_found_by_the_address_that_the_page_gives_and_kept() throws Exception {
    var address = Pattern.compile("src=\"(/cover/[^\"]+)\"").matcher(get("/").body());
    assertThat(address.find()).isTrue();
    var cover = get(address.group(1).replace("&amp;", "&"));
    assertThat(cover.statusCode()).isEqualTo(200);
    assertThat(cover.body()).startsWith("<svg");
    assertThat(cover.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
  }

  @Test
  void the_stream_sends_the_current_frame_at_once_and_newer_ones_later() throws Exception {
    var request =
        HttpRequest.newBuilder(uri(KioskFace.STREAM))
            .header("Accept", "text/event-stream")
            .timeout(Duration.ofSeconds(20))
            .build();
    var stream = client.send(request, BodyHandlers.ofInputStream());
    try (var lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      assertThat(event(lines)).contains("id: 7").contains("In this kiosk now");
      screen.show(
          SampleScreens.frame(
              9, new Screen.Pay(List.of(SampleScreens.METROPOLIS), SampleScreens.price(), 0, 3)));
      assertThat(event(lines)).contains("id: 9").contains("Swipe your card");
    }
  }

  @Test
  void a_frame_that_cannot_be_drawn_gives_way_to_a_page_that_says_so() throws Exception {
    var unknown = SampleScreens.fetching("dancing", Optional.empty(), SampleScreens.METROPOLIS);
    screen.show(SampleScreens.frame(8, unknown));
    assertThat(get("/").body()).contains("This kiosk rests", "The screen could not draw a page");
    screen.show(SampleScreens.frame(9, SampleScreens.browse(1, true)));
    assertThat(get("/").body()).contains("In this kiosk now");
  }

  @Test
  void every_page_carries_the_content_policy() throws Exception {
    assertThat(get("/").headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'");
  }

  /** The next event that is not a heartbeat. */
  private static String event(BufferedReader lines) throws IOException {
    var event = new StringBuilder();
    String line = lines.readLine();
    while (line != null && !(line.isEmpty() && event.indexOf("fragment") >= 0)) {
      event.append(line).append('\n');
      line = lines.readLine();
    }
    return event.toString();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return send(form(path, form).build());
  }

  private HttpRequest.Builder form(String path, String form) {
    return HttpRequest.newBuilder(uri(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + face.port() + path);
  }
}
