package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.kiosk.recovery.Recovery;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.machine.command.Action;
import rondo.machine.report.Trouble;
import rondo.protocol.fact.Fact;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

/** Who stands with a disc before a kiosk that rests (page "Out of service"; market ask 2). */
class RestingTest {
  private final VisitTrial visit = new VisitTrial();

  private void rests(boolean sees) {
    var cause = new Recovery.Cause(Optional.empty(), Optional.empty());
    visit.service =
        new Service(
            new Session.Preparing(Cart.EMPTY),
            Optional.of(new Recovery.Ailing(cause, "jam", sees)),
            Optional.empty());
  }

  private List<Fact.ReturnRefused> refusals() {
    return visit.commands.stream()
        .filter(Command.Write.class::isInstance)
        .flatMap(write -> ((Command.Write) write).change().facts().stream())
        .filter(Fact.ReturnRefused.class::isInstance)
        .map(Fact.ReturnRefused.class::cast)
        .toList();
  }

  private boolean offersClock() {
    return visit.screen() instanceof Screen.OutOfService rest && rest.stopsClock();
  }

  @Test
  void the_camera_of_a_resting_kiosk_reads_whose_clock_it_stops() {
    rests(true);
    assertThat(offersClock()).isTrue();
    visit.touch(new Touch.StartReturn());
    assertThat(visit.screen()).isEqualTo(new Screen.Return("stop-clock", Optional.empty(), true));
    visit.read(Samples.disc(9));

    assertThat(refusals())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.reason()).isEqualTo("resting");
          assertThat(it.disc()).contains(Samples.disc(9));
          assertThat(it.at()).isEqualTo(Samples.NOON);
        });
    assertThat(visit.screen())
        .isInstanceOfSatisfying(
            Screen.Failed.class,
            page -> {
              assertThat(page.failure()).isEqualTo("resting");
              assertThat(page.until()).as("the end of its grace").isPresent();
              assertThat(page.choices()).containsExactly(Choice.LEAVE);
            });
    assertThat(visit.commands)
        .as("nothing but the camera")
        .filteredOn(Command.Move.class::isInstance)
        .allMatch(it -> it instanceof Command.Move(Action.Look _, _));
  }

  @Test
  void the_machine_is_tried_again_when_the_disc_is_read_and_not_before() {
    rests(true);
    visit.touch(new Touch.StartReturn());
    visit.on(new Event.Rang(Alarm.MEND));
    assertThat(visit.service.recovery()).containsInstanceOf(Recovery.Ailing.class);
    visit.on(new Event.Stuck(Trouble.JAM, Seen.NOTHING));
    assertThat(visit.screen()).as("the camera looks again").isInstanceOf(Screen.Return.class);
    visit.read(Samples.disc(9));
    visit.on(new Event.Rang(Alarm.MEND));
    assertThat(visit.service.recovery()).containsInstanceOf(Recovery.Recalling.class);
  }

  @Test
  void what_nobody_can_read_stops_no_clock_and_promises_none() {
    rests(true);
    visit.touch(new Touch.StartReturn());
    for (int i = 0; i < 12; i++) {
      visit.on(new Event.LabelRead(new LabelReading.Unreadable(ReadingFault.WRONG_CHECK)));
    }
    assertThat(visit.failed().failure()).isEqualTo("resting-unread");
    assertThat(refusals()).allMatch(it -> it.disc().isEmpty());
  }

  @Test
  void where_a_case_may_lie_on_the_arm_the_camera_proves_nothing() {
    rests(false);
    assertThat(offersClock()).isFalse();
    visit.touch(new Touch.StartReturn());
    assertThat(visit.screen()).isInstanceOf(Screen.OutOfService.class);
  }

  @Test
  void a_machine_that_goes_away_meanwhile_ends_the_try_and_promises_nothing() {
    rests(true);
    visit.touch(new Touch.StartReturn());
    visit.on(new Event.MachineLost("cable"));
    assertThat(visit.screen()).isEqualTo(VisitTrial.RESTING);
    assertThat(refusals()).isEmpty();
  }

  @Test
  void a_machine_lost_before_the_label_was_read_promises_nothing() {
    visit.touch(new Touch.StartReturn());
    visit.on(new Event.MachineLost("cable"));
    assertThat(visit.screen()).isEqualTo(VisitTrial.RESTING);
  }

  @Test
  void a_machine_lost_while_the_server_is_asked_tells_whose_disc_was_here() {
    visit.touch(new Touch.StartReturn());
    visit.read(Samples.disc(9));
    visit.on(new Event.MachineLost("cable"));
    assertThat(visit.failed().failure()).isEqualTo("return-jam");
    assertThat(refusals())
        .singleElement()
        .satisfies(it -> assertThat(it.disc()).contains(Samples.disc(9)));
  }

  @Test
  void once_more_after_an_unread_label_counts_from_the_first_try() {
    visit.touch(new Touch.StartReturn());
    for (int i = 0; i < 12; i++) {
      visit.on(new Event.LabelRead(new LabelReading.Unreadable(ReadingFault.WRONG_CHECK)));
    }
    Instant first = visit.now.now();
    visit.now = Samples.at(first.plusSeconds(45));
    visit.touch(new Touch.Choose(Choice.RETURN_A_DISC));
    visit.read(Samples.disc(9));

    assertThat(refusals().getLast().at()).isEqualTo(first);
    assertThat(refusals().getLast().disc()).contains(Samples.disc(9));
  }
}
