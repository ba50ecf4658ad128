package rondo.server.seal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import rondo.base.secret.SecretFolder;
import rondo.protocol.identity.Fingerprint;

/**
 * The server's key that signs seals: EC P-256 in the secret folder, so that whoever can only write
 * to the database cannot make a seal. A pair of its own, because the identity key opens what kiosks
 * seal and may be replaced, while a seal is checked for ever. Thread-safe.
 */
public final class SealKey {
  private static final String ALGORITHM = "SHA256withECDSA";

  private final KeyPair pair;
  private final SecureRandom random;
  private final String fingerprint;

  private SealKey(KeyPair pair, SecureRandom random) {
    this.pair = pair;
    this.random = random;
    this.fingerprint = Fingerprint.of(pair.getPublic()).text();
  }

  /** The key of a secret folder, drawn when it is first asked for. */
  public static SealKey in(SecretFolder folder, SecureRandom random) {
    return new SealKey(folder.keyPair("seals"), random);
  }

  /** What names it in a seal. */
  String fingerprint() {
    return fingerprint;
  }

  byte[] sign(Hash hash) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(pair.getPrivate(), random);
      signature.update(hash.bytes());
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java signs with EC P-256", e);
    }
  }

  boolean signed(Hash hash, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(pair.getPublic());
      signature.update(hash.bytes());
      return signature.verify(signed);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java checks EC P-256", e);
    }
  }
}
