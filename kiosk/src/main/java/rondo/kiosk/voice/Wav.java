package rondo.kiosk.voice;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The head of a sound file in RIFF (Microsoft and IBM, "Multimedia Programming Interface", 1991). A
 * program that writes to a pipe does not know the length when it writes the head.
 */
final class Wav {
  /** RIFF, its size, WAVE, a "fmt " chunk of 16 bytes, and the head of the data. */
  private static final int HEAD = 44;

  private static final int RIFF_SIZE = 4;
  private static final int DATA_NAME = 36;
  private static final int DATA_SIZE = 40;

  private Wav() {}

  /** Whether these bytes begin as a sound file with at least one sample. */
  static boolean isOne(byte[] bytes) {
    return bytes.length > HEAD && named(bytes, 0, "RIFF") && named(bytes, DATA_NAME, "data");
  }

  /** Writes the true lengths into the head. */
  static byte[] measured(byte[] bytes) {
    var wav = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.putInt(RIFF_SIZE, bytes.length - RIFF_SIZE - Integer.BYTES);
    wav.putInt(DATA_SIZE, bytes.length - HEAD);
    return bytes;
  }

  private static boolean named(byte[] bytes, int at, String name) {
    return Arrays.equals(bytes, at, at + name.length(), name.getBytes(US_ASCII), 0, name.length());
  }
}
