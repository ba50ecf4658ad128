package rondo.media.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

class LabelCodesTest {
  private static final String DISC = DiscCode.of(42).value();

  @Test
  void a_disc_code_is_a_letter_twelve_digits_and_a_check_digit() {
    assertThat(DISC).matches("D000000000042[0-9]").hasSize(DiscCode.LENGTH);
    assertThat(DiscCode.of(42).number()).isEqualTo(42);
  }

  @Test
  void a_group_code_is_a_letter_four_digits_and_a_check_digit() {
    assertThat(GroupCode.of(794)).hasToString("G07945");
    assertThat(GroupCode.of(794).number()).isEqualTo(794);
    assertThat(GroupCode.of(0).value()).hasSize(GroupCode.LENGTH);
  }

  @Test
  void every_code_that_is_written_is_read_back() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 1_000; round++) {
      DiscCode disc = DiscCode.of(random.nextLong(1_000_000_000_000L));
      GroupCode group = GroupCode.of(random.nextInt(10_000));
      assertThat(DiscCode.parse(disc.value())).isEqualTo(new CodeReading.Code<>(disc));
      assertThat(GroupCode.parse(group.value())).isEqualTo(new CodeReading.Code<>(group));
      LabelText label = new LabelText(group, disc);
      assertThat(LabelText.parse(label.text())).isEqualTo(new CodeReading.Code<>(label));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1_000_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE})
  void a_number_that_does_not_fit_has_no_disc_code(long number) {
    assertThatThrownBy(() -> DiscCode.of(number)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 10_000})
  void a_number_that_does_not_fit_has_no_group_code(long number) {
    assertThatThrownBy(() -> GroupCode.of(number)).isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<Arguments> bad_disc_codes() {
    char wrongCheck = (char) ('0' + (DISC.charAt(13) - '0' + 1) % 10);
    return Stream.of(
        Arguments.of("", CodeFault.WRONG_LENGTH),
        Arguments.of(DISC.substring(0, 13), CodeFault.WRONG_LENGTH),
        Arguments.of(DISC + "0", CodeFault.WRONG_LENGTH),
        Arguments.of(DISC + "\n", CodeFault.WRONG_LENGTH),
        Arguments.of(" " + DISC, CodeFault.WRONG_LENGTH),
        Arguments.of("https://example.org/" + DISC, CodeFault.WRONG_LENGTH),
        Arguments.of("7".repeat(4096), CodeFault.WRONG_LENGTH),
        Arguments.of("\u00f1" + DISC.substring(1), CodeFault.WRONG_PREFIX),
        Arguments.of("d" + DISC.substring(1), CodeFault.WRONG_PREFIX),
        Arguments.of("\uff24" + DISC.substring(1), CodeFault.WRONG_PREFIX),
        Arguments.of("https://a.b/cd", CodeFault.WRONG_PREFIX),
        Arguments.of(with('\u001d'), CodeFault.BAD_CHARACTER),
        Arguments.of(with('\u001c'), CodeFault.BAD_CHARACTER),
        Arguments.of(with('\r'), CodeFault.BAD_CHARACTER),
        Arguments.of(with('\0'), CodeFault.BAD_CHARACTER),
        Arguments.of(with('O'), CodeFault.BAD_CHARACTER),
        Arguments.of(with('\u0660'), CodeFault.BAD_CHARACTER),
        Arguments.of(with('\uff10'), CodeFault.BAD_CHARACTER),
        Arguments.of(with('\u200b'), CodeFault.BAD_CHARACTER),
        Arguments.of(DISC.substring(0, 13) + wrongCheck, CodeFault.WRONG_CHECK_DIGIT));
  }

  @ParameterizedTest
  @MethodSource("bad_disc_codes")
  void a_text_that_is_no_disc_code_is_refused_with_its_reason(String text, CodeFault fault) {
    assertThat(DiscCode.parse(text)).isEqualTo(new CodeReading.NotACode<>(fault));
    assertThatThrownBy(() -> new DiscCode(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_group_code_is_no_disc_code_and_the_other_way_round() {
    assertThat(DiscCode.parse("G000000000042" + DISC.charAt(13)))
        .isEqualTo(new CodeReading.NotACode<>(CodeFault.WRONG_PREFIX));
    assertThat(GroupCode.parse("D07945"))
        .isEqualTo(new CodeReading.NotACode<>(CodeFault.WRONG_PREFIX));
  }

  @Test
  void a_label_with_either_code_wrong_is_refused() {
    String good = new LabelText(GroupCode.of(794), DiscCode.of(42)).text();
    assertThat(LabelText.parse("G07946" + DISC))
        .isEqualTo(new CodeReading.NotACode<>(CodeFault.WRONG_CHECK_DIGIT));
    assertThat(LabelText.parse("G07945" + with('x')))
        .isEqualTo(new CodeReading.NotACode<>(CodeFault.BAD_CHARACTER));
    assertThat(LabelText.parse(good + good))
        .isEqualTo(new CodeReading.NotACode<>(CodeFault.WRONG_LENGTH));
  }

  @Test
  void codes_travel_as_plain_strings() {
    ObjectMapper json = JsonMapper.builder().build();
    String group = json.writeValueAsString(GroupCode.of(794));
    assertThat(group).isEqualTo("\"G07945\"");
    assertThat(json.readValue(group, GroupCode.class)).isEqualTo(GroupCode.of(794));
    assertThat(json.readValue('"' + DISC + '"', DiscCode.class)).isEqualTo(DiscCode.of(42));
    assertThatThrownBy(() -> json.readValue("\"G07946\"", GroupCode.class))
        .hasMessageContaining("WRONG_CHECK_DIGIT");
  }

  private static String with(char character) {
    return DISC.substring(0, 5) + character + DISC.substring(6);
  }
}
