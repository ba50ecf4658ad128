package rondo.protocol.frame;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.base.json.StrictJson;
import rondo.protocol.envelope.Message;

/**
 * Writes frames: one line {@code 1 kiosk epoch key-id hmac}, a line feed, the message as JSON
 * (DESIGN, flow 2). The HMAC covers the direction, these fields and the body. Immutable and
 * thread-safe.
 */
public final class Frames {
  /** The longest frame, header and body, in bytes. */
  public static final int MAX_BYTES = 64 * 1024;

  private final FrameHeader header;
  private final FrameKey key;

  private Frames(FrameHeader header, FrameKey key) {
    this.header = header;
    this.key = key;
  }

  /** The frames of one kiosk in one epoch under one key. */
  public static Frames of(KioskId kiosk, int epoch, FrameKey key) {
    return new Frames(new FrameHeader(kiosk, epoch, key.id()), key);
  }

  /** What stands on each of these frames. */
  public FrameHeader header() {
    return header;
  }

  /**
   * A message as a frame.
   *
   * @throws OversizeFrameException when it does not fit {@link #MAX_BYTES}
   */
  public byte[] write(Direction direction, Message message) {
    return find(direction, message)
        .orElseThrow(() -> new OversizeFrameException(message.getClass().getSimpleName()));
  }

  /** A message as a frame; empty where it does not fit {@link #MAX_BYTES}. */
  public Optional<byte[]> find(Direction direction, Message message) {
    byte[] body = StrictJson.wire().write(message);
    byte[] frame = writeBody(direction, body);
    return frame.length > MAX_BYTES ? Optional.empty() : Optional.of(frame);
  }

  /** Whether a frame that came belongs to these: same kiosk, epoch and key. */
  public boolean own(ReceivedFrame frame) {
    return header.equals(frame.header());
  }

  /** Checks a frame that came and reads its message. */
  public Opening open(Direction direction, ReceivedFrame frame) {
    return frame.open(direction, key);
  }

  byte[] writeBody(Direction direction, byte[] body) {
    String mac = HexFormat.of().formatHex(key.sign(header.signedPart(direction), body));
    byte[] line = header.line(mac);
    byte[] frame = new byte[line.length + body.length];
    System.arraycopy(line, 0, frame, 0, line.length);
    System.arraycopy(body, 0, frame, line.length, body.length);
    return frame;
  }

  static String line(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }
}
