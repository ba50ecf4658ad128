package rondo.protocol.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;

/**
 * A place in the chain of a kiosk's Facts (INVARIANTS I20). The hash of a Fact is SHA-256 over the
 * previous hash, its sequence and its canonical bytes, so that two chains that agree in one hash
 * agree in everything before.
 *
 * @param sequence of the Fact, 0 before the first
 * @param hash 64 hexadecimal digits, empty before the first
 */
public record ChainLink(long sequence, String hash) {
  private static final int HASH_DIGITS = 64;

  /** Before the first Fact. */
  public static final ChainLink START = new ChainLink(0, "");

  public ChainLink {
    if (sequence < 0 || (sequence == 0) != hash.isEmpty() || !isHash(hash)) {
      throw new IllegalArgumentException("not a place in a chain: sequence " + sequence);
    }
  }

  /** Read letter by letter: a link is made for each Fact at each look, a pattern is slow. */
  private static boolean isHash(String text) {
    if (!text.isEmpty() && text.length() != HASH_DIGITS) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  /** The link after this one, for a Fact of our own. */
  public ChainLink next(Fact fact) {
    return nextOf(CanonicalFact.of(fact));
  }

  /**
   * The link after this one, for a Fact that came. It is taken from the message as it came, because
   * it may have fields that this version does not know.
   *
   * @param body JSON of a {@link Message.FactReport}
   */
  public ChainLink nextOfReport(byte[] body) {
    return nextOf(CanonicalFact.ofReport(body));
  }

  /** A Fact of our own as the message that reports it, next in the chain. */
  public Message.FactReport report(Fact fact) {
    ChainLink link = next(fact);
    return new Message.FactReport(link.sequence(), link.hash(), fact);
  }

  private ChainLink nextOf(byte[] canonical) {
    long next = Math.addExact(sequence, 1);
    byte[] head = ("rondo fact\n" + hash + '\n' + next + '\n').getBytes(StandardCharsets.US_ASCII);
    MessageDigest digest = sha256();
    digest.update(head);
    digest.update(canonical);
    return new ChainLink(next, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
