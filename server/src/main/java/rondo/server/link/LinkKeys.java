package rondo.server.link;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.InstantSource;
import rondo.base.secret.SecretFolder;
import rondo.protocol.identity.Fingerprint;

/**
 * The keys of the server's end (DESIGN, flow 2). Immutable.
 *
 * @param identity EC P-256 pair that enrolments are sealed to; not the TLS key
 * @param certificate what the port shows
 * @param vault seals the kiosks' keys in the database
 */
public record LinkKeys(KeyPair identity, LinkCertificate certificate, KeyVault vault) {
  /** The keys of a secret folder, drawn at the first start, with a certificate of our own. */
  public static LinkKeys in(SecretFolder folder, InstantSource clock, SecureRandom random) {
    return new LinkKeys(
        folder.keyPair("link-identity"),
        LinkCertificate.selfMade(folder.keyPair("link-tls"), clock.instant()),
        new KeyVault(folder.secret("kiosk-keys", KeyVault.BYTES), random));
  }

  /** The same keys behind another certificate. */
  public LinkKeys with(LinkCertificate other) {
    return new LinkKeys(identity, other, vault);
  }

  /** What an operator hands over with a code. */
  public Fingerprint fingerprint() {
    return Fingerprint.of(identity.getPublic());
  }
}
