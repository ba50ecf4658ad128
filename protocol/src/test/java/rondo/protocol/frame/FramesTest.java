package rondo.protocol.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.id.KioskId;
import rondo.protocol.envelope.Message;

class FramesTest {
  private static final KioskId KIOSK =
      new KioskId(UUID.fromString("01931f00-0000-7000-8000-00000000000a"));
  private static final FrameKey KEY = FrameKey.of(new byte[32]);
  private static final Frames FRAMES = Frames.of(KIOSK, 3, KEY);
  private static final Message MESSAGE = new Message.Acknowledged(812);

  @Test
  void a_frame_is_one_line_and_the_json_body() {
    String frame = new String(FRAMES.write(Direction.TO_KIOSK, MESSAGE), StandardCharsets.US_ASCII);
    assertThat(frame)
        .matches(
            "1 01931f00-0000-7000-8000-00000000000a 3 [0-9a-f]{16} [0-9a-f]{64}\\n"
                + "\\{\"type\":\"acknowledged\",\"sequence\":812}");
  }

  @Test
  void the_mac_is_hmac_sha256_over_direction_fields_and_body() throws Exception {
    byte[] frame = FRAMES.write(Direction.TO_KIOSK, MESSAGE);
    String text = new String(frame, StandardCharsets.US_ASCII);
    String line = text.substring(0, text.indexOf('\n'));
    int space = line.lastIndexOf(' ');
    javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
    mac.init(new javax.crypto.spec.SecretKeySpec(new byte[32], "HmacSHA256"));
    mac.update(("to-kiosk " + line.substring(0, space) + "\n").getBytes(StandardCharsets.US_ASCII));
    mac.update(text.substring(text.indexOf('\n') + 1).getBytes(StandardCharsets.US_ASCII));
    assertThat(line.substring(space + 1))
        .isEqualTo(java.util.HexFormat.of().formatHex(mac.doFinal()));
  }

  @Test
  void a_genuine_frame_opens_and_only_in_its_own_direction() {
    ReceivedFrame frame = parsed(FRAMES.write(Direction.TO_KIOSK, MESSAGE)).orElseThrow();
    assertThat(FRAMES.own(frame)).isTrue();
    assertThat(FRAMES.open(Direction.TO_KIOSK, frame))
        .isInstanceOfSatisfying(
            Opening.Opened.class, opened -> assertThat(opened.message()).isEqualTo(MESSAGE));
    assertThat(FRAMES.open(Direction.TO_SERVER, frame)).isEqualTo(new Opening.NotGenuine());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void no_mutated_frame_is_accepted(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] genuine = FRAMES.write(Direction.TO_SERVER, MESSAGE);
    for (int round = 0; round < 5_000; round++) {
      byte[] mutated = mutate(genuine, random);
      if (!Arrays.equals(mutated, genuine)) {
        assertThat(accepted(mutated)).as("seed %s round %s", seed, round).isFalse();
      }
    }
    assertThat(accepted(genuine)).isTrue();
  }

  @Test
  void every_single_flipped_bit_is_found() {
    byte[] genuine = FRAMES.write(Direction.TO_SERVER, MESSAGE);
    for (int bit = 0; bit < genuine.length * 8; bit++) {
      byte[] flipped = genuine.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(accepted(flipped)).as("bit %s", bit).isFalse();
    }
  }

  @Test
  void another_key_kiosk_or_epoch_opens_nothing() {
    byte[] other = new byte[32];
    other[0] = 1;
    ReceivedFrame foreign =
        parsed(Frames.of(KIOSK, 3, FrameKey.of(other)).write(Direction.TO_SERVER, MESSAGE))
            .orElseThrow();
    assertThat(FRAMES.open(Direction.TO_SERVER, foreign)).isEqualTo(new Opening.NotGenuine());
    assertThat(FRAMES.own(foreign)).isFalse();
    assertThat(
            FRAMES.own(
                parsed(Frames.of(KIOSK, 4, KEY).write(Direction.TO_SERVER, MESSAGE)).orElseThrow()))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "{}",
        "2 01931f00-0000-7000-8000-00000000000a 3 0123456789abcdef M\n{}",
        "1 01931F00-0000-7000-8000-00000000000A 3 0123456789abcdef M\n{}",
        "1 01931f00-0000-7000-8000-00000000000a 03 0123456789abcdef M\n{}",
        "1 01931f00-0000-7000-8000-00000000000a -3 0123456789abcdef M\n{}",
        "1 01931f00-0000-7000-8000-00000000000a 9999999999 0123456789abcdef M\n{}",
        "1  01931f00-0000-7000-8000-00000000000a 3 0123456789abcdef M\n{}",
        "1 01931f00-0000-7000-8000-00000000000a 3 0123456789abcdef M\r\n{}",
        "1 01931f00-0000-7000-8000-00000000000a 3 0123456789abcdef M {}",
        "1 01931f00-0000-7000-8000-00000000000a 3 0123456789abcdefM\n{}"
      })
  void a_header_of_any_other_form_is_no_frame(String text) {
    String whole = text.replace("M", "0".repeat(64));
    assertThat(parsed(whole.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
  }

  @Test
  void the_right_form_with_a_wrong_mac_is_a_frame_and_not_genuine() {
    String text =
        "1 01931f00-0000-7000-8000-00000000000a 3 " + KEY.id() + ' ' + "0".repeat(64) + "\n{";
    ReceivedFrame frame = parsed(text.getBytes(StandardCharsets.US_ASCII)).orElseThrow();
    assertThat(FRAMES.open(Direction.TO_SERVER, frame)).isEqualTo(new Opening.NotGenuine());
  }

  @Test
  void a_genuine_body_that_is_no_message_is_not_understood_and_not_quoted() {
    byte[] frame =
        FRAMES.writeBody(
            Direction.TO_SERVER,
            "{\"type\":\"acknowledged\",\"sequence\":\"4111111111111111\"}"
                .getBytes(StandardCharsets.US_ASCII));
    assertThat(FRAMES.open(Direction.TO_SERVER, parsed(frame).orElseThrow()))
        .isInstanceOfSatisfying(
            Opening.NotUnderstood.class, why -> assertThat(why.why()).doesNotContain("4111"));
  }

  @Test
  void nothing_longer_than_64_kib_is_written_or_read() {
    Message tooLong = new Message.Quarantined("x".repeat(Frames.MAX_BYTES));
    assertThatThrownBy(() -> FRAMES.write(Direction.TO_KIOSK, tooLong))
        .isInstanceOf(OversizeFrameException.class)
        .hasMessageNotContaining("xx");
    assertThat(FRAMES.find(Direction.TO_KIOSK, tooLong)).isEmpty();
    byte[] padded = Arrays.copyOf(FRAMES.write(Direction.TO_KIOSK, MESSAGE), Frames.MAX_BYTES + 1);
    assertThat(parsed(padded)).isEmpty();
  }

  @Test
  void a_key_shows_its_id_and_never_itself() {
    assertThat(KEY.toString()).isEqualTo("FrameKey[" + KEY.id() + "]");
    assertThatThrownBy(() -> FrameKey.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean accepted(byte[] bytes) {
    return parsed(bytes)
        .filter(FRAMES::own)
        .map(frame -> FRAMES.open(Direction.TO_SERVER, frame))
        .filter(opening -> !(opening instanceof Opening.NotGenuine))
        .isPresent();
  }

  private static byte[] mutate(byte[] genuine, SplittableRandom random) {
    byte[] copy = genuine.clone();
    return switch (random.nextInt(4)) {
      case 0 -> {
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
          copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        yield copy;
      }
      case 1 -> Arrays.copyOf(copy, random.nextInt(copy.length));
      case 2 -> Arrays.copyOf(copy, copy.length + 1 + random.nextInt(8));
      default -> {
        int at = random.nextInt(copy.length);
        byte[] longer = Arrays.copyOf(copy, copy.length + 1);
        System.arraycopy(copy, at, longer, at + 1, copy.length - at);
        yield longer;
      }
    };
  }

  private static Optional<ReceivedFrame> parsed(byte[] bytes) {
    return ReceivedFrame.parse(bytes);
  }
}
