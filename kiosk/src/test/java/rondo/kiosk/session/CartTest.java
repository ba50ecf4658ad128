package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.base.id.TitleId;
import rondo.base.refusal.Refusal;
import rondo.kiosk.inventory.Inventory;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Screen.Choice;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.Topic;
import rondo.tariff.rule.Format;

/** Choosing several discs, and what may change before they are paid for. */
class CartTest {
  private final CartTrial cart = new CartTrial();
  private final VisitTrial visit = cart.visit;

  private Screen.Cart shown() {
    assertThat(visit.screen()).isInstanceOf(Screen.Cart.class);
    return (Screen.Cart) visit.screen();
  }

  private Ask.Authorise asked() {
    return (Ask.Authorise) visit.ask();
  }

  private List<TitleId> titles() {
    return shown().lines().stream().map(Screen.CartLine::title).toList();
  }

  @Test
  void one_disc_needs_no_cart() {
    visit.touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    visit.touch(new Touch.Rent());

    assertThat(visit.screen()).isInstanceOf(Screen.Pay.class);
  }

  @Test
  void the_cart_names_each_disc_and_the_sum_of_all() {
    cart.putThree();

    assertThat(titles()).containsExactly(Samples.FILM, Samples.OTHER_FILM, Samples.GAME);
    assertThat(shown().price().discs()).isEqualTo(3);
    assertThat(shown().price().reserve()).isEqualTo(CartTrial.THREE);
    assertThat(shown().price().firstNight().minor()).isEqualTo(180 + 180 + 350);
    assertThat(shown().price().tax().minor()).isEqualTo(15 + 15 + 29);
    assertThat(shown().full()).isFalse();
  }

  @Test
  void a_disc_is_taken_out_again_and_the_last_one_leads_back_to_the_list() {
    cart.putTwo();
    visit.touch(new Touch.Remove(Samples.FILM, Format.DVD));

    assertThat(titles()).containsExactly(Samples.OTHER_FILM);
    visit.touch(new Touch.Remove(Samples.FILM, Format.DVD));
    assertThat(titles()).containsExactly(Samples.OTHER_FILM);
    visit.touch(new Touch.Remove(Samples.OTHER_FILM, Format.DVD));
    assertThat(visit.session()).isEqualTo(Session.Browsing.START);
  }

  @Test
  void the_list_and_the_title_know_what_is_chosen() {
    cart.put(Samples.FILM, Format.DVD);
    visit.touch(new Touch.Back());

    var list = (Screen.Browse) visit.screen();
    assertThat(list.inCart()).isEqualTo(1);
    assertThat(list.cards().stream().filter(Screen.Card::inCart).map(Screen.Card::title))
        .containsExactly(Samples.FILM);
    visit.touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    assertThat(((Screen.TitlePage) visit.screen()).chosen()).isTrue();
    visit.touch(new Touch.Add());
    assertThat(visit.session()).isInstanceOf(Session.Viewing.class);
    visit.touch(new Touch.Rent());
    assertThat(visit.session()).as("not past the cart").isInstanceOf(Session.Viewing.class);
    visit.touch(new Touch.ShowCart());
    assertThat(titles()).containsExactly(Samples.FILM);
  }

  @Test
  void who_chooses_more_comes_back_to_the_part_of_the_list_that_was_shown() {
    visit.touch(new Touch.ShowList(Optional.of("horror"), Optional.of(Format.DVD), 1));
    visit.touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    visit.touch(new Touch.Add());
    visit.touch(new Touch.Back());

    assertShowsHorror();
    visit.touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    visit.touch(new Touch.Back());
    assertShowsHorror();
    assertThat(((Screen.Browse) visit.screen()).inCart()).isEqualTo(1);
  }

  private void assertShowsHorror() {
    var filters = ((Screen.Browse) visit.screen()).filters();
    assertThat(filters.genres())
        .filteredOn(it -> it.on())
        .extracting(it -> it.by())
        .containsExactly("horror");
    assertThat(filters.formats())
        .filteredOn(it -> it.on())
        .extracting(it -> it.by())
        .containsExactly(Format.DVD);
  }

  @Test
  void a_sixth_disc_does_not_go_in() {
    var line =
        new Cart.Line(
            Samples.title(Samples.FILM, "The Night Ferry", "horror"), Format.DVD, Samples.disc(1));
    Cart full = new Cart(java.util.Collections.nCopies(Cart.MOST, line), java.util.Set.of());
    visit.service = new Service(Session.Browsing.with(full), Optional.empty(), Optional.empty());
    visit.touch(new Touch.OpenTitle(Samples.GAME, Format.GAME));

    assertThat(((Screen.TitlePage) visit.screen()).full()).isTrue();
    visit.touch(new Touch.Add());
    assertThat(visit.session()).isInstanceOf(Session.Viewing.class);
  }

  @Test
  void who_walks_off_leaves_no_cart_behind() {
    cart.putTwo();
    visit.isLeftAlone();
    assertThat(visit.session()).isInstanceOf(Session.Attracting.class);

    cart.putTwo();
    visit.touch(new Touch.Back());
    assertThat(visit.commands.getLast())
        .isEqualTo(new Command.SetAlarm(Alarm.IDLE, SessionFlow.BROWSE_IDLE));
    visit.isLeftAlone();
    assertThat(visit.session()).isInstanceOf(Session.Attracting.class);
  }

  @Test
  void a_return_in_between_leaves_the_cart_as_it_is() {
    cart.putTwo();
    visit.touch(new Touch.Back());
    visit.touch(new Touch.StartReturn());
    visit.touch(new Touch.Cancel());

    assertThat(((Screen.Browse) visit.screen()).inCart()).isEqualTo(2);
  }

  @Test
  void the_bank_is_asked_once_for_all_discs_each_its_own_rental() {
    cart.putThree();
    cart.pay();

    assertThat(asked().lines())
        .extracting(Ask.CartLine::disc)
        .containsExactly(Samples.disc(1), Samples.disc(3), Samples.disc(4));
    assertThat(asked().lines()).extracting(Ask.CartLine::rental).doesNotHaveDuplicates();
    assertThat(visit.moves()).isFalse();
  }

  @Test
  void without_the_link_nothing_is_put_in_or_paid() {
    cart.putTwo();
    visit.linked(false);
    visit.touch(new Touch.Pay());

    assertThat(shown().selling()).isFalse();
  }

  @Test
  void a_copy_that_went_away_before_the_swipe_is_named_and_another_one_offered() {
    cart.putTwo();
    cart.slotIs(Samples.SLOT, new SlotContent.Free());
    visit.touch(new Touch.Pay());

    assertThat(visit.failed().failure()).isEqualTo("copy-gone");
    assertThat(visit.failed().work().orElseThrow().name()).isEqualTo("The Night Ferry");
    assertThat(visit.failed().choices())
        .containsExactly(Choice.LEAVE, Choice.GO_ON, Choice.ANOTHER_COPY);
    visit.touch(new Touch.Choose(Choice.ANOTHER_COPY));
    cart.swipe();
    assertThat(asked().lines())
        .extracting(Ask.CartLine::disc)
        .containsExactly(Samples.disc(2), Samples.disc(3));
  }

  @Test
  void a_copy_that_goes_away_after_the_swipe_is_left_out_and_the_new_sum_is_asked_about() {
    cart.putTwo();
    visit.touch(new Touch.Pay());
    visit.on(new Event.CardRead("sealed card"));
    cart.slotIs(Samples.SLOT_OF_OTHER, new SlotContent.Free());
    visit.touch(new Touch.NoReceipt());

    assertThat(visit.failed().failure()).isEqualTo("gone");
    assertThat(visit.failed().choices()).containsExactly(Choice.LEAVE, Choice.GO_ON);
    visit.touch(new Touch.Choose(Choice.GO_ON));
    assertThat(shown().notice()).contains("fewer");
    assertThat(shown().price().reserve()).isEqualTo(VisitTrial.RESERVED);
    assertThat(visit.commands).noneMatch(Command.Send.class::isInstance);
    visit.touch(new Touch.Pay());
    assertThat(asked().lines()).extracting(Ask.CartLine::disc).containsExactly(Samples.disc(1));
    assertThat(asked().card()).isEqualTo("sealed card");
  }

  @Test
  void who_wants_none_without_the_other_leaves_and_nothing_was_asked() {
    cart.putTwo();
    cart.slotIs(Samples.SLOT_OF_OTHER, new SlotContent.Free());
    visit.touch(new Touch.Pay());
    visit.touch(new Touch.Choose(Choice.LEAVE));

    assertThat(visit.session()).isInstanceOf(Session.Attracting.class);
    assertThat(visit.commands).noneMatch(Command.Send.class::isInstance);
  }

  @Test
  void a_copy_that_only_the_server_knows_to_be_gone_is_named_and_the_next_one_asked_for() {
    cart.putTwo();
    cart.pay();
    var first = asked().checkout();
    var refusal = new Refusal("disc-gone", "Gone.", "Nothing.", "Another.");
    visit.answer(new Answer.Refused(refusal, Optional.of(List.of(Samples.disc(1)))));

    assertThat(visit.failed().failure()).isEqualTo("copy-gone");
    assertThat(visit.settled()).isTrue();
    visit.touch(new Touch.Choose(Choice.ANOTHER_COPY));
    assertThat(asked().checkout()).isNotEqualTo(first);
    assertThat(asked().lines())
        .extracting(Ask.CartLine::disc)
        .containsExactly(Samples.disc(2), Samples.disc(3));
    visit.answer(new Answer.Refused(refusal, Optional.of(List.of(Samples.disc(2)))));
    assertThat(visit.failed().failure()).as("no third copy").isEqualTo("gone");
    assertThat(visit.facts(Fact.CheckoutAbandoned.class)).isEmpty();
  }

  @Test
  void a_title_whose_last_copy_goes_away_keeps_its_page_and_says_so() {
    visit.touch(new Touch.OpenTitle(Samples.GAME, Format.GAME));
    cart.slotIs(Samples.SLOT_OF_GAME, new SlotContent.Free());
    visit.on(new Event.StateCame(Topic.CATALOGUE));

    assertThat(((Screen.TitlePage) visit.screen()).copies()).isZero();
    visit.touch(new Touch.Rent());
    assertThat(visit.session()).isInstanceOf(Session.Viewing.class);
  }

  @Test
  void a_pay_page_whose_disc_goes_away_says_so_and_takes_no_card() {
    visit.touch(new Touch.OpenTitle(Samples.GAME, Format.GAME));
    visit.touch(new Touch.Rent());
    cart.slotIs(Samples.SLOT_OF_GAME, new SlotContent.Free());
    assertThat(visit.screen()).isInstanceOf(Screen.Pay.class);
    visit.on(new Event.StateCame(Topic.CATALOGUE));

    assertThat(visit.failed().failure()).isEqualTo("gone");
    assertThat(visit.failed().choices()).containsExactly(Choice.LEAVE);
  }

  private void pricesBecome(long film, int version) {
    visit.now = PriceTrial.situation(visit.now, film, version);
    visit.on(new Event.StateCame(Topic.TARIFF));
  }

  @Test
  void prices_that_change_between_page_and_bank_are_shown_and_asked_about() {
    visit.toMail();
    pricesBecome(250, 4);
    visit.touch(new Touch.NoReceipt());

    assertThat(shown().notice()).contains("prices-changed");
    assertThat(shown().price().firstNight().minor()).isEqualTo(250);
    assertThat(visit.commands).noneMatch(Command.Send.class::isInstance);
    visit.touch(new Touch.Pay());
    assertThat(asked().tariffVersion()).isEqualTo(4);
  }

  @Test
  void who_does_not_like_the_new_price_leaves_and_nothing_was_asked() {
    visit.toMail();
    pricesBecome(250, 4);
    visit.touch(new Touch.NoReceipt());
    visit.touch(new Touch.Cancel());

    assertThat(visit.session()).isEqualTo(Session.Browsing.START);
    assertThat(visit.commands).noneMatch(Command.Send.class::isInstance);
  }

  @Test
  void a_tariff_that_changes_other_prices_only_asks_nobody_again() {
    visit.toMail();
    pricesBecome(180, 4);
    visit.touch(new Touch.NoReceipt());

    assertThat(asked().tariffVersion()).as("the one that was shown").isEqualTo(3);
  }

  @Test
  void the_price_of_the_title_page_follows_the_tariff_until_the_swipe() {
    visit.touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    pricesBecome(250, 4);
    assertThat(((Screen.TitlePage) visit.screen()).price().firstNight().minor()).isEqualTo(250);
    visit.touch(new Touch.Rent());
    pricesBecome(300, 5);

    assertThat(((Screen.Pay) visit.screen()).price().firstNight().minor()).isEqualTo(250);
    cart.swipe();
    assertThat(shown().price().firstNight().minor()).isEqualTo(300);
  }

  @Test
  void a_declined_card_may_be_followed_by_another_for_the_same_discs() {
    cart.putTwo();
    cart.pay();
    visit.answer(new Answer.Declined("limit"));
    visit.touch(new Touch.Choose(Choice.ANOTHER_CARD));
    cart.swipe();

    assertThat(asked().lines()).hasSize(2);
  }

  @Test
  void a_machine_that_is_lost_while_discs_are_chosen_loses_no_choice() {
    cart.putTwo();
    visit.on(new Event.MachineLost("cable"));

    assertThat(visit.service.session())
        .isInstanceOfSatisfying(
            Session.Preparing.class, it -> assertThat(it.cart().lines()).hasSize(2));
    visit.isLeftAlone();
    assertThat(visit.service.session()).isEqualTo(new Session.Preparing(Cart.EMPTY));
  }

  @Test
  void no_loading_list_is_worked_in_while_somebody_chooses() {
    cart.putTwo();
    visit.touch(new Touch.Back());

    assertThat(visit.service.idle()).isFalse();
  }

  @Test
  void a_cart_finds_the_copies_that_are_left() {
    var stock = visit.now.stock();
    var film = Samples.title(Samples.FILM, "The Night Ferry", "horror");
    Cart one = Cart.EMPTY.with(new Cart.Line(film, Format.DVD, Samples.disc(1)));

    assertThat(one.copy(stock, Samples.FILM, Format.DVD)).contains(Samples.disc(2));
    assertThat(one.refusing(List.of(Samples.disc(2))).copy(stock, Samples.FILM, Format.DVD))
        .isEmpty();
    assertThat(one.gone(stock)).isEmpty();
    assertThat(one.refusing(List.of(Samples.disc(1))).gone(stock)).isPresent();
    assertThat(new Inventory(Samples.LAYOUT, Samples.slots()).slotOf(Samples.disc(1)))
        .contains(Samples.SLOT);
  }
}
