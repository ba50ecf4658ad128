package rondo.vision.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.media.label.LabelText;

class ScanReaderTest {
  private static final GroupCode GROUP = GroupCode.of(12);
  private static final DiscCode DISC = DiscCode.of(4_711);
  private static final LabelReading READ = new LabelReading.Read(GROUP, DISC);

  private final ScanReader reader = new LabelReader();

  @Test
  void both_codes_of_a_straight_label_are_a_label() {
    assertThat(reader.read(List.of(DISC.value(), GROUP.value()))).isEqualTo(READ);
  }

  @Test
  void the_one_symbol_of_a_ring_is_a_label() {
    assertThat(reader.read(List.of(new LabelText(GROUP, DISC).text()))).isEqualTo(READ);
  }

  @Test
  void one_code_two_discs_a_wrong_check_or_something_else_is_none() {
    assertFault(ReadingFault.NOTHING_FOUND);
    assertFault(ReadingFault.ONLY_ONE_CODE, DISC.value());
    assertFault(
        ReadingFault.TWO_DIFFERENT_LABELS, GROUP.value(), DISC.value(), DiscCode.of(4_712).value());
    assertFault(ReadingFault.WRONG_CHECK, "D0000000047119", "G00128");
    assertFault(ReadingFault.WRONG_CHECK, "G00128D0000000047119");
    assertFault(ReadingFault.NOT_OUR_CODES, "https://example.org", "4006381333931");
  }

  private void assertFault(ReadingFault fault, String... scans) {
    assertThat(reader.read(List.of(scans))).isEqualTo(new LabelReading.Unreadable(fault));
  }
}
