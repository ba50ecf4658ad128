package rondo.app.server;

/** Pages would be sent in clear over a network. */
public final class PagesExposedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PagesExposedException(String host) {
    super(
        "web.host "
            + host
            + " can be reached from other machines, and there is no web.certificate. No page was"
            + " opened. Give web.certificate and web.key, or leave web.host at 127.0.0.1 and let a"
            + " proxy end TLS.");
  }
}
