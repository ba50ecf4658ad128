package rondo.design.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RingTest {
  @Test
  void a_quarter_that_is_done_is_a_quarter_of_the_way_round() {
    assertThat(ring(250, Ring.State.COUNTING).dashes()).isEqualTo("69.1 207.3");
  }

  @Test
  void nothing_and_everything_are_drawn_too() {
    assertThat(ring(0, Ring.State.COUNTING).dashes()).isEqualTo("0.0 276.5");
    assertThat(ring(1000, Ring.State.COUNTING).dashes()).isEqualTo("276.5 0.0");
  }

  @Test
  void what_has_ended_is_whole_and_carries_its_sign() {
    assertThat(ring(120, Ring.State.DONE).icon()).isEqualTo("check");
    assertThat(ring(120, Ring.State.STOPPED).icon()).isEqualTo("x");
    assertThat(ring(120, Ring.State.STOPPED).dashes()).isEqualTo("276.5 0");
  }

  @Test
  void more_than_all_is_refused() {
    assertThatThrownBy(() -> ring(1001, Ring.State.COUNTING))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Ring ring(int done, Ring.State state) {
    return new Ring(done, "12", "seconds", state, Ring.Size.NORMAL);
  }
}
