package rondo.server.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import rondo.base.id.KioskId;
import rondo.protocol.frame.FrameKey;

/**
 * Seals the kiosks' keys for the database: AES-256-GCM (NIST SP 800-38D), bound to the kiosk, with
 * the nonce in front. Immutable and thread-safe.
 */
public final class KeyVault {
  /** Length of the vault's own key, in bytes. */
  public static final int BYTES = 32;

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random;

  /**
   * A vault.
   *
   * @param secret {@value #BYTES} bytes of the secret folder
   * @param random for nonces
   */
  public KeyVault(byte[] secret, SecureRandom random) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("a vault's key has " + BYTES + " bytes");
    }
    this.key = new SecretKeySpec(secret, "AES");
    this.random = random;
  }

  byte[] seal(KioskId kiosk, FrameKey frameKey) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, kiosk).doFinal(frameKey.secret());
      byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
      return whole;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-GCM", e);
    }
  }

  FrameKey open(KioskId kiosk, byte[] sealed) {
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), kiosk);
      return FrameKey.of(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new KeyVaultException(kiosk, e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, KioskId kiosk) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(("kiosk key " + kiosk).getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }
}
