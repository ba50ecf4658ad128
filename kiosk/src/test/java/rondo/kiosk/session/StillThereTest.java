package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.tariff.rule.Format;

/** "Still there?" and how long the screen waits (screens, section 6; WCAG 2.2.1). */
class StillThereTest {
  private final VisitTrial visit = new VisitTrial();

  @Test
  void each_kind_of_page_waits_its_own_time() {
    visit.toList();
    visit.touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    assertThat(patience()).isEqualTo(Duration.ofSeconds(60));
    visit.touch(new Touch.Rent());
    assertThat(patience()).isEqualTo(Duration.ofSeconds(90));
    visit.on(new Event.CardRead("sealed"));
    assertThat(patience()).isEqualTo(Duration.ofSeconds(120));
  }

  @Test
  void who_listens_or_walks_by_keys_is_waited_for_three_times_as_long() {
    visit.now = mannered(visit.now, Manner.Mode.SPOKEN);
    visit.toPay();
    assertThat(patience()).isEqualTo(Duration.ofSeconds(270));
    visit.on(new Event.Rang(Alarm.IDLE));
    assertThat(patience()).isEqualTo(Duration.ofSeconds(60));
    assertThat(((Screen.StillThere) visit.screen()).left()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void before_a_visit_ends_the_screen_asks_for_twenty_seconds() {
    visit.toPay();
    Session pay = visit.session();
    visit.on(new Event.Rang(Alarm.IDLE));

    assertThat(visit.screen()).isEqualTo(new Screen.StillThere(Duration.ofSeconds(20), 0));
    assertThat(patience()).isEqualTo(Duration.ofSeconds(20));
    assertThat(visit.session()).as("nothing is lost yet").isEqualTo(pay);
  }

  @Test
  void more_time_doubles_the_limit_ten_times_at_least_and_for_every_later_page() {
    visit.toPay();
    Duration limit = patience();
    for (int times = 1; times <= 10; times++) {
      visit.on(new Event.Rang(Alarm.IDLE));
      visit.touch(new Touch.MoreTime());
      limit = limit.multipliedBy(2);
      assertThat(patience()).isEqualTo(limit);
      assertThat(visit.screen()).isInstanceOf(Screen.Pay.class);
    }
    visit.on(new Event.Rang(Alarm.IDLE));
    visit.touch(new Touch.MoreTime());
    assertThat(patience()).as("and then as long again and again").isEqualTo(limit);
    visit.on(new Event.CardRead("sealed"));
    assertThat(patience()).isEqualTo(Duration.ofSeconds(120).multipliedBy(1024));
  }

  @Test
  void any_sign_of_life_begins_the_time_anew_and_answers_the_question() {
    visit.toPay();
    visit.commands.clear();
    visit.touch(new Touch.Here());
    assertThat(patience()).isEqualTo(Duration.ofSeconds(90));
    visit.on(new Event.Rang(Alarm.IDLE));
    visit.touch(new Touch.Here());
    assertThat(visit.screen()).isInstanceOf(Screen.Pay.class);
    assertThat(patience()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void a_card_that_is_swiped_while_the_screen_asks_is_an_answer() {
    visit.toPay();
    visit.on(new Event.Rang(Alarm.IDLE));
    visit.on(new Event.CardRead("sealed"));
    assertThat(visit.screen()).isInstanceOf(Screen.Mail.class);
  }

  @Test
  void no_answer_ends_the_visit_clears_all_of_it_and_says_so() {
    visit.toMail();
    visit.touch(new Touch.Typed("anna@example.org"));
    visit.on(new Event.Rang(Alarm.IDLE));
    visit.on(new Event.Rang(Alarm.IDLE));

    assertThat(((Screen.Attract) visit.screen()).ended()).isTrue();
    assertThat(visit.moves()).isFalse();
    visit.on(new Event.Rang(Alarm.IDLE));
    assertThat(((Screen.Attract) visit.screen()).ended()).as("it is said for a while").isFalse();
    visit.touch(new Touch.Begin());
    assertThat(((Screen.Browse) visit.screen()).inCart()).isZero();
    visit.toMail();
    assertThat(visit.screen()).isEqualTo(new Screen.Mail("", Optional.empty(), false));
    assertThat(patience()).as("the next customer's time is not doubled").hasSeconds(120);
  }

  @Test
  void who_wants_to_end_need_not_wait() {
    visit.toPay();
    visit.on(new Event.Rang(Alarm.IDLE));
    visit.touch(new Touch.Finish());
    assertThat(visit.session()).isInstanceOf(Session.Attracting.class);
  }

  @Test
  void while_the_screen_asks_no_button_of_the_page_behind_counts() {
    visit.toList();
    visit.on(new Event.Rang(Alarm.IDLE));
    visit.touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    assertThat(visit.screen()).isInstanceOf(Screen.StillThere.class);
    visit.touch(new Touch.MoreTime());
    assertThat(visit.screen()).isInstanceOf(Screen.Browse.class);
  }

  private Duration patience() {
    return visit.commands.stream()
        .filter(Command.SetAlarm.class::isInstance)
        .map(Command.SetAlarm.class::cast)
        .filter(set -> set.name() == Alarm.IDLE)
        .reduce((_, last) -> last)
        .orElseThrow()
        .after();
  }

  private static Situation mannered(Situation now, Manner.Mode mode) {
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
        Manner.PLAIN.after(new Touch.UseMode(mode)),
        now.sealing());
  }
}
