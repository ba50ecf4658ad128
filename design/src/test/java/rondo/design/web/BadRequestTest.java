package rondo.design.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.design.asset.Assets;

/** Bad input of the row "HTTP API", sent by hand: 4xx, a problem in three sentences, no effect. */
class BadRequestTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final AtomicInteger acted = new AtomicInteger();
  private Face face;

  @BeforeEach
  void open() {
    face =
        Face.named("test face", TestShell.with(Assets.ofDesignAnd()))
            .features(routes ->
                routes.post(
                    "/form",
                    FormFields.only(request -> request.result("" + acted.incrementAndGet()), "a")))
            .requestLimit(1_000)
            .start();
  }

  @AfterEach
  void close() {
    face.close();
  }

  @Test
  void a_sound_form_has_its_effect() {
    assertThat(post(FORM, "a=1")).startsWith("HTTP/1.1 200");
    assertThat(post(FORM + "; charset=UTF-8", "a=%C3%BC+b")).startsWith("HTTP/1.1 200");
    assertThat(acted).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=1&a=2", "b=1", "a=1&b=2", "a=%zz", "a=%", "a=%4", "a=%ff", "a=%C3", "%ff=1", "a%00=1"
      })
  void a_form_that_no_browser_sends_is_refused(String form) {
    refused(400, post(FORM, form));
  }

  @Test
  void a_form_of_very_many_fields_is_refused() {
    StringBuilder many = new StringBuilder("a=1");
    for (int field = 0; field < 100; field++) {
      many.append("&f").append(field).append("=1");
    }
    refused(400, post(FORM, many.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "text/plain",
        "multipart/form-data; boundary=x",
        FORM + "; charset=utf-16",
        FORM + "; charset=iso-8859-1",
        FORM + "x",
        ""
      })
  void a_body_of_another_kind_or_charset_is_refused(String type) {
    refused(415, post(type, "a=1"));
  }

  @Test
  void a_nest_of_ten_megabytes_is_refused_before_it_is_read() {
    refused(413, raw(head("Content-Type: " + FORM, "Content-Length: 10485760")));
  }

  @Test
  void a_body_of_no_known_length_is_refused_before_it_is_read() {
    refused(
        411,
        raw(head("Content-Type: " + FORM, "Transfer-Encoding: chunked") + "3\r\na=1\r\n0\r\n\r\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Length: 3, Content-Length: 30",
    "Content-Length: 3, Transfer-Encoding: chunked",
    "Content-Length: -3, X-A: 1",
    "Content-Length: 3x, X-A: 1",
    "Content-Length: 99999999999999999999, X-A: 1",
    "Transfer-Encoding: identity, Content-Length: 3",
  })
  void a_smuggled_length_is_refused_and_nothing_behind_it_is_read(String one, String other) {
    String smuggled = "a=1POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\na=2";
    String answer = raw(head("Content-Type: " + FORM, one, other) + smuggled);
    assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d");
    assertThat(answer.split("HTTP/1.1 ", -1)).as("one answer").hasSize(2);
    assertSentences(answer);
    assertThat(acted).hasValue(0);
  }

  @Test
  void a_head_without_an_end_is_refused() {
    refused(431, raw(head("X-Long: " + "x".repeat(20_000))));
  }

  @Test
  void a_request_without_a_host_or_of_another_one_is_refused() {
    assertThat(raw("POST /form HTTP/1.1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
        .containsPattern("^HTTP/1.1 4\\d\\d");
    refused(
        421,
        raw(
            "POST /form HTTP/1.1\r\nHost: evil.example\r\nAccept: application/json\r\n"
                + "Content-Length: 0\r\nConnection: close\r\n\r\n"));
  }

  @Test
  void a_body_that_drips_is_given_up() throws IOException {
    try (Socket socket = socket()) {
      OutputStream out = socket.getOutputStream();
      out.write(bytes(head("Content-Type: " + FORM, "Content-Length: 900") + "a=1"));
      out.flush();
      long began = System.nanoTime();
      String answer = drip(socket);
      assertThat((System.nanoTime() - began) / 1e9).isLessThan(20);
      assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d");
      assertThat(acted).hasValue(0);
    }
  }

  /** A byte every tenth of a second until the server has had enough. */
  private static String drip(Socket socket) throws IOException {
    socket.setSoTimeout(100);
    StringBuilder answer = new StringBuilder();
    for (int count = 0; count < 150; count++) {
      try {
        int next = socket.getInputStream().read();
        if (next < 0) {
          return answer.toString();
        }
        answer.append((char) next);
      } catch (java.net.SocketTimeoutException e) {
        socket.getOutputStream().write('x');
      }
    }
    return answer.toString();
  }

  private void refused(int status, String answer) {
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertSentences(answer);
    assertThat(acted).hasValue(0);
  }

  private static void assertSentences(String answer) {
    assertThat(answer)
        .contains("application/problem+json")
        .contains("\"code\":", "\"what\":", "\"money\":", "\"next\":");
  }

  private String post(String type, String body) {
    String[] headers =
        type.isEmpty()
            ? new String[] {"Content-Length: " + body.length()}
            : new String[] {"Content-Type: " + type, "Content-Length: " + body.length()};
    return raw(head(headers) + body);
  }

  private static String head(String... headers) {
    return "POST /form HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
        + String.join("\r\n", headers)
        + "\r\nConnection: close\r\n\r\n";
  }

  private String raw(String request) {
    try (Socket socket = socket()) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(bytes(request));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    }
  }

  private Socket socket() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), face.port());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
