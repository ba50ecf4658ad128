package rondo.vision.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.media.label.LabelText;

/** What makes a label believed (INVARIANTS F17). */
class VotesTest {
  private static final GroupCode GROUP = GroupCode.of(12);
  private static final DiscCode DISC = DiscCode.of(4_711);
  private static final LabelReading READ = new LabelReading.Read(GROUP, DISC);

  private final Votes votes = new Votes();

  @Test
  void two_witnesses_of_each_code_are_enough_together_or_one_after_the_other() {
    votes.add(GROUP.value(), 2);
    votes.add(DISC.value(), 1);
    assertFault(ReadingFault.UNSURE);
    votes.add(DISC.value(), 1);
    assertThat(votes.decide()).isEqualTo(READ);
  }

  @Test
  void one_symbol_with_both_codes_is_a_witness_of_both() {
    votes.addWhole(new LabelText(GROUP, DISC).text(), 1);
    assertFault(ReadingFault.UNSURE);
    votes.addWhole(new LabelText(GROUP, DISC).text(), 1);
    assertThat(votes.decide()).isEqualTo(READ);
  }

  @Test
  void a_ring_that_holds_one_code_counts_like_a_straight_one() {
    votes.addWhole(GROUP.value(), 2);
    assertFault(ReadingFault.ONLY_ONE_CODE);
    votes.addWhole(DISC.value(), 2);
    assertThat(votes.decide()).isEqualTo(READ);
  }

  @Test
  void another_disc_that_was_seen_once_refuses_the_surest_one() {
    votes.add(GROUP.value(), 9);
    votes.add(DISC.value(), 9);
    votes.add(DiscCode.of(4_712).value(), 1);
    assertFault(ReadingFault.TWO_DIFFERENT_LABELS);
  }

  /** Each digit but the right one, at each place. */
  @Test
  void a_code_whose_check_digit_does_not_hold_is_never_a_witness() {
    for (int place = 1; place < DISC.value().length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (digit != DISC.value().charAt(place)) {
          Votes others = new Votes();
          others.add(GROUP.value(), 2);
          StringBuilder wrong = new StringBuilder(DISC.value());
          wrong.setCharAt(place, digit);
          others.add(wrong.toString(), 2);
          assertThat(others.decide())
              .isEqualTo(new LabelReading.Unreadable(ReadingFault.WRONG_CHECK));
        }
      }
    }
  }

  @Test
  void codes_of_others_are_named_so_unless_one_of_ours_is_there() {
    votes.add("4006381333931", 3);
    assertFault(ReadingFault.NOT_OUR_CODES);
    votes.add(GROUP.value(), 2);
    votes.add(DISC.value(), 2);
    assertThat(votes.decide()).isEqualTo(READ);
  }

  private void assertFault(ReadingFault fault) {
    assertThat(votes.decide()).isEqualTo(new LabelReading.Unreadable(fault));
  }
}
