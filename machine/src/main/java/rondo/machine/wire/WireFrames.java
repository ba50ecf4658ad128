package rondo.machine.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Base64;
import rondo.base.json.MalformedJsonException;
import rondo.base.json.StrictJson;
import rondo.machine.report.MachineReport;
import rondo.media.picture.Picture;

/** Frames: four bytes of length, big end first, then that many bytes of JSON. */
final class WireFrames {
  /** The longest frame of a controller, in bytes. */
  static final int TO_MACHINE = 64 * 1024;

  /** The longest frame of a machine, in bytes: room for a picture of about three million pixels. */
  static final int FROM_MACHINE = StrictJson.MAX_BYTES;

  private WireFrames() {}

  static void write(DataOutputStream out, WireMessage message, int limit) throws IOException {
    byte[] body = StrictJson.wire().write(message);
    if (body.length > limit) {
      throw new IOException("a frame of " + body.length + " bytes is over " + limit);
    }
    out.writeInt(body.length);
    out.write(body);
    out.flush();
  }

  static WireMessage read(DataInputStream in, int limit) throws IOException {
    int length = in.readInt();
    if (length < 2 || length > limit) {
      throw new IOException("a frame of " + length + " bytes is not within 2 to " + limit);
    }
    byte[] body = new byte[length];
    in.readFully(body);
    try {
      return StrictJson.wire().read(body, WireMessage.class);
    } catch (MalformedJsonException e) {
      throw new IOException("a frame that is no message", e);
    }
  }

  /** How a report travels. */
  static WireMessage wrap(MachineReport report) {
    return report instanceof MachineReport.Pictured(long order, Picture picture)
        ? new WireMessage.Pixels(
            order,
            picture.width(),
            picture.height(),
            Base64.getEncoder().encodeToString(picture.grey()))
        : new WireMessage.Said(report);
  }

  /** The picture of a message; throws {@link IOException} if it is none. */
  static MachineReport unwrap(WireMessage.Pixels pixels) throws IOException {
    try {
      byte[] grey = Base64.getDecoder().decode(pixels.grey());
      return new MachineReport.Pictured(
          pixels.order(), new Picture(pixels.width(), pixels.height(), grey));
    } catch (IllegalArgumentException e) {
      throw new IOException("a picture that is none", e);
    }
  }
}
