package rondo.base.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarOffsetTest {
  private final SettableClock base = new SettableClock("2030-01-01T00:00:00Z");
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void file() {
    file = folder.resolve("calendar-offset");
  }

  @Test
  void without_a_file_the_calendar_is_the_base() {
    assertThat(CalendarOffset.open(base, file).instant()).isEqualTo(base.instant());
  }

  @Test
  void the_next_day_survives_a_restart_and_days_add_up() {
    CalendarOffset.open(base, file).advance(Duration.ofDays(1));
    CalendarOffset again = CalendarOffset.open(base, file);
    again.advance(Duration.ofDays(2));
    base.advance(Duration.ofHours(1));
    assertThat(CalendarOffset.open(base, file).instant())
        .isEqualTo(Instant.parse("2030-01-04T01:00:00Z"))
        .isEqualTo(again.instant());
  }

  @Test
  void a_clock_of_another_zone_shares_the_offset() {
    CalendarOffset utc = CalendarOffset.open(base, file);
    Clock chicago = utc.withZone(ZoneId.of("America/Chicago"));
    utc.advance(Duration.ofDays(1));
    assertThat(chicago.instant()).isEqualTo(utc.instant());
    assertThat(chicago.getZone()).isEqualTo(ZoneId.of("America/Chicago"));
  }

  @Test
  void it_never_goes_back() {
    CalendarOffset calendar = CalendarOffset.open(base, file);
    assertThatThrownBy(() -> calendar.advance(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calendar.advance(Duration.ofDays(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tomorrow", "-PT24H", "86400"})
  void a_file_that_holds_no_offset_stops_the_start(String content) throws IOException {
    Files.writeString(file, content);
    assertThatThrownBy(() -> CalendarOffset.open(base, file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("calendar-offset");
  }
}
