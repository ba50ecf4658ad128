package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.base.id.ReturnId;
import rondo.kiosk.duty.Duties;
import rondo.kiosk.journal.Work;
import rondo.kiosk.returns.HeldCase;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.screen.Touch.Duty;
import rondo.kiosk.stocking.Stocking;
import rondo.kiosk.trial.Samples;
import rondo.protocol.state.State;

/** What a service code is good for, and how long (R4, T8). */
class StaffCodeTest {
  private static final Instant UNTIL = Samples.NOON.plusSeconds(3_600);

  private final VisitTrial visit = new VisitTrial();

  @ParameterizedTest
  @EnumSource(names = {"LOAD", "UNLOAD", "AUDIT", "TAKE_ANYWAY"})
  void a_code_that_is_good_no_more_begins_nothing(Duty duty) {
    for (var duties : List.of(key(1, Samples.NOON), key(2, UNTIL), used())) {
      at(duty, duties);
      assertThat(visit.session()).as("with %s", duties).isEqualTo(Session.Attracting.START);
      assertThat(visit.moves()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LOAD", "UNLOAD", "AUDIT", "TAKE_ANYWAY"})
  void a_code_in_force_begins_it(Duty duty) {
    at(duty, key(1, UNTIL));
    assertThat(visit.session()).isInstanceOf(Session.Staff.class);
    assertThat(visit.commands).isNotEmpty();
  }

  private void at(Duty duty, Duties duties) {
    visit.commands.clear();
    var held = new HeldCase(load(), Samples.GROUP, Samples.disc(9), HeldCase.Purpose.LOAD);
    Stocking work =
        duty == Duty.TAKE_ANYWAY
            ? new Stocking.Unlisted(1, held, Samples.SLOT, "The Night Ferry")
            : new Stocking.Resting(1, Optional.empty());
    visit.service = visit.service.at(new Session.Staff(work));
    visit.now = Samples.with(duties, visit.now);
    visit.touch(new Touch.Staff(duty));
  }

  private ReturnId load() {
    return new ReturnId(visit.now.ids().next());
  }

  private static Duties used() {
    return new Duties(key(1, UNTIL).orders(), Map.of(Work.SERVICE, 1L));
  }

  private static Duties key(long number, Instant until) {
    var key = new State.ServiceKey(number, "00", "00", until);
    return new Duties(
        Optional.of(
            new State.Orders(
                Optional.of(key),
                List.of(),
                List.of(Samples.disc(3)),
                Optional.empty(),
                List.of())),
        Map.of());
  }
}
