package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rondo.base.id.AskId;
import rondo.base.place.Slot;
import rondo.base.refusal.Refusal;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.ScreenFrame.Standing;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.media.magstripe.SwipeFault;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.tariff.rule.Format;

class SessionTest {
  private final VisitTrial visit = new VisitTrial();

  @Test
  void a_visit_from_the_list_to_the_disc_in_hand() {
    visit.toDone();
    assertThat(visit.facts(Fact.DiscTaken.class)).hasSize(1);
    assertThat(visit.facts(Fact.CheckoutFinished.class))
        .singleElement()
        .satisfies(it -> assertThat(it.taken()).hasSize(1));
    assertThat(visit.screen())
        .isInstanceOfSatisfying(
            Screen.Done.class, it -> assertThat(it.charged()).isEqualTo(VisitTrial.RESERVED));
    visit.touch(new Touch.Finish());
    assertThat(visit.session()).isInstanceOf(Session.Attracting.class);
  }

  @Test
  void who_finishes_while_the_door_still_closes_is_not_shown_the_last_page_again() {
    visit.toVend();
    visit.moved(6, Seen.ON_ARM);
    visit.read(Samples.disc(1));
    visit.moved(3, Seen.IN_MOUTH);
    visit.on(new Event.Sensed(Seen.MOUTH_EMPTY));
    assertThat(visit.screen()).isInstanceOf(Screen.Done.class);

    visit.touch(new Touch.Finish());
    assertThat(visit.screen()).isEqualTo(new Screen.Starting("closing"));
    visit.moved(3, Seen.NOTHING);

    assertThat(visit.session()).isInstanceOf(Session.Attracting.class);
    assertThat(visit.facts(Fact.CheckoutFinished.class)).hasSize(1);
  }

  @Test
  void nobody_finishes_while_the_disc_is_not_yet_in_his_hand() {
    visit.toVend();
    visit.touch(new Touch.Finish());
    visit.moved(6, Seen.ON_ARM);
    visit.read(Samples.disc(1));
    visit.moved(3, Seen.IN_MOUTH);
    visit.on(new Event.Sensed(Seen.MOUTH_EMPTY));

    assertThat(visit.screen()).isInstanceOf(Screen.Done.class);
  }

  @Test
  void the_checkout_is_written_before_the_bank_is_asked() {
    visit.toBank();
    int written = -1;
    int sent = -1;
    for (int i = 0; i < visit.commands.size(); i++) {
      switch (visit.commands.get(i)) {
        case Command.Write(var change)
            when change.entries().getFirst() instanceof JournalEntry.CheckoutBegan ->
            written = i;
        case Command.Send _ -> sent = i;
        default -> {}
      }
    }
    assertThat(written).isNotNegative().isLessThan(sent);
    assertThat(visit.moves()).isFalse();
  }

  @Test
  void the_question_holds_the_tariff_that_was_shown_and_no_clear_card() {
    visit.toBank();
    assertThat(visit.ask())
        .isInstanceOfSatisfying(
            Ask.Authorise.class,
            it -> {
              assertThat(it.card()).isEqualTo("sealed card");
              assertThat(it.tariff()).isEqualTo("standard");
              assertThat(it.tariffVersion()).isEqualTo(3);
              assertThat(it.mail()).isEmpty();
            });
  }

  @Test
  void a_declined_card_turns_no_motor_and_may_be_followed_by_another() {
    visit.toBank();
    visit.answer(new Answer.Declined("limit"));
    assertThat(visit.failed().failure()).isEqualTo("declined");
    assertThat(visit.moves()).isFalse();
    assertThat(visit.settled()).isTrue();
    visit.touch(new Touch.Choose(Choice.ANOTHER_CARD));
    assertThat(visit.session()).isInstanceOf(Session.Paying.class);
  }

  @Test
  void a_silent_bank_dispenses_nothing_and_has_the_server_undo_it() {
    visit.toBank();
    AskId asked = visit.asked();
    visit.on(new Event.Unanswered(asked));
    assertThat(visit.failed().failure()).isEqualTo("bank-silent");
    assertThat(visit.facts(Fact.CheckoutAbandoned.class))
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).isEqualTo("no-answer"));
    visit.on(new Event.Answered(asked, new Answer.Authorised(VisitTrial.RESERVED, "1111")));
    assertThat(visit.moves()).isFalse();
  }

  @Test
  void a_bank_that_says_it_is_silent_is_no_approval_and_neither_is_a_wrong_answer() {
    for (Answer answer : List.of(new Answer.BankSilent(), new Answer.ReturnPending())) {
      var silent = new VisitTrial();
      silent.toBank();
      silent.answer(answer);
      assertThat(silent.failed().failure()).isEqualTo("bank-silent");
      assertThat(silent.facts(Fact.CheckoutAbandoned.class)).hasSize(1);
    }
  }

  @Test
  void a_refusal_is_shown_in_the_servers_words() {
    visit.toBank();
    var refusal = new Refusal("disc-not-free", "It is not here.", "Nothing is charged.", "Leave.");
    visit.answer(new Answer.Refused(refusal));
    assertThat(visit.failed().sentences()).contains(refusal);
    assertThat(visit.settled()).isTrue();
  }

  @Test
  void an_answer_to_another_question_moves_nothing() {
    visit.toBank();
    visit.on(
        new Event.Answered(
            new AskId(new UUID(9, 9)), new Answer.Authorised(VisitTrial.RESERVED, "1111")));
    assertThat(visit.session()).isInstanceOf(Session.Asking.class);
    assertThat(visit.moves()).isFalse();
  }

  @Test
  void three_swipes_that_cannot_be_read_end_the_try() {
    visit.toPay();
    var unreadable = new Event.CardUnreadable(SwipeFault.values()[0]);
    visit.on(unreadable);
    assertThat(((Screen.Pay) visit.screen()).triesLeft()).isEqualTo(2);
    visit.on(unreadable);
    visit.on(unreadable);
    assertThat(visit.failed().failure()).isEqualTo("card-unreadable");
    assertThat(visit.failed().choices()).containsExactly(Choice.LEAVE, Choice.ANOTHER_CARD);
  }

  @Test
  void an_address_is_typed_corrected_and_confirmed_before_it_counts() {
    visit.toMail();
    for (String key : List.of("a", "n", "n", "q", "@example.org")) {
      visit.touch(new Touch.Key(key));
    }
    visit.touch(new Touch.ConfirmAddress());
    assertThat(visit.session()).isInstanceOf(Session.Mailing.class);
    visit.touch(new Touch.ClearAll());
    visit.touch(new Touch.UseAddress(Optional.of("anna@example.org ")));
    assertThat(visit.screen())
        .isEqualTo(new Screen.Mail("anna@example.org", Optional.empty(), true));
    visit.touch(new Touch.Back());
    assertThat(((Screen.Mail) visit.screen()).confirming()).isFalse();
    visit.touch(new Touch.UseAddress(Optional.empty()));
    visit.touch(new Touch.ConfirmAddress());
    assertThat(visit.ask())
        .isInstanceOfSatisfying(
            Ask.Authorise.class, it -> assertThat(it.mail()).contains("sealed"));
  }

  @Test
  void a_key_typed_after_the_question_takes_the_confirmation_back() {
    visit.toMail();
    visit.touch(new Touch.UseAddress(Optional.of("anna@example.org")));
    visit.touch(new Touch.Key("x"));
    visit.touch(new Touch.ConfirmAddress());
    assertThat(visit.session()).isInstanceOf(Session.Mailing.class);
    visit.touch(new Touch.Erase());
    assertThat(((Screen.Mail) visit.screen()).typed()).isEqualTo("anna@example.org");
  }

  @Test
  void a_wrong_address_says_what_is_wrong() {
    visit.toMail();
    visit.touch(new Touch.UseAddress(Optional.empty()));
    assertThat(((Screen.Mail) visit.screen()).problem()).contains("mail-empty");
    visit.touch(new Touch.UseAddress(Optional.of("anna")));
    assertThat(((Screen.Mail) visit.screen()).problem()).contains("mail-no-at");
    visit.touch(new Touch.UseAddress(Optional.of("anna@x")));
    assertThat(((Screen.Mail) visit.screen()).problem()).contains("mail-form");
  }

  @Test
  void nobody_types_more_than_an_address_can_hold() {
    visit.toMail();
    for (int i = 0; i < 400; i++) {
      visit.touch(new Touch.Key("x"));
    }
    assertThat(((Screen.Mail) visit.screen()).typed()).hasSize(MailAddress.LONGEST);
  }

  @Test
  void who_walks_off_leaves_nothing_for_the_next_customer_to_see() {
    visit.toMail();
    visit.touch(new Touch.UseAddress(Optional.of("anna@example.org")));
    visit.isLeftAlone();
    assertThat(visit.session()).isInstanceOf(Session.Attracting.class);
    visit.toMail();
    assertThat(visit.screen()).isEqualTo(new Screen.Mail("", Optional.empty(), false));
  }

  @Test
  void every_page_that_waits_for_a_customer_gives_way_in_the_end() {
    visit.toPay();
    visit.isLeftAlone();
    assertThat(visit.session()).isInstanceOf(Session.Attracting.class);
    visit.touch(new Touch.Begin());
    visit.touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    visit.isLeftAlone();
    assertThat(visit.session()).isInstanceOf(Session.Attracting.class);
    visit.touch(new Touch.StartReturn());
    visit.isLeftAlone();
    assertThat(visit.session()).isInstanceOf(Session.Attracting.class);
    visit.toBank();
    visit.answer(new Answer.Declined("no"));
    visit.isLeftAlone();
    assertThat(visit.session()).isInstanceOf(Session.Attracting.class);
    visit.toDone();
    visit.isLeftAlone();
    assertThat(visit.session()).isInstanceOf(Session.Attracting.class);
  }

  @Test
  void no_secret_of_a_customer_is_in_a_printed_state() {
    visit.toMail();
    visit.touch(new Touch.Key("anna@example.org"));
    assertThat(visit.service.toString()).doesNotContain("anna").doesNotContain("sealed card");
    assertThat(visit.screen().toString()).doesNotContain("anna");
    visit.touch(new Touch.UseAddress(Optional.of("anna@example.org")));
    visit.touch(new Touch.ConfirmAddress());
    assertThat(visit.service.toString()).doesNotContain("anna@");
    assertThat(visit.commands.toString()).doesNotContain("anna@").doesNotContain("sealed card");
  }

  private void withoutFirstCopy() {
    Map<Slot, SlotContent> left = new TreeMap<>(Samples.slots());
    left.remove(Samples.SLOT);
    visit.slotsBecome(left);
  }

  @Test
  void another_copy_is_offered_under_the_same_checkout() {
    visit.toVend();
    visit.moved(5, Seen.ON_ARM);
    withoutFirstCopy();
    visit.moved(1, Seen.NOTHING);
    visit.missing();
    assertThat(visit.failed().failure()).isEqualTo("not-in-slot");
    assertThat(visit.failed().choices()).contains(Choice.ANOTHER_COPY);
    assertThat(visit.settled()).isFalse();
    visit.touch(new Touch.Choose(Choice.ANOTHER_COPY));
    assertThat(visit.session())
        .isInstanceOfSatisfying(
            Session.Vending.class,
            it -> assertThat(it.vend().plan().disc()).isEqualTo(Samples.disc(2)));
    visit.moved(6, Seen.ON_ARM);
    visit.read(Samples.disc(2));
    visit.moved(3, Seen.IN_MOUTH);
    visit.on(new Event.Sensed(Seen.MOUTH_EMPTY));
    visit.moved(3, Seen.NOTHING);
    assertThat(visit.facts(Fact.DiscTaken.class)).hasSize(1);
    assertThat(visit.facts(Fact.DiscNotDispensed.class)).isEmpty();
    assertThat(visit.commands.stream().filter(Command.Send.class::isInstance)).hasSize(1);
  }

  @Test
  void who_wants_no_other_copy_pays_nothing() {
    visit.toVend();
    withoutFirstCopy();
    visit.moved(6, Seen.NOTHING);
    visit.missing();
    visit.touch(new Touch.Choose(Choice.LEAVE));
    assertThat(visit.facts(Fact.DiscNotDispensed.class)).hasSize(1);
    assertThat(visit.facts(Fact.CheckoutFinished.class))
        .singleElement()
        .satisfies(it -> assertThat(it.taken()).isEmpty());
    assertThat(visit.settled()).isTrue();
  }

  @Test
  void without_the_link_nothing_is_sold_and_returns_go_on() {
    visit.linked(false);
    visit.touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    visit.touch(new Touch.Rent());
    assertThat(visit.session()).isInstanceOf(Session.Viewing.class);
    assertThat(Screens.standing(visit.service, visit.now)).isEqualTo(Standing.LINK_AWAY);
    visit.touch(new Touch.StartReturn());
    assertThat(visit.session()).isInstanceOf(Session.Returning.class);
  }

  @Test
  void a_link_that_goes_away_at_the_mail_page_ends_the_visit_without_a_question() {
    visit.toMail();
    visit.linked(false);
    visit.touch(new Touch.NoReceipt());
    assertThat(visit.failed().failure()).isEqualTo("link-away");
    assertThat(visit.commands.stream().filter(Command.Send.class::isInstance)).isEmpty();
  }

  @Test
  void the_last_copy_that_goes_away_at_the_mail_page_ends_the_visit() {
    visit.toMail();
    visit.slotsBecome(Map.of());
    visit.touch(new Touch.NoReceipt());
    assertThat(visit.failed().failure()).isEqualTo("gone");
  }

  @Test
  void a_machine_lost_while_the_bank_is_asked_moves_nothing_when_the_answer_comes() {
    visit.toBank();
    AskId asked = visit.asked();
    visit.on(new Event.MachineLost("cable"));
    assertThat(visit.failed().failure()).isEqualTo("interrupted");
    visit.on(new Event.Answered(asked, new Answer.Authorised(VisitTrial.RESERVED, "1111")));
    assertThat(visit.moves()).isFalse();
    assertThat(visit.commands)
        .anyMatch(it -> it instanceof Command.SetAlarm(var alarm, _) && alarm == Alarm.IDLE);
  }

  @Test
  void a_machine_lost_before_the_swipe_sends_nobody_to_pay() {
    visit.toPay();
    visit.on(new Event.MachineLost("cable"));
    assertThat(visit.screen()).isEqualTo(VisitTrial.RESTING);
    visit.on(new Event.CardRead("sealed card"));
    assertThat(visit.screen()).isEqualTo(VisitTrial.RESTING);
  }

  @Test
  void a_quarantined_kiosk_says_so_and_sells_nothing() {
    visit.on(new Event.Quarantined("fork"));
    visit.linked(false);
    assertThat(visit.screen()).isEqualTo(new Screen.OutOfService("quarantined", true));
    assertThat(Screens.standing(visit.service, visit.now)).isEqualTo(Standing.OUT_OF_SERVICE);
    visit.on(new Event.LinkUp());
    visit.on(new Event.TurnedAway("update the older"));
    assertThat(visit.screen()).isEqualTo(new Screen.OutOfService("quarantined", true));
  }

  @Test
  void a_quarantined_kiosk_still_takes_discs_back() {
    visit.on(new Event.Quarantined("fork"));
    visit.linked(false);
    visit.touch(new Touch.StartReturn());
    assertThat(visit.screen()).isInstanceOf(Screen.Return.class);
  }

  @Test
  void a_kiosk_that_is_turned_away_sells_again_once_it_is_welcomed() {
    visit.on(new Event.TurnedAway("update the older"));
    visit.linked(false);
    assertThat(visit.screen()).isEqualTo(new Screen.OutOfService("turned-away", true));
    visit.linked(true);
    visit.on(new Event.LinkUp());
    assertThat(visit.screen()).isInstanceOf(Screen.Browse.class);
  }
}
