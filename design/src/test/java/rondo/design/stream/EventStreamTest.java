package rondo.design.stream;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import rondo.design.asset.Assets;
import rondo.design.page.Look;
import rondo.design.page.Look.FaceKind;
import rondo.design.page.Look.Theme;
import rondo.design.page.Shell;
import rondo.design.web.Face;

class EventStreamTest {
  private static final Shell SHELL =
      Shell.of(Look.of(FaceKind.KIOSK, Theme.DAY), Assets.ofDesignAnd(), List.of(), List.of());

  private final EventStream stream = new EventStream("/stream", Duration.ofMillis(50));
  private final Face face = Face.named("stream face", SHELL).features(stream).start();

  @AfterEach
  void stop() {
    face.close();
  }

  @Test
  void who_connects_gets_the_newest_fragment_whole_and_numbered() {
    stream.publish(1, "<main>one</main>");
    stream.publish(2, "<main>two\nlines</main>");

    var listener = new Listener(face.port());

    assertThat(listener.until("id: 2")).doesNotContain("data: <main>one</main>");
    assertThat(listener.until("data: lines</main>")).contains("data: <main>two");
  }

  @Test
  void later_fragments_follow_and_older_numbers_are_dropped() {
    var listener = new Listener(face.port());
    stream.publish(5, "<main>five</main>");
    listener.until("data: <main>five</main>");

    stream.publish(4, "<main>four</main>");
    stream.publish(6, "<main>six</main>");

    assertThat(listener.until("data: <main>six</main>")).doesNotContain("data: <main>four</main>");
  }

  @Test
  void silence_is_broken_by_heartbeats() {
    var listener = new Listener(face.port());

    listener.until("event: heartbeat");
    assertThat(listener.until("event: heartbeat")).contains("event: heartbeat");
  }

  @Test
  void the_face_stops_although_a_browser_listens() {
    var listener = new Listener(face.port());
    listener.until("event: heartbeat");

    face.close();

    assertThat(listener.untilEnd()).endsWith(Listener.END);
  }

  @Test
  void a_browser_that_goes_away_leaves_no_fault_behind() throws Exception {
    var faults = new ListAppender<ILoggingEvent>();
    var log = (Logger) LoggerFactory.getLogger("rondo.design.web.Problems");
    faults.start();
    log.addAppender(faults);
    for (int i = 0; i < 20; i++) {
      goAway();
    }
    for (int looks = 0; stream.heard() && looks < 1_000; looks++) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    log.detachAppender(faults);
    assertThat(stream.heard()).isFalse();
    assertThat(faults.list).isEmpty();
  }

  private void goAway() throws IOException, InterruptedException {
    var client = HttpClient.newHttpClient();
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + face.port() + "/stream"))
            .header("Accept", "text/event-stream")
            .build();
    var lines = client.send(request, BodyHandlers.ofLines()).body().iterator();
    assertThat(lines.next()).isNotNull();
    client.shutdownNow();
  }

  @Test
  void what_is_drawn_on_demand_is_asked_for_when_somebody_listens() throws InterruptedException {
    BlockingQueue<Boolean> asked = new LinkedBlockingQueue<>();
    EventStream idle = EventStream.onDemand("/idle", () -> asked.add(true));
    try (Face shown = Face.named("idle face", SHELL).features(idle).start()) {
      assertThat(idle.heard()).isFalse();
      var listener = new Listener(shown.port(), "/idle");
      assertThat(asked.poll(10, TimeUnit.SECONDS)).isTrue();
      assertThat(idle.heard()).isTrue();
      idle.publish(1, "<main>drawn</main>");
      assertThat(listener.until("data: <main>drawn</main>")).contains("id: 1");
    }
  }

  /** Reads a stream line by line on a thread of its own. */
  private static final class Listener {
    static final String END = "(end)";
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    Listener(int port) {
      this(port, "/stream");
    }

    Listener(int port, String path) {
      Thread.ofVirtual().start(() -> read(port, path));
    }

    private void read(int port, String path) {
      try {
        var request =
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/event-stream")
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        var reader =
            new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        String line = reader.readLine();
        while (line != null) {
          lines.add(line);
          line = reader.readLine();
        }
        lines.add(END);
      } catch (IOException | InterruptedException e) {
        lines.add(END);
      }
    }

    /** All lines up to the one wanted; fails after 5 s without it. */
    List<String> until(String wanted) {
      var seen = new java.util.ArrayList<String>();
      while (!seen.contains(wanted)) {
        String line = poll();
        assertThat(line).as("waiting for %s after %s", wanted, seen).isNotNull();
        seen.add(String.valueOf(line));
      }
      return seen;
    }

    List<String> untilEnd() {
      return until(END);
    }

    private @Nullable String poll() {
      try {
        return lines.poll(5, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted", e);
      }
    }
  }
}
