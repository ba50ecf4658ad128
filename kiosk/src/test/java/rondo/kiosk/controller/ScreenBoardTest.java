package rondo.kiosk.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.kiosk.screen.Filters;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.ScreenFrame;
import rondo.kiosk.screen.Touch;

class ScreenBoardTest {
  private static final ScreenFrame.Head HEAD =
      new ScreenFrame.Head("Station Hall", ScreenFrame.Standing.READY, Optional.empty());

  private final ScreenBoard board = new ScreenBoard();

  @Test
  void each_frame_has_a_greater_number_so_that_no_browser_drops_it() {
    board.show(HEAD, Manner.PLAIN, browse(0));
    long before = board.current().number();

    board.show(HEAD, Manner.PLAIN, browse(87));

    assertThat(board.current().number()).isGreaterThan(before);
  }

  @Test
  void a_touch_on_an_older_frame_of_the_same_page_counts() {
    board.show(HEAD, Manner.PLAIN, browse(0));
    long touched = board.current().number();

    board.show(HEAD, Manner.PLAIN, browse(87));

    assertThat(board.takes(touched, new Touch.Back())).isTrue();
  }

  @Test
  void a_touch_on_the_page_before_is_stale() {
    board.show(HEAD, Manner.PLAIN, browse(87));
    long touched = board.current().number();

    board.show(HEAD, Manner.PLAIN, new Screen.OutOfService("machine", false));

    assertThat(board.takes(touched, new Touch.Back())).isFalse();
  }

  @Test
  void a_page_that_comes_again_is_a_new_one() {
    board.show(HEAD, Manner.PLAIN, browse(87));
    long touched = board.current().number();

    board.show(HEAD, Manner.PLAIN, new Screen.OutOfService("machine", false));
    board.show(HEAD, Manner.PLAIN, browse(87));

    assertThat(board.takes(touched, new Touch.Back())).isFalse();
  }

  @Test
  void frames_of_a_later_start_come_after_those_of_an_earlier_one() {
    board.begin(1);
    board.show(HEAD, Manner.PLAIN, browse(87));
    long before = board.current().number();

    var again = new ScreenBoard();
    again.begin(2);

    assertThat(again.current().number()).isGreaterThan(before);
  }

  private static Screen browse(int discs) {
    return new Screen.Browse(List.of(), 1, 1, new Filters(0, List.of(), List.of()), discs, 0, true);
  }
}
