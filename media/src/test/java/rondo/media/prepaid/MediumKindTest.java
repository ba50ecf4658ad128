package rondo.media.prepaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MediumKindTest {
  private static final Path TABLE = Path.of("../docs/prepaid.md");

  @ParameterizedTest
  @EnumSource(MediumKind.class)
  void the_table_in_the_documents_says_of_each_kind_what_the_program_does(MediumKind kind)
      throws IOException {
    assertThat(Files.readAllLines(TABLE))
        .contains(
            "| %s | %s | %s | %s | %s |"
                .formatted(
                    kind.words(),
                    kind.where(),
                    kind.guard().words(),
                    kind.outlivesBlanking() ? "stays" : "is lost, ID spent",
                    kind.simulated()));
  }

  @Test
  void each_part_of_the_figures_is_a_class_that_exists() throws IOException {
    int classes = 0;
    for (String line : Files.readAllLines(TABLE)) {
      Matcher name = Pattern.compile("`rondo\\.media(\\.[A-Za-z.]+)`").matcher(line);
      while (line.startsWith("| ") && name.find()) {
        String file = "src/main/java/rondo/media" + name.group(1).replace('.', '/') + ".java";
        assertThat(Path.of(file)).exists();
        classes++;
      }
    }
    assertThat(classes).isGreaterThan(30);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 8, 12",
    "0, 12, 12",
    "0, 13, 28",
    "4, 8, 12",
    "8, 8, 28",
    "0, 73, 76",
    "0, 188, 188"
  })
  void a_burst_cutting_area_grows_in_steps_of_16(int offset, int length, int size) {
    byte[] block = new byte[length];
    Arrays.fill(block, (byte) 7);
    byte[] content = new MediumPlace.BurstCuttingArea(offset).holding(block);
    assertThat(content).hasSize(size);
    assertThat(Arrays.copyOfRange(content, offset, offset + length)).isEqualTo(block);
  }

  @Test
  void more_than_can_be_cut_is_refused() {
    assertThatThrownBy(() -> new MediumPlace.SystemArea(1, 512, 500).holding(new byte[13]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MediumPlace.BurstCuttingArea(1).holding(new byte[188]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"32, c0000201, 192.0.2.1", "32, ffffffff, 255.255.255.255"})
  void a_service_of_32_bits_is_an_address(int bits, String id, String dotted) {
    var block = new PrepaidBlock(1, Long.parseLong(id, 16), 1);
    assertThat(ServiceAddress.of(new BlockLayout(8, bits, 32), block))
        .isEqualTo(new ServiceAddress.Ip(dotted));
  }

  @ParameterizedTest
  @CsvSource({"24, ab, 0000ab", "22, 3fffff, 3fffff"})
  void a_shorter_one_is_a_name(int bits, String id, String name) {
    var block = new PrepaidBlock(1, Long.parseLong(id, 16), 1);
    assertThat(ServiceAddress.of(new BlockLayout(8, bits, 32), block))
        .isEqualTo(new ServiceAddress.Name(name));
  }
}
