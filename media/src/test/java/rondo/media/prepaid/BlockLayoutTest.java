package rondo.media.prepaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockLayoutTest {
  private static final HexFormat HEX = HexFormat.of();

  @ParameterizedTest
  @CsvSource({
    "8, 24, 32, 05, 010203, 0a0b0c0d, 050102030a0b0c0d",
    "8, 22, 34, 05, 3fffff, 200000001, 05fffffe00000001",
    "8, 22, 34, 05, 000001, 000000003, 0500000400000003",
    "8, 32, 40, ff, c0000201, 0102030405, ffc00002010102030405",
    "8, 24, 24, 01, 000001, 000002, 01000001000002",
    "8, 32, 24, 01, 7f000001, 000002, 017f000001000002",
    "4, 8, 9, f, 01, 1ff, f01ff8"
  })
  void a_block_has_these_bytes(
      int amount, int service, int medium, String a, String s, String m, String bytes) {
    var layout = new BlockLayout(amount, service, medium);
    var block =
        new PrepaidBlock(Integer.parseInt(a, 16), Long.parseLong(s, 16), Long.parseLong(m, 16));
    assertThat(HEX.formatHex(layout.write(block))).isEqualTo(bytes);
    assertThat(layout.read(HEX.parseHex(bytes))).isEqualTo(new BlockReading.Block(block));
  }

  @Test
  void any_block_of_any_layout_is_read_as_it_was_written() {
    var random = new SplittableRandom(1);
    for (int round = 0; round < 20_000; round++) {
      var layout =
          new BlockLayout(random.nextInt(1, 17), random.nextInt(8, 33), random.nextInt(8, 64));
      var block =
          new PrepaidBlock(
              random.nextInt(1, 1 << layout.amountBits()),
              random.nextLong(1L << layout.serviceBits()),
              random.nextLong() >>> (64 - layout.mediumBits()));
      assertThat(layout.read(layout.write(block))).isEqualTo(new BlockReading.Block(block));
    }
  }

  @Test
  void zeros_are_no_block_and_other_bytes_are_somebody_elses() {
    assertThat(BlockLayout.STANDARD.read(new byte[8])).isEqualTo(new BlockReading.Nothing());
    assertThat(BlockLayout.STANDARD.read(HEX.parseHex("0000000000000001")))
        .isEqualTo(new BlockReading.Foreign());
    assertThat(new BlockLayout(4, 8, 9).read(HEX.parseHex("f01ff9")))
        .isEqualTo(new BlockReading.Foreign());
  }

  @Test
  void a_field_without_room_is_not_cut_off() {
    for (var block :
        List.of(
            new PrepaidBlock(256, 1, 1),
            new PrepaidBlock(1, 1 << 24, 1),
            new PrepaidBlock(1, 1, 1L << 32))) {
      assertThatThrownBy(() -> BlockLayout.STANDARD.write(block))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new PrepaidBlock(0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BlockLayout(8, 33, 32))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_medium_is_not_shown() {
    assertThat(new PrepaidBlock(5, 0xABC, 0x12345678L))
        .hasToString("block of denomination 5 for service abc, medium ..78");
  }
}
