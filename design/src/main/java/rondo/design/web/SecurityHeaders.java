package rondo.design.web;

import io.javalin.http.Context;

/** The headers every answer carries (screens, section 2). */
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
          + "connect-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  private SecurityHeaders() {}

  static void addTo(Context request) {
    request.header("Content-Security-Policy", POLICY);
    request.header("X-Content-Type-Options", "nosniff");
    // Not no-referrer: under it a browser sends "Origin: null" with our own forms.
    request.header("Referrer-Policy", "same-origin");
    request.header("Cross-Origin-Opener-Policy", "same-origin");
    request.header("Cross-Origin-Resource-Policy", "same-origin");
    request.header(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    request.header("Cache-Control", "no-store");
  }
}
