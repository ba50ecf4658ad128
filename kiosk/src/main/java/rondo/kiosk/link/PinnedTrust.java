package rondo.kiosk.link;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import rondo.protocol.identity.Fingerprint;

/**
 * Trusts exactly one key, whatever name or date its certificate bears: the server is known by its
 * key, not by its address. Before enrolment it trusts any, because then the answer's MAC proves the
 * server. It must extend the "extended" type, or the JDK checks host names itself.
 */
final class PinnedTrust extends X509ExtendedTrustManager {
  private final Optional<Fingerprint> pin;

  private PinnedTrust(Optional<Fingerprint> pin) {
    this.pin = pin;
  }

  /** TLS to the server with this key. */
  static SSLContext only(Fingerprint pin) {
    return context(new PinnedTrust(Optional.of(pin)));
  }

  /** TLS to whoever answers; for enrolment alone. */
  static SSLContext anyone() {
    return context(new PinnedTrust(Optional.empty()));
  }

  private static SSLContext context(TrustManager trust) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, new SecureRandom());
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  private void check(X509Certificate[] chain) throws CertificateException {
    if (chain.length == 0) {
      throw new CertificateException("the server shows no certificate");
    }
    Fingerprint shown = Fingerprint.of(chain[0].getPublicKey());
    if (pin.isPresent() && !pin.get().equals(shown)) {
      throw new CertificateException("the server shows another key than at enrolment: " + shown);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("this end is no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("this end is no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("this end is no server");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
