package rondo.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FigureTest {
  @Test
  void a_figure_says_whether_its_aim_holds() {
    assertThat(new Figure("kiosk-touch-p95", 100, "ms", 100))
        .hasToString("figure kiosk-touch-p95 100.0 ms aim 100.0 holds");
    assertThat(new Figure("kiosk-touch-p95", 100.1, "ms", 100))
        .hasToString("figure kiosk-touch-p95 100.1 ms aim 100.0 short");
  }

  @Test
  void a_percentile_is_a_time_that_was_measured() {
    var times =
        new Percentile(LongStream.rangeClosed(1, 20).map(i -> (21 - i) * 1_000_000).toArray());
    assertThat(times.millis(50)).isEqualTo(10);
    assertThat(times.millis(95)).isEqualTo(19);
    assertThat(times.millis(100)).isEqualTo(20);
    assertThat(new Percentile(new long[] {7_000_000}).millis(1)).isEqualTo(7);
  }

  @Test
  void of_nothing_there_is_no_percentile() {
    assertThatThrownBy(() -> new Percentile(new long[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
