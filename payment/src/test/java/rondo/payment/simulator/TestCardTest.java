package rondo.payment.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.media.magstripe.Magstripe;
import rondo.media.magstripe.Swipe;

class TestCardTest {
  @ParameterizedTest
  @EnumSource
  void a_test_card_is_read_by_the_reader_as_itself(TestCard card) {
    Swipe readable = new Swipe.Readable(card.card());
    assertThat(Magstripe.parse(card.swipe())).isEqualTo(readable);
    assertThat(Magstripe.parse(card.track1())).isEqualTo(readable);
    assertThat(Magstripe.parse(card.track2())).isEqualTo(readable);
  }

  @ParameterizedTest
  @EnumSource
  void a_test_card_lies_in_the_range_that_no_issuer_owns(TestCard card) {
    assertThat(card.number()).startsWith("999900").hasSize(16);
  }

  @Test
  void receipts_tell_the_cards_apart() {
    assertThat(Arrays.stream(TestCard.values()).map(card -> card.card().lastFour()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void each_person_has_a_card_of_his_own_of_every_kind(TestCard card) {
    assertThat(card.number(999)).startsWith("999900").hasSize(16).isNotEqualTo(card.number());
    Swipe readable = new Swipe.Readable(card.card(999));
    assertThat(Magstripe.parse(card.track1(999) + card.track2(999))).isEqualTo(readable);
    assertThatThrownBy(() -> card.number(1_000)).isInstanceOf(IllegalArgumentException.class);
  }
}
