package rondo.design.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CarouselTest {
  private final Carousel carousel = new Carousel(4, 90, Set.of(0, 2), 2);

  @Test
  void position_0_stands_at_the_door_and_the_others_follow_round() {
    assertThat(carousel.turn(0)).isEqualTo("rotate(180.0 100 100)");
    assertThat(carousel.turn(1)).isEqualTo("rotate(90.0 100 100)");
  }

  @Test
  void the_wanted_disc_stands_out_from_discs_and_free_slots() {
    assertThat(carousel.kind(0)).isEqualTo("disc");
    assertThat(carousel.kind(1)).isEqualTo("slot");
    assertThat(carousel.kind(2)).isEqualTo("wanted");
  }

  @Test
  void the_whole_is_turned_as_the_controller_says() {
    assertThat(carousel.turn()).isEqualTo("rotate(90.0 100 100)");
  }
}
