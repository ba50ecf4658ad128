package rondo.media.minidisc.toc;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An International Standard Recording Code (ISO 3901) in a slot of U-TOC sector 3. That the sector
 * holds such codes is said by the patent (seed 002, 2-2); other readers take it for names, and how
 * a code is packed is nowhere public. By our profile it is packed as on compact discs (IEC 60908):
 * five characters of six bits, two zero bits, seven decimal digits, four zero bits. Unverified:
 * bytes that are no code are kept as found.
 *
 * @param code country and registrant, five of A-Z and 0-9, then seven digits
 */
public record Isrc(String code) {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}[0-9]{7}");
  private static final int CHARACTERS = 5;
  private static final int LENGTH = 12;
  private static final int LETTER_A = 17;

  public Isrc {
    if (!isCode(code)) {
      throw new IllegalArgumentException("no recording code " + code);
    }
  }

  /** Whether a text is a code, without strokes. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** The code in a slot; nothing where its bytes are none. */
  public static Optional<Isrc> of(byte[] slot) {
    long bits = 0;
    for (byte part : slot) {
      bits = bits << 8 | part & 0xFF;
    }
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CHARACTERS; i++) {
      code.append(character((int) (bits >>> 58 - 6 * i & 0x3F)));
    }
    for (int i = CHARACTERS; i < LENGTH; i++) {
      long digit = bits >>> 28 - 4 * (i - CHARACTERS) & 0xF;
      code.append(digit < 10 ? (char) ('0' + digit) : '?');
    }
    boolean spare = (bits >>> 32 & 3) == 0 && (bits & 0xF) == 0;
    return Optional.of(code.toString()).filter(text -> spare && isSet(text)).map(Isrc::new);
  }

  /** Zeros would be a code too, but are a slot that was never set. */
  private static boolean isSet(String code) {
    return isCode(code) && !code.equals("0".repeat(LENGTH));
  }

  /** The eight bytes of its slot. */
  public byte[] bytes() {
    long bits = 0;
    for (int i = 0; i < CHARACTERS; i++) {
      bits |= (long) sixBits(code.charAt(i)) << 58 - 6 * i;
    }
    for (int i = CHARACTERS; i < LENGTH; i++) {
      bits |= (long) (code.charAt(i) - '0') << 28 - 4 * (i - CHARACTERS);
    }
    byte[] slot = new byte[TocProfile.TABLE_SIZE];
    for (int i = 0; i < slot.length; i++) {
      slot[i] = (byte) (bits >>> 56 - 8 * i);
    }
    return slot;
  }

  private static int sixBits(char character) {
    return character <= '9' ? character - '0' : character - 'A' + LETTER_A;
  }

  private static char character(int bits) {
    if (bits < 10) {
      return (char) ('0' + bits);
    }
    return bits >= LETTER_A && bits < LETTER_A + 26 ? (char) ('A' + bits - LETTER_A) : '?';
  }
}
