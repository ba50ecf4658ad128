package rondo.browser.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The watch itself: a page that misbehaves is caught. */
class WatchTest {
  private static final Chromium CHROMIUM = Chromium.start();
  private static final String POLICY = "default-src 'none'; script-src 'self'; img-src * data:";

  private static HttpServer server;

  @BeforeAll
  static void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    page("/well", "<link rel=icon href=data:,><h1>Well</h1>");
    page("/inline", "<link rel=icon href=data:,><script>document.title = 'in'</script>");
    page("/outside", "<link rel=icon href=data:,><img src='http://outside.invalid/pixel.png'>");
    page("/throws", "<link rel=icon href=data:,><script src=/throwing.js></script>");
    page("/throwing.js", "throw new Error('thrown on purpose')");
    server.start();
  }

  private static void page(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          boolean script = path.endsWith(".js");
          exchange
              .getResponseHeaders()
              .set("Content-Type", script ? "text/javascript" : "text/html");
          exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @AfterAll
  static void end() {
    server.stop(0);
    CHROMIUM.close();
  }

  @Test
  void a_page_that_behaves_is_left_alone() {
    assertThat(faultsOf("/well").faults()).isEmpty();
  }

  @Test
  void a_report_of_the_security_policy_is_caught() {
    assertThat(faultsOf("/inline").faults()).anyMatch(fault -> fault.contains("script-src"));
  }

  @Test
  void a_request_outside_this_machine_is_caught() {
    assertThat(faultsOf("/outside").faults())
        .anyMatch(fault -> fault.contains("asked outside this machine: http://outside.invalid"));
  }

  @Test
  void a_script_that_throws_is_caught() {
    assertThat(faultsOf("/throws").faults()).anyMatch(fault -> fault.contains("thrown on purpose"));
  }

  @Test
  void an_error_that_belongs_to_the_story_is_let_pass() {
    Watch watch = faultsOf("/throws");
    watch.expects("thrown on purpose");
    assertThat(watch.faults()).isEmpty();
  }

  @Test
  void no_chromium_on_the_path_is_said_in_so_many_words() {
    assertThat(Chromium.find("/nowhere")).isEmpty();
    assertThat(new Chromium.NoChromiumException()).hasMessageContaining("--without-browser");
  }

  private static Watch faultsOf(String path) {
    try (BrowserContext person = CHROMIUM.person()) {
      Watch watch = new Watch(person);
      Page page = person.newPage();
      page.navigate("http://localhost:" + server.getAddress().getPort() + path);
      page.evaluate("() => new Promise(requestAnimationFrame)");
      return watch;
    }
  }
}
