package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.media.label.DiscCode;
import rondo.protocol.ask.Answer;
import rondo.protocol.fact.Fact;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;

/** A customer says that something is wrong with a disc (T5). */
class FaultReportTest {
  private final VisitTrial visit = new VisitTrial();

  @BeforeEach
  void the_server_takes_reports() {
    visit.now = withholding(visit.now);
  }

  @Test
  void a_fault_of_a_disc_that_was_just_taken_is_told_with_its_rental() {
    visit.toDone();
    assertThat(((Screen.Done) visit.screen()).reportable()).isTrue();
    visit.touch(new Touch.ReportFault());
    assertThat(visit.screen())
        .isEqualTo(new Screen.FaultReport(List.of(Optional.of("The Night Ferry")), 0, false));
    visit.touch(new Touch.NameFault(Screen.Fault.WILL_NOT_START));

    assertThat(((Screen.FaultReport) visit.screen()).thanked()).isTrue();
    Fact.FaultReported told = visit.facts(Fact.FaultReported.class).getFirst();
    assertThat(told.disc()).isEqualTo(Samples.disc(1));
    assertThat(told.fault()).isEqualTo("will-not-start");
    assertThat(told.rental()).contains(visit.facts(Fact.DiscTaken.class).getFirst().rental());
    visit.touch(new Touch.NameFault(Screen.Fault.SKIPS));
    assertThat(visit.facts(Fact.FaultReported.class)).as("once").hasSize(1);
    visit.touch(new Touch.Finish());
    assertThat(visit.session()).isInstanceOf(Session.Attracting.class);
  }

  @Test
  void who_asks_while_the_door_still_closes_is_led_there_when_it_is_shut() {
    visit.toVend();
    visit.moved(6, Seen.ON_ARM);
    visit.read(Samples.disc(1));
    visit.moved(3, Seen.IN_MOUTH);
    visit.on(new Event.Sensed(Seen.MOUTH_EMPTY));
    visit.touch(new Touch.ReportFault());
    visit.moved(3, Seen.NOTHING);
    assertThat(visit.screen()).isInstanceOf(Screen.FaultReport.class);
  }

  @Test
  void of_several_discs_the_customer_says_which() {
    var cart = new CartTrial();
    cart.visit.now = withholding(cart.visit.now);
    cart.toFirstOfTwo();
    cart.give(1, Samples.SLOT);
    cart.visit.now = withholding(cart.visit.now);
    cart.holdOut(3);
    cart.take(Samples.SLOT_OF_OTHER);
    cart.visit.now = withholding(cart.visit.now);
    cart.visit.touch(new Touch.ReportFault());
    cart.visit.touch(new Touch.PickDisc(1));
    cart.visit.touch(new Touch.PickDisc(7));
    cart.visit.touch(new Touch.NameFault(Screen.Fault.BROKEN_CASE));
    assertThat(cart.visit.facts(Fact.FaultReported.class))
        .extracting(Fact.FaultReported::disc)
        .containsExactly(Samples.disc(3));
  }

  @Test
  void a_fault_of_a_disc_that_was_just_brought_is_told_with_its_return() {
    bring();
    visit.touch(new Touch.ReportFault());
    visit.touch(new Touch.Back());
    assertThat(visit.screen()).isInstanceOf(Screen.ReturnDone.class);
    visit.touch(new Touch.ReportFault());
    visit.touch(new Touch.NameFault(Screen.Fault.SKIPS));

    Fact.FaultReported told = visit.facts(Fact.FaultReported.class).getFirst();
    assertThat(told.disc()).isEqualTo(Samples.disc(9));
    assertThat(told.rental()).isEmpty();
    assertThat(told.returned()).isPresent();
  }

  @Test
  void a_disc_that_is_withheld_is_not_offered_where_it_stands() {
    assertThat(visit.now.stock().offer(Samples.FILM, Format.DVD).orElseThrow().copies()).hasSize(2);
    visit.now = withholding(visit.now, Samples.disc(1));
    assertThat(visit.now.stock().offer(Samples.FILM, Format.DVD).orElseThrow().copies()).hasSize(1);
    visit.now = withholding(visit.now, Samples.disc(1), Samples.disc(2));
    assertThat(visit.now.stock().offer(Samples.FILM, Format.DVD)).isEmpty();
  }

  @Test
  void to_a_server_that_would_not_understand_it_nothing_is_told() {
    visit.now = Samples.situation();
    visit.toDone();
    assertThat(((Screen.Done) visit.screen()).reportable()).isFalse();
    visit.touch(new Touch.ReportFault());
    assertThat(visit.screen()).isInstanceOf(Screen.Done.class);
  }

  private void bring() {
    visit.touch(new Touch.StartReturn());
    visit.read(Samples.disc(9));
    visit.answer(new Answer.ReturnWelcome(Samples.FILM, "The Night Ferry"));
    visit.moved(3, Seen.MOUTH_EMPTY);
    visit.on(new Event.Sensed(Seen.IN_MOUTH));
    visit.moved(1, Seen.IN_MOUTH);
    visit.moved(2, Seen.ON_ARM);
    visit.read(Samples.disc(9));
    for (int i = 0; i < 10 && !(visit.session() instanceof Session.Returned); i++) {
      visit.moved(1, Seen.IN_SLOT);
    }
    assertThat(visit.screen()).isInstanceOf(Screen.ReturnDone.class);
  }

  static Situation withholding(Situation now, DiscCode... discs) {
    return new Situation(
        now.now(),
        now.ids(),
        now.inventory(),
        now.settings(),
        now.catalogue(),
        now.prices(),
        now.network(),
        now.linked(),
        now.reserve(),
        now.manner(),
        Optional.of(new State.Restrictions(List.of(discs))),
        now.sealing());
  }
}
