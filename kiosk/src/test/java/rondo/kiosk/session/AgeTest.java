package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.id.TitleId;
import rondo.base.refusal.Refusal;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.media.label.DiscCode;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;
import rondo.tariff.rule.Format;

/** Titles from 18 on; the other film and, where said, the game are some. */
class AgeTest {
  private final CartTrial cart = new CartTrial();
  private final VisitTrial visit = cart.visit;

  private void limitedFrom(int limit) {
    visit.now = aged(visit.now, Optional.of(limit), Samples.OTHER_FILM);
  }

  /** The same where these titles are from 18 on. */
  static Situation aged(Situation now, Optional<Integer> limit, TitleId... titles) {
    State.Settings plain = now.settings().orElseThrow();
    State.Catalogue all = now.catalogue().orElseThrow();
    return new Situation(
        now.now(),
        now.ids(),
        now.inventory(),
        Optional.of(
            new State.Settings(
                plain.name(),
                plain.zone(),
                plain.group(),
                plain.accepted(),
                plain.helpPhone(),
                plain.peopleKey(),
                plain.paymentKey(),
                limit)),
        Optional.of(
            new State.Catalogue(
                all.titles().stream()
                    .map(it -> List.of(titles).contains(it.id()) ? from18(it) : it)
                    .toList(),
                all.discs())),
        now.prices(),
        now.network(),
        now.linked(),
        now.reserve(),
        now.manner(),
        now.sealing());
  }

  private static State.Title from18(State.Title it) {
    return new State.Title(
        it.id(), it.name(), it.year(), it.genre(), it.by(), it.minutes(), 18, it.languages());
  }

  private List<String> named() {
    assertThat(visit.screen()).isInstanceOf(Screen.Age.class);
    return ((Screen.Age) visit.screen()).works().stream().map(Screen.Work::name).toList();
  }

  private Ask.Authorise asked() {
    return (Ask.Authorise) visit.ask();
  }

  private void refuse(DiscCode... discs) {
    visit.answer(
        new Answer.Refused(
            new Refusal(Answer.Refused.AGE_NOT_SHOWN, "Age.", "Nothing.", "Without."),
            Optional.of(List.of(discs))));
  }

  private void swipeForTwo() {
    limitedFrom(18);
    cart.putTwo();
    visit.touch(new Touch.Pay());
    visit.touch(new Touch.Pay());
    cart.swipe();
    assertThat(visit.session()).isInstanceOf(Session.Asking.class);
  }

  @Test
  void a_title_of_this_age_is_told_of_between_cart_and_card() {
    limitedFrom(18);
    cart.putTwo();
    visit.touch(new Touch.Pay());

    assertThat(named()).containsExactly("Alpine Road");
    visit.touch(new Touch.Pay());
    assertThat(((Screen.Pay) visit.screen()).price().reserve()).isEqualTo(CartTrial.TWO);
  }

  @Test
  void one_disc_without_a_cart_is_told_of_as_well() {
    limitedFrom(18);
    visit.touch(new Touch.OpenTitle(Samples.OTHER_FILM, Format.DVD));
    visit.touch(new Touch.Rent());

    assertThat(named()).containsExactly("Alpine Road");
    visit.touch(new Touch.Choose(Choice.GO_ON));
    assertThat(visit.session()).isEqualTo(Session.Browsing.START);
  }

  @Test
  void without_it_the_rest_is_paid_at_its_own_price_and_the_title_never_asked_for() {
    limitedFrom(18);
    cart.putTwo();
    visit.touch(new Touch.Pay());
    visit.touch(new Touch.Choose(Choice.GO_ON));

    assertThat(((Screen.Pay) visit.screen()).price().reserve()).isEqualTo(VisitTrial.RESERVED);
    cart.swipe();
    assertThat(asked().lines()).extracting(Ask.CartLine::disc).containsExactly(Samples.disc(1));
  }

  @Test
  void a_card_that_proves_it_gets_every_disc() {
    swipeForTwo();
    assertThat(asked().lines())
        .extracting(Ask.CartLine::disc)
        .containsExactly(Samples.disc(1), Samples.disc(3));
    cart.approve(CartTrial.TWO);
  }

  @Test
  void what_is_not_proven_is_out_and_the_rest_is_asked_about_at_its_new_sum() {
    swipeForTwo();
    var first = asked().checkout();
    refuse(Samples.disc(3));

    assertThat(visit.failed().failure()).isEqualTo("age-not-shown");
    assertThat(visit.failed().work().orElseThrow().name()).isEqualTo("Alpine Road");
    assertThat(visit.failed().choices()).containsExactly(Choice.LEAVE, Choice.GO_ON);
    assertThat(visit.settled()).as("the first checkout is over in the journal").isTrue();
    visit.touch(new Touch.Choose(Choice.ANOTHER_COPY));
    assertThat(visit.failed().failure()).isEqualTo("age-not-shown");
    visit.touch(new Touch.Choose(Choice.GO_ON));
    assertThat(visit.screen()).isInstanceOf(Screen.Cart.class);
    assertThat(((Screen.Cart) visit.screen()).notice()).contains("fewer");
    assertThat(((Screen.Cart) visit.screen()).price().reserve()).isEqualTo(VisitTrial.RESERVED);
    visit.touch(new Touch.Pay());
    assertThat(asked().lines()).extracting(Ask.CartLine::disc).containsExactly(Samples.disc(1));
    assertThat(asked().checkout()).isNotEqualTo(first);
    assertThat(asked().card()).isEqualTo("sealed card");
  }

  @Test
  void a_refused_disc_is_never_moved() {
    swipeForTwo();
    refuse(Samples.disc(3));
    visit.touch(new Touch.Choose(Choice.GO_ON));
    visit.touch(new Touch.Pay());
    cart.approve(VisitTrial.RESERVED);
    cart.give(1, Samples.SLOT);

    assertThat(visit.facts(Fact.DiscTaken.class))
        .extracting(Fact.DiscTaken::disc)
        .containsExactly(Samples.disc(1));
    assertThat(begun()).containsOnly(Samples.disc(1));
  }

  private List<DiscCode> begun() {
    return visit.commands.stream()
        .filter(Command.Write.class::isInstance)
        .flatMap(write -> ((Command.Write) write).change().entries().stream())
        .filter(JournalEntry.AttemptBegan.class::isInstance)
        .map(entry -> ((JournalEntry.AttemptBegan) entry).disc())
        .toList();
  }

  @Test
  void who_has_nothing_else_in_the_cart_can_only_leave() {
    limitedFrom(18);
    cart.put(Samples.OTHER_FILM, Format.DVD);
    visit.touch(new Touch.Pay());
    visit.touch(new Touch.Pay());
    cart.swipe();
    refuse(Samples.disc(3));

    assertThat(visit.failed().choices()).containsExactly(Choice.LEAVE);
    visit.touch(new Touch.Choose(Choice.GO_ON));
    assertThat(visit.failed().failure()).isEqualTo("age-not-shown");
    visit.touch(new Touch.Choose(Choice.LEAVE));
    assertThat(visit.session()).isInstanceOf(Session.Attracting.class);
  }

  @Test
  void several_titles_that_are_out_are_all_named() {
    visit.now = aged(visit.now, Optional.of(18), Samples.OTHER_FILM, Samples.GAME);
    cart.putThree();
    visit.touch(new Touch.Pay());
    assertThat(named()).containsExactly("Alpine Road", "Harbour Race");
    visit.touch(new Touch.Pay());
    cart.swipe();
    refuse(Samples.disc(3), Samples.disc(4));

    assertThat(visit.failed().discs())
        .extracting(it -> it.work().name())
        .containsExactly("Alpine Road", "Harbour Race");
    visit.touch(new Touch.Choose(Choice.GO_ON));
    assertThat(((Screen.Cart) visit.screen()).lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 150})
  void a_title_below_the_limit_is_for_everybody(int limit) {
    limitedFrom(limit);
    cart.putTwo();
    visit.touch(new Touch.Pay());

    assertThat(visit.screen()).isInstanceOf(Screen.Pay.class);
  }

  @Test
  void a_server_that_names_no_limit_asks_for_nobody_s_age() {
    visit.now = aged(visit.now, Optional.empty(), Samples.OTHER_FILM);
    cart.putTwo();
    visit.touch(new Touch.Pay());

    assertThat(visit.screen()).isInstanceOf(Screen.Pay.class);
  }

  @Test
  void another_card_after_a_declined_one_is_not_asked_for_its_age_by_a_page_again() {
    swipeForTwo();
    visit.answer(new Answer.Declined("declined"));
    visit.touch(new Touch.Choose(Choice.ANOTHER_CARD));

    assertThat(visit.screen()).isInstanceOf(Screen.Pay.class);
  }

  @Test
  void a_copy_that_goes_away_meanwhile_is_named_there() {
    limitedFrom(18);
    cart.putTwo();
    visit.touch(new Touch.Pay());
    cart.slotIs(Samples.SLOT_OF_OTHER, new SlotContent.Free());
    visit.on(new Event.StateCame(Topic.CATALOGUE));

    assertThat(visit.failed().failure()).isEqualTo("gone");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void who_goes_away_from_either_page_has_reserved_nothing(boolean refused) {
    if (refused) {
      swipeForTwo();
      refuse(Samples.disc(3));
    } else {
      limitedFrom(18);
      cart.putTwo();
      visit.touch(new Touch.Pay());
    }
    visit.commands.clear();
    visit.isLeftAlone();

    assertThat(visit.session()).isInstanceOf(Session.Attracting.class);
    assertThat(visit.commands)
        .noneMatch(Command.Send.class::isInstance)
        .contains(new Command.ClearAlarm(Alarm.IDLE));
  }

  @Test
  void a_card_is_marked_only_where_its_age_must_be_shown() {
    limitedFrom(18);

    assertThat(((Screen.Browse) visit.screen()).cards())
        .filteredOn(Screen.Card::limited)
        .extracting(Screen.Card::title)
        .containsExactly(Samples.OTHER_FILM);

    limitedFrom(19);
    assertThat(((Screen.Browse) visit.screen()).cards()).noneMatch(Screen.Card::limited);
  }
}
