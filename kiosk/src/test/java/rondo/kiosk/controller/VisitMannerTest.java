package rondo.kiosk.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.tariff.rule.Format;

/** The manner of a visit, on the whole kiosk in virtual time. */
class VisitMannerTest {
  private static final Touch.OfManner LARGER = new Touch.UseLarge(true);

  private final Bench bench = new Bench();

  @BeforeEach
  void start() {
    bench.start();
    bench.pass(60_000);
    assertThat(bench.screen()).isInstanceOf(Screen.Attract.class);
  }

  @Test
  void a_manner_is_shown_at_once_and_moves_the_visit_nowhere() {
    touch(new Touch.Begin());
    touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    Screen page = bench.screen();

    touch(LARGER);

    assertThat(manner()).isEqualTo(Manner.PLAIN.after(LARGER));
    assertThat(bench.screen()).isEqualTo(page);
  }

  @Test
  void a_manner_goes_from_page_to_page_with_its_customer() {
    touch(LARGER);
    touch(new Touch.Begin());
    touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    touch(new Touch.Add());
    touch(new Touch.Remove(Samples.FILM, Format.DVD));
    assertThat(bench.screen()).isInstanceOf(Screen.Browse.class);
    touch(new Touch.StartReturn());
    touch(new Touch.Cancel());
    assertThat(manner().large()).isTrue();
  }

  @Test
  void a_manner_that_nobody_uses_is_gone_after_a_while() {
    touch(LARGER);
    bench.pass(59_000);
    assertThat(manner().large()).isTrue();
    bench.pass(1_500);
    assertThat(manner()).isEqualTo(Manner.PLAIN);
  }

  @Test
  void who_listens_is_waited_for_longer() {
    touch(new Touch.UseMode(Manner.Mode.SPOKEN));
    bench.pass(179_000);
    assertThat(manner().mode()).isEqualTo(Manner.Mode.SPOKEN);
    bench.pass(1_500);
    assertThat(manner()).isEqualTo(Manner.PLAIN);
  }

  @Test
  void a_visit_that_is_left_alone_takes_its_manner_along() {
    touch(LARGER);
    touch(new Touch.Begin());
    touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    touch(new Touch.Add());
    bench.pass(600_000);
    assertThat(bench.screen()).isInstanceOf(Screen.Attract.class);
    assertThat(manner()).isEqualTo(Manner.PLAIN);
  }

  @Test
  void a_touch_of_the_rail_keeps_the_page_awake() {
    touch(new Touch.Begin());
    touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    bench.pass(50_000);
    touch(LARGER);
    bench.pass(50_000);
    assertThat(bench.screen()).isInstanceOf(Screen.TitlePage.class);
  }

  @Test
  void a_language_that_is_not_offered_changes_nothing() {
    touch(new Touch.UseLanguage("xx-XX"));
    assertThat(manner()).isEqualTo(Manner.PLAIN);
  }

  @Test
  void the_end_of_a_rental_is_the_end_of_its_manner() {
    touch(LARGER);
    Visitor.whoRents(bench).visit();
    assertThat(bench.screen()).isInstanceOf(Screen.Attract.class);
    assertThat(manner()).isEqualTo(Manner.PLAIN);
  }

  @Test
  void a_new_start_knows_no_manner() {
    touch(LARGER);
    bench.restart();
    bench.pass(5_000);
    assertThat(manner()).isEqualTo(Manner.PLAIN);
  }

  @Test
  void a_touch_of_the_rail_that_meets_the_next_page_is_not_lost() {
    touch(new Touch.Begin());
    long before = bench.board.current().number();
    touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    bench.touch(before, LARGER);
    bench.touch(before, new Touch.Back());
    bench.pass(1);
    assertThat(manner().large()).isTrue();
    assertThat(bench.screen()).isInstanceOf(Screen.TitlePage.class);
  }

  @Test
  void a_touch_of_the_rail_from_the_visit_before_changes_nothing() {
    touch(new Touch.Begin());
    long before = bench.board.current().number();
    bench.pass(600_000);
    assertThat(bench.screen()).isInstanceOf(Screen.Attract.class);
    bench.touch(before, LARGER);
    bench.pass(1);
    assertThat(manner()).isEqualTo(Manner.PLAIN);
  }

  private Manner manner() {
    return bench.board.current().manner();
  }

  private void touch(Touch touch) {
    bench.touch(touch);
    bench.pass(1);
  }
}
