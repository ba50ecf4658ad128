package rondo.protocol.frame;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rondo.base.id.KioskId;

/**
 * Who a frame belongs to.
 *
 * @param kiosk whose link it is, in both directions
 * @param epoch the life of the kiosk's journal, from 1
 * @param keyId 16 hexadecimal digits, see {@link FrameKey#id}
 */
public record FrameHeader(KioskId kiosk, int epoch, String keyId) {
  /** No longer header line is ever read, in bytes without its line feed. */
  static final int MAX_LINE = 160;

  private static final int VERSION = 1;
  private static final Pattern LINE =
      Pattern.compile(
          VERSION
              + " ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
              + " ([1-9][0-9]{0,8}) ([0-9a-f]{16}) ([0-9a-f]{64})");

  /** A header line as it came, with the MAC that it claims in hexadecimal. */
  record Claimed(FrameHeader header, String mac) {}

  static Optional<Claimed> parse(String line) {
    Matcher fields = LINE.matcher(line);
    if (!fields.matches()) {
      return Optional.empty();
    }
    FrameHeader header =
        new FrameHeader(
            KioskId.parse(fields.group(1)), Integer.parseInt(fields.group(2)), fields.group(3));
    return Optional.of(new Claimed(header, fields.group(4)));
  }

  byte[] signedPart(Direction direction) {
    return (direction.wire() + ' ' + fields() + '\n').getBytes(StandardCharsets.US_ASCII);
  }

  byte[] line(String mac) {
    return (fields() + ' ' + mac + '\n').getBytes(StandardCharsets.US_ASCII);
  }

  private String fields() {
    return VERSION + " " + kiosk + ' ' + epoch + ' ' + keyId;
  }
}
