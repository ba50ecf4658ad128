package rondo.media.magstripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class CardDataTest {
  private static final String NUMBER = "4111111111111111";
  private static final CardData CARD =
      new CardData(NUMBER, Optional.of(YearMonth.of(2030, 12)), Optional.of("201"));

  @Test
  void only_the_last_four_digits_are_ever_shown() {
    assertThat(CARD).hasToString("CardData[...1111]");
    assertThat(new Swipe.Readable(CARD).toString()).doesNotContain("11111").doesNotContain("3012");
    assertThat(CARD.lastFour()).isEqualTo("1111");
  }

  @Test
  void a_card_does_not_slip_into_a_message_by_itself() {
    JsonMapper json =
        JsonMapper.builder().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS).build();
    assertThat(json.writeValueAsString(List.of(CARD))).doesNotContain("1111");
  }

  @Test
  void a_card_is_valid_through_the_whole_of_its_last_month() {
    assertThat(CARD.expired(YearMonth.of(2030, 12))).isFalse();
    assertThat(CARD.expired(YearMonth.of(2031, 1))).isTrue();
    assertThat(
            new CardData(NUMBER, Optional.empty(), Optional.empty()).expired(YearMonth.of(2099, 1)))
        .isFalse();
  }

  @Test
  void what_is_sealed_comes_back_the_same() {
    List<CardData> cards =
        List.of(
            CARD,
            new CardData(NUMBER, Optional.empty(), Optional.empty()),
            new CardData(NUMBER, Optional.of(YearMonth.of(2000, 1)), Optional.empty()),
            new CardData("0".repeat(19), Optional.empty(), Optional.of("999")));
    assertThat(cards)
        .allSatisfy(card -> assertThat(CardData.fromSealable(card.toSealable())).contains(card));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4111111111111111",
        "4111111111111111=3012",
        "4111111111111112=3012201",
        "4111111111111111=3013201",
        "4111111111111111=3012201 ",
        "4111111111111111=3012201000000000000000000000",
        "\u0664111111111111111=3012201"
      })
  void bytes_that_nobody_sealed_are_no_card(String text) {
    assertThat(CardData.fromSealable(text.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void a_card_that_cannot_be_is_a_fault_that_does_not_repeat_its_digits() {
    assertThatThrownBy(() -> new CardData("4111111111111112", Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a card number");
    assertThatThrownBy(() -> new CardData(NUMBER, Optional.empty(), Optional.of("20")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new CardData(NUMBER, Optional.of(YearMonth.of(1999, 1)), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
