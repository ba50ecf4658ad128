package rondo.kiosk.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.kiosk.workflow.Command.Alarm;

class AlarmPaceTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @ParameterizedTest
  @EnumSource
  void in_life_every_alarm_rings_when_it_is_set_to(Alarm alarm) {
    assertThat(AlarmPace.LIFE.of(alarm, MINUTE)).isEqualTo(MINUTE);
  }

  @Test
  void motions_and_mouths_are_hurried_and_nothing_else() {
    var pace = new AlarmPace(60, 10);
    assertThat(pace.of(Alarm.AGAIN, MINUTE)).isEqualTo(Duration.ofSeconds(1));
    assertThat(pace.of(Alarm.MOUTH, MINUTE)).isEqualTo(Duration.ofSeconds(6));
    assertThat(pace.of(Alarm.IDLE, MINUTE)).isEqualTo(MINUTE);
    assertThat(pace.of(Alarm.DESCRIBE, MINUTE)).isEqualTo(MINUTE);
  }

  @Test
  void no_pace_is_slower_than_life() {
    assertThatThrownBy(() -> new AlarmPace(0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
