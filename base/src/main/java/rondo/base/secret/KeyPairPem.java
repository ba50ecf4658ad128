package rondo.base.secret;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An EC P-256 pair as two PEM blocks, private (PKCS#8) and public; JCA derives neither. */
final class KeyPairPem {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private KeyPairPem() {}

  static String draw(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      KeyPair pair = generator.generateKeyPair();
      return block("PRIVATE KEY", pair.getPrivate().getEncoded())
          + block("PUBLIC KEY", pair.getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make EC P-256 keys", e);
    }
  }

  static KeyPair read(String pem, Path file) {
    try {
      KeyFactory keys = KeyFactory.getInstance("EC");
      PrivateKey privateKey =
          keys.generatePrivate(new PKCS8EncodedKeySpec(decode(pem, "PRIVATE KEY", file)));
      PublicKey publicKey =
          keys.generatePublic(new X509EncodedKeySpec(decode(pem, "PUBLIC KEY", file)));
      KeyPair pair = new KeyPair(publicKey, privateKey);
      if (!isP256(publicKey) || !belongTogether(pair)) {
        throw new SecretException(file, "is not an EC P-256 pair that belongs together", null);
      }
      return pair;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SecretException(file, "is not an EC P-256 key pair in PEM", null);
    }
  }

  private static boolean isP256(PublicKey key) {
    return key instanceof ECPublicKey ec && ec.getParams().toString().contains("secp256r1");
  }

  private static boolean belongTogether(KeyPair pair) throws GeneralSecurityException {
    Signature signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(pair.getPrivate());
    signer.update((byte) 1);
    byte[] proof = signer.sign();
    signer.initVerify(pair.getPublic());
    signer.update((byte) 1);
    return signer.verify(proof);
  }

  private static String block(String label, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, LINES.encodeToString(content), label);
  }

  private static byte[] decode(String pem, String label, Path file) {
    Matcher block =
        Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-")
            .matcher(pem);
    if (!block.find()) {
      throw new SecretException(
          file,
          "has no " + label + " block; openssl pkey prints one, with -pubout the other",
          null);
    }
    return Base64.getDecoder().decode(block.group(1).replaceAll("\\s", ""));
  }
}
