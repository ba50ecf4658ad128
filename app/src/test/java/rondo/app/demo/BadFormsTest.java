package rondo.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.app.setting.Settings;
import rondo.base.config.Configuration;
import rondo.base.config.Sources;

/**
 * Bad input of the row "HTTP API" at every form of every face that the demo opens: an answer 4xx in
 * three sentences, and nothing has changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFormsTest {
  /** PostgreSQL's programs, unpacked once for the whole build. */
  static final String PROGRAMS =
      Path.of("..", "target", "postgres-binaries").toAbsolutePath().normalize().toString();

  private static final int[] DISTANCES = {0, 1, 10, 30};
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  @TempDir static Path folder;
  private Demo demo;
  private String session = "";

  /** A form with the fields that it knows, soundly filled in. */
  private record Form(String face, String path, String sound) {}

  @BeforeAll
  void open() {
    Map<String, String> flags =
        Map.of(
            "data",
            folder.toString(),
            "database.programs",
            PROGRAMS,
            "port",
            Integer.toString(freePorts()),
            "speed",
            "20");
    var sources = new Sources(Map.of(), Optional.empty(), Map.of(), flags);
    demo = Demo.start(Configuration.load(Settings.class, sources).value(), step -> {});
    String link = URI.create(demo.signInLink()).getPath();
    String entered = send(demo.startPage(), post(link, "Content-Length: 0") + "\r\n");
    session =
        entered
            .lines()
            .filter(line -> line.startsWith("Set-Cookie: "))
            .map(line -> "Cookie: " + line.substring(12, line.indexOf(';')))
            .findFirst()
            .orElseThrow();
    assertThat(send(demo.startPage(), get("/console"))).startsWith("HTTP/1.1 200");
    long end = System.nanoTime() + 60_000_000_000L;
    while (!isAtRest() && System.nanoTime() < end) {
      LockSupport.parkNanos(20_000_000);
    }
    assertThat(isAtRest()).isTrue();
  }

  private DemoKiosk kiosk() {
    return demo.kiosks().getFirst();
  }

  /** Each kiosk has worked in what was loaded, and the server has heard of all of it. */
  private boolean isAtRest() {
    return kioskPage().contains("data-page=\"attract\"")
        && !records("select count(*) from event where type = 'slot-changed'").equals("0")
        && demo.kiosks().stream().allMatch(this::isHeardOut);
  }

  private boolean isHeardOut(DemoKiosk kiosk) {
    String applied =
        records(
            "select coalesce(max(applied), 0) from kiosk_epoch where kiosk_id = '"
                + kiosk.id()
                + "'");
    return !applied.equals("0")
        && send(kiosk.screen(), get("/metrics")).contains("rondo_kiosk_facts " + applied + ".0");
  }

  @AfterAll
  void close() {
    demo.close();
  }

  Stream<Form> forms() {
    String any = new UUID(9, 9).toString();
    String finding = "/console/rentals/" + any + "/finding";
    String parked = "/console/parked/" + any + "/1/1";
    return Stream.of(
        new Form(demo.startPage(), "/console/debts/" + any + "/try", ""),
        new Form(demo.startPage(), "/console/debts/" + any + "/write-off", "reason=x"),
        new Form(demo.startPage(), "/console/exchange/" + any + "/take", ""),
        new Form(demo.startPage(), "/console/doubles", "keep=x&gone=y&reason=z"),
        new Form(demo.startPage(), "/console/export", "kind=customers"),
        new Form(demo.startPage(), "/console/kiosks/" + any + "/code", ""),
        new Form(demo.startPage(), "/console/kiosks/" + any + "/renew-key", ""),
        new Form(demo.startPage(), "/console/kiosks/" + any + "/retire-key", "reason=x"),
        new Form(demo.startPage(), "/console/new-kiosk", "name=x&zone=Europe%2FVienna"),
        new Form(demo.startPage(), "/console/new-group", "name=x&tariff=standard"),
        new Form(demo.startPage(), "/console/payments/" + any + "/verdict", "verdict=paid"),
        new Form(demo.startPage(), parked + "/again", ""),
        new Form(demo.startPage(), parked + "/clear", "reason=x"),
        new Form(kiosk().screen(), "/touch/show-list", "screen=1&page=1"),
        new Form(kiosk().screen(), "/touch/rent", "screen=1"),
        new Form(kiosk().room(), "/hands", "deed=put-away"),
        new Form(kiosk().room(), "/cards", "card=approved"),
        new Form(kiosk().room(), "/faults", "fault=x&value=y"),
        new Form(demo.startPage(), "/demo/next-day", ""),
        new Form(demo.startPage(), "/demo/kiosks/" + kiosk().key() + "/pull", ""),
        new Form(demo.startPage(), "/console/rentals/" + new UUID(9, 9) + "/finding", "reason=x"),
        new Form(demo.startPage(), finding, "finding=OUT&reason=seen"),
        new Form(demo.startPage(), "/sign-out", ""));
  }

  Stream<Arguments> badRequests() {
    return forms()
        .flatMap(form ->
            bad(form)
                .map(request -> Arguments.of(form.face() + form.path(), form.face(), request)));
  }

  private Stream<String> bad(Form form) {
    String sound = form.sound();
    String more = sound.isEmpty() ? "" : sound + "&";
    String path = form.path();
    return Stream.of(
        body(path, FORM, more + "surplus=1"),
        body(path, FORM, more + "a=1&a=2"),
        body(path, FORM, more + "a=%zz"),
        body(path, FORM, more + "a=%ff"),
        body(path, "Content-Type: application/json", "{\"a\":1,\"a\":NaN}"),
        body(path, FORM + "; charset=utf-16", more + "a=1"),
        post(path, FORM, "Content-Length: 10485760") + "\r\n" + "[".repeat(1_000),
        post(path, FORM, "Transfer-Encoding: chunked") + "\r\n1\r\na\r\n0\r\n\r\n",
        post(path, FORM, "Content-Length: 3", "Content-Length: 30") + "\r\na=1",
        post(path, FORM, "Content-Length: 3", "Transfer-Encoding: chunked") + "\r\na=1",
        post(path, "Origin: http://evil.example", FORM, "Content-Length: 0") + "\r\n",
        post(path, FORM, "Content-Length: 0").replace("Host: localhost", "Host: evil.example")
            + "\r\n");
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("badRequests")
  void is_refused_in_three_sentences_and_changes_nothing(String name, String face, String request) {
    List<String> before = world();
    String answer = send(face, request);
    assertThat(answer).as(name).containsPattern("^HTTP/1.1 4\\d\\d");
    assertThat(answer).contains("\"code\":", "\"what\":", "\"money\":", "\"next\":");
    assertThat(world()).as(name).isEqualTo(before);
  }

  Stream<Form> consoleForms() {
    return forms().filter(form -> form.path().startsWith("/console/"));
  }

  @ParameterizedTest
  @MethodSource("consoleForms")
  void a_field_that_a_page_does_not_know_is_why_its_form_is_refused(Form form) {
    String sound = form.sound().isEmpty() ? "" : form.sound() + "&";
    assertThat(send(form.face(), body(form.path(), FORM, sound + "surplus=1")))
        .startsWith("HTTP/1.1 400");
    assertThat(send(form.face(), body(form.path(), FORM, form.sound())))
        .as("its own fields are known")
        .doesNotContain("There is no such field");
  }

  Stream<Form> badValues() {
    return Stream.of(
        new Form(kiosk().screen(), "/touch/show-list", "screen=1&page=NaN"),
        new Form(kiosk().screen(), "/touch/show-list", "screen=1&page=1e309"),
        new Form(kiosk().screen(), "/touch/show-list", "screen=1&page=-0"),
        new Form(kiosk().screen(), "/touch/show-list", "screen=99999999999999999999&page=1"),
        new Form(kiosk().screen(), "/touch/show-list", "page=1"),
        new Form(kiosk().screen(), "/touch/open-title", "screen=1&disc=1/dvd"),
        new Form(kiosk().screen(), "/touch/choose", "screen=1&choice=steal"),
        new Form(kiosk().screen(), "/touch/nothing", "screen=1"),
        new Form(kiosk().room(), "/hands", "deed=smash"),
        new Form(kiosk().room(), "/hands", "deed=insert&case=..%2F..%2Fetc%2Fpasswd"),
        new Form(kiosk().room(), "/cards", "card=4111111111111111"),
        new Form(kiosk().room(), "/faults", "fault=&value="),
        new Form(demo.startPage(), "/console/rentals/1/finding", "finding=OUT&reason=seen"),
        new Form(
            demo.startPage(),
            "/console/rentals/" + new UUID(9, 9) + "/finding",
            "finding=OUT&reason=seen"),
        new Form(demo.startPage(), "/sign-in/guessed", ""));
  }

  @ParameterizedTest
  @MethodSource("badValues")
  void a_wrong_value_or_a_foreign_id_is_refused_and_changes_nothing(Form form) {
    List<String> before = world();
    String answer = send(form.face(), body(form.path(), FORM, form.sound()));
    assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d");
    assertThat(world()).isEqualTo(before);
  }

  @Test
  void without_a_session_the_console_changes_nothing() {
    String kept = session;
    session = "X-None: 1";
    List<String> before = world();
    try {
      String path = "/console/rentals/" + new UUID(9, 9) + "/finding";
      String answer = send(demo.startPage(), body(path, FORM, "finding=OUT&reason=seen"));
      assertThat(answer).startsWith("HTTP/1.1 401");
      assertThat(world()).isEqualTo(before);
    } finally {
      session = kept;
    }
  }

  /** What a form could have changed: records, calendar, the machine's truth, the kiosk's screen. */
  private List<String> world() {
    return List.of(
        records("select count(*) from event"),
        records("select count(*) from operator_task"),
        records("select count(*) from console_session"),
        records("select count(*) from rental"),
        text(folder.resolve("calendar")),
        text(kiosk().machineFile()),
        kioskPage());
  }

  private String kioskPage() {
    String page = send(kiosk().screen(), get("/"));
    return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
  }

  private String records(String sql) {
    return demo.server()
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String body(String path, String type, String body) {
    return post(path, type, "Content-Length: " + body.length()) + "\r\n" + body;
  }

  private String post(String path, String... headers) {
    return head("POST", path) + String.join("\r\n", headers) + "\r\n";
  }

  private String get(String path) {
    return head("GET", path).replace("Accept: application/json", "Accept: text/html") + "\r\n";
  }

  private String head(String method, String path) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nConnection: close\r\n"
        + (session.isEmpty() ? "" : session + "\r\n");
  }

  private static String send(String face, String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(face).getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePorts() {
    int begin = 20_000 + (int) (ProcessHandle.current().pid() % 200) * 50;
    return IntStream.iterate(begin, first -> first < 32_000, first -> first + 50)
        .filter(first -> IntStream.of(DISTANCES).allMatch(away -> isFree(first + away)))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket door = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return door.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
