package rondo.kiosk.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.machine.command.Action;
import rondo.machine.device.DoorStop;
import rondo.machine.report.Trouble;

class ScriptTest {
  private static final UUID ATTEMPT = new UUID(1, 2);
  private static final Action FIRST = new Action.Grip(true);
  private static final Action LAST = new Action.DoorTo(DoorStop.CLOSED);
  private final Script script = Script.of(Optional.of(ATTEMPT), FIRST, LAST);

  private static Script going(Progress progress) {
    assertThat(progress).isInstanceOf(Progress.Going.class);
    return ((Progress.Going) progress).script();
  }

  private static Event stuck(Trouble trouble) {
    return new Event.Stuck(trouble, Seen.NOTHING);
  }

  @Test
  void each_action_is_ordered_when_the_one_before_is_done() {
    assertThat(script.order()).isEqualTo(new Command.Move(FIRST, Optional.of(ATTEMPT)));
    var next = script.on(new Event.Moved(Seen.NOTHING));
    assertThat(next)
        .isEqualTo(new Progress.Going(going(next), new Command.Move(LAST, Optional.of(ATTEMPT))));
    assertThat(going(next).on(new Event.Moved(Seen.ON_ARM)))
        .isEqualTo(new Progress.Finished(Seen.ON_ARM));
  }

  @Test
  void a_jam_is_tried_once_more_and_then_breaks_the_script_off() {
    var again = script.on(stuck(Trouble.JAM));
    assertThat(going(again).current()).isEqualTo(FIRST);
    assertThat(going(again).on(stuck(Trouble.JAM)))
        .isEqualTo(new Progress.Broken(FIRST, Trouble.JAM, Seen.NOTHING));
  }

  @Test
  void each_action_has_its_own_second_try() {
    Script second = going(going(script.on(stuck(Trouble.JAM))).on(new Event.Moved(Seen.NOTHING)));
    assertThat(second.on(stuck(Trouble.JAM))).isInstanceOf(Progress.Going.class);
  }

  @Test
  void a_busy_machine_is_asked_again_later() {
    var waiting = script.on(stuck(Trouble.BUSY));
    assertThat(waiting)
        .isEqualTo(
            new Progress.Going(going(waiting), new Command.SetAlarm(Alarm.AGAIN, Script.WAIT)));
    assertThat(going(waiting).on(new Event.Rang(Alarm.AGAIN)))
        .isEqualTo(new Progress.Going(going(waiting), script.order()));
  }

  @Test
  void a_door_waits_two_minutes_for_a_hand_in_the_mouth_and_no_longer() {
    Script door = going(script.on(new Event.Moved(Seen.NOTHING)));
    for (int wait = 0; wait < Script.WAITS; wait++) {
      door = going(door.on(stuck(Trouble.INTERLOCK)));
    }
    assertThat(door.on(stuck(Trouble.INTERLOCK)))
        .isEqualTo(new Progress.Broken(LAST, Trouble.INTERLOCK, Seen.NOTHING));
  }

  @Test
  void other_interlocks_and_troubles_break_off_at_once() {
    for (Trouble trouble :
        new Trouble[] {Trouble.INTERLOCK, Trouble.TIME_OUT, Trouble.NO_ATTEMPT}) {
      assertThat(script.on(stuck(trouble))).isInstanceOf(Progress.Broken.class);
    }
  }

  @Test
  void events_of_others_change_nothing() {
    assertThat(script.on(new Event.LinkDown())).isEqualTo(new Progress.Elsewhere());
    assertThat(script.on(new Event.Rang(Alarm.MOUTH))).isEqualTo(new Progress.Elsewhere());
    assertThat(script.on(new Event.Sensed(Seen.ON_ARM))).isEqualTo(new Progress.Elsewhere());
  }

  @Test
  void a_script_without_an_action_is_none() {
    assertThatThrownBy(() -> Script.of(Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
