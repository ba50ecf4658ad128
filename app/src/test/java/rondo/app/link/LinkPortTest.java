package rondo.app.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.base.time.SettableClock;
import rondo.protocol.enrolment.EnrolmentRequest;
import rondo.server.database.TestDatabase;

/** What strangers send to the port of the link over TLS (INVARIANTS, "HTTP API"). */
class LinkPortTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final String ENROL = "POST " + EnrolmentRequest.PATH + " HTTP/1.1\r\n";
  private static final String HOST = "Host: 127.0.0.1\r\n";
  private static final String UPGRADE =
      "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
  private static final Duration LONGEST = Duration.ofSeconds(20);

  @TempDir Path folder;
  private LinkHouse house;

  @BeforeEach
  void open() {
    house = new LinkHouse(DATABASE.jdbi(), folder, new SettableClock("2026-11-21T12:00:00Z"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  static Stream<Arguments> requests() {
    return Stream.of(
        Arguments.of("no body at all", ENROL + HOST + "\r\n"),
        Arguments.of("ten megabytes", ENROL + HOST + "Content-Length: 10000000\r\n\r\nx"),
        Arguments.of("a length below zero", ENROL + HOST + "Content-Length: -1\r\n\r\n"),
        Arguments.of(
            "two lengths", ENROL + HOST + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nxxxxx"),
        Arguments.of(
            "a length and chunks",
            ENROL + HOST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Arguments.of("a body with zeros", ENROL + HOST + "Content-Length: 3\r\n\r\n\0\0\0"),
        Arguments.of("a nest", ENROL + HOST + "Content-Length: 8000\r\n\r\n" + "[".repeat(8000)),
        Arguments.of("no host", ENROL + "Content-Length: 2\r\n\r\n{}"),
        Arguments.of("a header without end", ENROL + HOST + "X: " + "y".repeat(100_000)),
        Arguments.of("no HTTP", "\u0016\u0003\u0001 hello\r\n\r\n"),
        Arguments.of(
            "another way to ask", "PUT " + EnrolmentRequest.PATH + " HTTP/1.1\r\n" + HOST + "\r\n"),
        Arguments.of("the link without an upgrade", "GET /link HTTP/1.1\r\n" + HOST + "\r\n"),
        Arguments.of(
            "an upgrade of another version",
            "GET /link HTTP/1.1\r\n" + HOST + UPGRADE + "Sec-WebSocket-Version: 8\r\n\r\n"),
        Arguments.of(
            "an upgrade by post",
            "POST /link HTTP/1.1\r\n" + HOST + UPGRADE + "Sec-WebSocket-Version: 13\r\n\r\n"),
        Arguments.of(
            "an upgrade elsewhere",
            "GET /console HTTP/1.1\r\n" + HOST + UPGRADE + "Sec-WebSocket-Version: 13\r\n\r\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void what_no_kiosk_sends_is_refused_and_changes_nothing(String what, String request)
      throws IOException {
    long before = rows();

    String answer = answer(request);

    assertThat(answer)
        .as(what)
        .matches(text -> text.isEmpty() || text.matches("HTTP/1.1 [45]\\d\\d.*"));
    assertThat(answer).as(what).doesNotContain(" 101 ").doesNotContain("Exception");
    assertThat(rows()).as(what).isEqualTo(before);
    assertThat(answer("GET " + EnrolmentRequest.IDENTITY_PATH + " HTTP/1.1\r\n" + HOST + "\r\n"))
        .as("others are served after " + what)
        .startsWith("HTTP/1.1 200");
  }

  /** The first line of what comes back; empty where the connection only ends. */
  private String answer(String request) throws IOException {
    try (Socket socket =
        RawKiosk.trusting().getSocketFactory().createSocket("127.0.0.1", house.port())) {
      socket.setSoTimeout((int) LONGEST.toMillis());
      try {
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(ISO_8859_1));
        out.flush();
        byte[] first = socket.getInputStream().readNBytes(12);
        return new String(first, ISO_8859_1);
      } catch (SocketTimeoutException e) {
        throw new AssertionError("no answer within " + LONGEST, e);
      } catch (IOException cut) {
        return "";
      }
    }
  }

  private static long rows() {
    return DATABASE
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    select (select count(*) from enrolment) + (select count(*) from kiosk_epoch)
                         + (select count(*) from kiosk_key) + (select count(*) from event)
                    """)
                .mapTo(Long.class)
                .one());
  }
}
