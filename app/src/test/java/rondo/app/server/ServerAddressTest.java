package rondo.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.app.setting.Settings;
import rondo.design.asset.Assets;
import rondo.design.web.Face;
import rondo.design.web.FaceSettings;
import rondo.design.web.PageCertificateException;
import rondo.server.console.Console;

class ServerAddressTest {
  @Test
  void pages_without_a_certificate_are_for_this_machine_alone() {
    assertThatThrownBy(() -> new ServerAddress(plain("0.0.0.0", List.of())).on(pages()))
        .isInstanceOf(PagesExposedException.class)
        .hasMessageContaining("web.host 0.0.0.0")
        .hasMessageContaining("web.certificate");
    assertThat(new ServerAddress(plain("127.0.0.1", List.of())).shown(8080))
        .isEqualTo("http://localhost:8080");
  }

  @Test
  void a_name_that_a_proxy_passes_on_is_served_and_another_is_not() throws IOException {
    var address = new ServerAddress(plain("127.0.0.1", List.of("console.example.net")));
    try (Face face = address.on(pages()).start()) {
      assertThat(status(face.port(), "console.example.net")).contains("404");
      assertThat(status(face.port(), "localhost")).contains("404");
      assertThat(status(face.port(), "elsewhere.example.net")).contains("421");
    }
  }

  @Test
  void pages_with_a_certificate_are_shown_by_the_first_name() {
    assertThat(new ServerAddress(secured(List.of("console.example.net", "other"))).shown(443))
        .isEqualTo("https://console.example.net:443");
    assertThat(new ServerAddress(secured(List.of())).shown(443)).isEqualTo("https://0.0.0.0:443");
  }

  @Test
  void a_certificate_that_is_not_there_is_named() {
    assertThatThrownBy(() -> new ServerAddress(secured(List.of())).on(pages()))
        .isInstanceOf(PageCertificateException.class)
        .hasMessageContaining("/nowhere/page.pem");
  }

  private static FaceSettings pages() {
    return Face.named("server", Console.shell(Assets.ofDesignAnd(Console.ASSETS)));
  }

  private static Settings.Web plain(String host, List<String> names) {
    return new Settings.Web(host, names, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Settings.Web secured(List<String> names) {
    Optional<Path> file = Optional.of(Path.of("/nowhere/page.pem"));
    return new Settings.Web("0.0.0.0", names, file, Optional.empty(), Optional.empty());
  }

  private static String status(int port, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request = "GET /nothing HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return answer.lines().findFirst().orElse("");
    }
  }
}
