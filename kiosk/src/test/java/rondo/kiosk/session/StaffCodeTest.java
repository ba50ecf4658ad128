package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
import rondo.protocol.fact.Fact;
import rondo.protocol.identity.ServiceCode;
import rondo.protocol.state.State;

/** What a service code is good for, and how long (R4, T8). */
class StaffCodeTest {
  private static final Instant UNTIL = Samples.NOON.plusSeconds(3_600);

  private static final ServiceCode CODE = ServiceCode.read("7K2M-9QXA").orElseThrow();
  private static final String SALT = "00112233445566778899aabbccddeeff";
  private static final String HASH = CODE.hash(SALT);
  private static final Session WRONG = new Session.Staff(new Stocking.Entering("", true));

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
            : resting();
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

  private static Stocking resting() {
    return new Stocking.Resting(1, Optional.empty());
  }

  private static Duties key(long number, Instant until) {
    return orders(new State.ServiceKey(number, SALT, HASH, until));
  }

  private static Duties orders(State.ServiceKey key) {
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

  @Test
  void after_five_wrong_codes_nobody_comes_in_for_five_minutes_and_it_is_told_once() {
    visit.now = Samples.with(key(1, UNTIL), visit.now);
    for (int wrong = 0; wrong < 5; wrong++) {
      assertThat(refused()).isEmpty();
      type("0000-0000");
    }
    assertThat(refused()).containsExactly(new Fact.ServiceVisited(Samples.NOON, 1, "refused"));

    type(CODE.text());
    assertThat(visit.session()).as("even by the right one").isEqualTo(WRONG);
    type("0000-0000");
    assertThat(refused()).hasSize(1);

    visit.now = Samples.with(key(1, UNTIL), Samples.at(Samples.NOON.plusSeconds(299)));
    type(CODE.text());
    assertThat(visit.session()).isEqualTo(WRONG);
    visit.now = Samples.with(key(1, UNTIL), Samples.at(Samples.NOON.plusSeconds(300)));
    type(CODE.text());
    assertThat(visit.session()).isEqualTo(new Session.Staff(resting()));
  }

  @Test
  void during_the_pause_no_code_is_hashed() {
    visit.now = Samples.with(key(1, UNTIL), visit.now);
    for (int wrong = 0; wrong < 5; wrong++) {
      type("0000-0000");
    }
    var key = new State.ServiceKey(1, "no salt", "no hash", UNTIL);
    visit.now = Samples.with(orders(key), visit.now);
    type(CODE.text());
    assertThat(visit.session()).as("a salt that cannot be read").isEqualTo(WRONG);
  }

  private void type(String code) {
    visit.service = visit.service.at(Session.Attracting.START);
    visit.touch(new Touch.Staff(Duty.ENTER));
    visit.touch(new Touch.UseCode(Optional.of(code)));
  }

  private List<Fact.ServiceVisited> refused() {
    return visit.facts(Fact.ServiceVisited.class).stream()
        .filter(fact -> fact.step().equals("refused"))
        .toList();
  }
}
