package rondo.protocol.frame;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import rondo.base.json.MalformedJsonException;
import rondo.base.json.StrictJson;
import rondo.protocol.envelope.Message;

/**
 * A frame that came and whose header has the right form; nothing of it is proven until {@link
 * #open}. Immutable and thread-safe.
 */
public final class ReceivedFrame {
  private final FrameHeader header;
  private final String mac;
  private final byte[] body;

  private ReceivedFrame(FrameHeader header, String mac, byte[] body) {
    this.header = header;
    this.mac = mac;
    this.body = body;
  }

  /** Reads bytes that may be anything at all; empty where they have not the form of a frame. */
  public static Optional<ReceivedFrame> parse(byte[] bytes) {
    int end = bytes.length > Frames.MAX_BYTES ? -1 : endOfLine(bytes);
    if (end < 0) {
      return Optional.empty();
    }
    return FrameHeader.parse(Frames.line(bytes, end))
        .map(claimed ->
            new ReceivedFrame(
                claimed.header(), claimed.mac(), Arrays.copyOfRange(bytes, end + 1, bytes.length)));
  }

  /** Who the frame says it belongs to. */
  public FrameHeader header() {
    return header;
  }

  /** Checks the MAC in constant time, and only then reads the message. */
  public Opening open(Direction direction, FrameKey key) {
    byte[] right = key.sign(header.signedPart(direction), body);
    boolean genuine = MessageDigest.isEqual(right, HexFormat.of().parseHex(mac));
    if (!genuine || !key.id().equals(header.keyId())) {
      return new Opening.NotGenuine();
    }
    try {
      return new Opening.Opened(StrictJson.wire().read(body, Message.class), body);
    } catch (MalformedJsonException e) {
      return new Opening.NotUnderstood(e.where() + ": " + e.why());
    }
  }

  private static int endOfLine(byte[] bytes) {
    int limit = Math.min(bytes.length, FrameHeader.MAX_LINE + 1);
    for (int at = 0; at < limit; at++) {
      if (bytes[at] == '\n') {
        return at;
      }
    }
    return -1;
  }
}
