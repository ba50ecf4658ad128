package rondo.app.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import rondo.app.setting.Settings;
import rondo.design.web.FaceSettings;
import rondo.design.web.PageCertificate;

/**
 * Where the server's pages are: plain HTTP on this machine, or TLS for all (DESIGN, "Settled:
 * Server"). Pages that others can reach without TLS would give sign-ins to whoever listens.
 *
 * @param web what the operator has set
 */
record ServerAddress(Settings.Web web) {
  /**
   * Adds address, names and TLS to a face.
   *
   * @throws PagesExposedException when pages without TLS could be reached from elsewhere
   */
  FaceSettings on(FaceSettings face) {
    face.address(web.host()).alsoKnownAs(web.names().toArray(String[]::new));
    Optional<PageCertificate> certificate = certificate();
    if (certificate.isEmpty() && !ofThisMachine()) {
      throw new PagesExposedException(web.host());
    }
    return certificate.map(face::tls).orElse(face);
  }

  /** How a browser gets there, for example {@code https://console.example.net:8080}. */
  String shown(int port) {
    return web.certificate().isPresent()
        ? "https://" + web.names().stream().findFirst().orElse(web.host()) + ":" + port
        : "http://localhost:" + port;
  }

  private Optional<PageCertificate> certificate() {
    return web.certificate()
        .map(file -> {
          if (isPkcs12(file)) {
            return PageCertificate.pkcs12(file, web.password().orElse(""));
          }
          return PageCertificate.pem(file, web.key().orElse(file));
        });
  }

  private static boolean isPkcs12(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".p12") || name.endsWith(".pfx");
  }

  private boolean ofThisMachine() {
    try {
      return InetAddress.getByName(web.host()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
