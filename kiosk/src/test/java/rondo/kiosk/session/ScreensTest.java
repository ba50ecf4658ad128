package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rondo.base.id.TitleId;
import rondo.base.place.Slot;
import rondo.base.refusal.Refusal;
import rondo.kiosk.duty.AuditMark;
import rondo.kiosk.inventory.Inventory;
import rondo.kiosk.recovery.Recovery;
import rondo.kiosk.screen.Letter;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.ScreenFrame.Standing;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.stocking.LookFlow;
import rondo.kiosk.stocking.Stocking;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.protocol.ask.Answer;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;
import rondo.vision.label.LabelReading;

class ScreensTest {
  private static final Recovery.Cause CAUSE = new Recovery.Cause(Optional.of(1L), Optional.empty());

  @Test
  void every_state_of_a_session_has_a_page() {
    Set<Class<?>> reached = new HashSet<>();
    var visit = new VisitTrial();
    var several = new CartTrial();
    var gone = new CartTrial();
    var young = new CartTrial();
    List<Runnable> steps =
        List.of(
            () -> visit.touch(new Touch.OpenTitle(Samples.FILM, Format.DVD)),
            () -> visit.touch(new Touch.Rent()),
            () -> visit.on(new Event.CardRead("sealed")),
            () -> visit.touch(new Touch.NoReceipt()),
            () -> visit.answer(new Answer.Authorised(VisitTrial.RESERVED, "1111")),
            () -> visit.moved(6, Seen.NOTHING),
            visit::missing,
            () -> visit.touch(new Touch.Choose(Screen.Choice.LEAVE)),
            () -> visit.touch(new Touch.Finish()),
            () -> visit.toDone(),
            () -> visit.touch(new Touch.Finish()),
            () -> several.putTwo(),
            () -> several.pay(),
            () -> several.approve(CartTrial.TWO),
            () -> several.holdOut(1),
            () -> several.visit.on(new Event.Sensed(Seen.MOUTH_EMPTY)),
            () -> several.visit.moved(3, Seen.ON_ARM),
            () -> gone.putTwo(),
            () -> gone.visit.touch(new Touch.Pay()),
            () -> gone.visit.on(new Event.CardRead("sealed")),
            () -> gone.slotIs(Samples.SLOT, new SlotContent.Free()),
            () -> gone.visit.touch(new Touch.NoReceipt()),
            () -> gone.visit.touch(new Touch.Choose(Screen.Choice.GO_ON)),
            () -> young.visit.now = AgeTest.aged(young.visit.now, Optional.of(12)),
            () -> young.putTwo(),
            () -> young.visit.touch(new Touch.Pay()),
            () -> young.pay(),
            () -> young.visit.answer(ageNotShown()),
            () -> visit.touch(new Touch.StartReturn()),
            () -> visit.read(Samples.disc(9)),
            () -> visit.answer(new Answer.ReturnWelcome(Samples.FILM, "The Night Ferry")),
            () -> visit.moved(3, Seen.MOUTH_EMPTY),
            () -> visit.on(new Event.Sensed(Seen.IN_MOUTH)),
            () -> visit.moved(1, Seen.IN_MOUTH),
            () -> visit.moved(2, Seen.ON_ARM),
            () -> visit.read(Samples.disc(9)),
            () -> visit.moved(5, Seen.IN_SLOT),
            () -> visit.now = FaultReportTest.withholding(visit.now),
            () -> visit.touch(new Touch.ReportFault()),
            () -> visit.touch(new Touch.Back()),
            () -> visit.touch(new Touch.Finish()),
            () -> visit.touch(new Touch.StartReturn()),
            () ->
                visit.on(
                    new Event.LabelRead(new LabelReading.Read(Samples.STRANGERS, Samples.disc(9)))),
            () -> visit.touch(new Touch.Choose(Screen.Choice.LEAVE)),
            () -> visit.on(new Event.MachineLost("cable")));
    note(visit, reached);
    for (Runnable step : steps) {
      step.run();
      note(visit, reached);
      note(several.visit, reached);
      note(gone.visit, reached);
      note(young.visit, reached);
    }
    staff().forEach(session -> note(session, reached));
    assertThat(reached).containsExactlyInAnyOrder(Session.class.getPermittedSubclasses());
  }

  private static Answer ageNotShown() {
    return new Answer.Refused(
        new Refusal(Answer.Refused.AGE_NOT_SHOWN, "Age.", "None.", "Without."),
        Optional.of(List.of(Samples.disc(1))));
  }

  private static void note(Session session, Set<Class<?>> reached) {
    var service = new Service(session, Optional.empty(), Optional.empty());
    assertThat(Screens.of(service, Samples.situation())).isNotNull();
    reached.add(session.getClass());
  }

  private static List<Session> staff() {
    return List.of(
        new Session.Staff(new Stocking.Resting(1, Optional.of(Stocking.Told.of("audit")))),
        new Session.Auditing(
            LookFlow.begin(new AuditMark(1, 0), Samples.situation()).state(), Optional.empty()));
  }

  private static void note(VisitTrial visit, Set<Class<?>> reached) {
    assertThat(visit.screen()).isNotNull();
    reached.add(visit.session().getClass());
  }

  private static Situation situation(
      State.Catalogue catalogue, Map<Slot, SlotContent> slots, Optional<State.Prices> prices) {
    Situation sample = Samples.situation();
    return new Situation(
        sample.now(),
        sample.ids(),
        new Inventory(Samples.LAYOUT, slots),
        sample.settings(),
        Optional.of(catalogue),
        prices,
        sample.network(),
        true,
        true,
        sample.manner(),
        sample.sealing());
  }

  private static Service browsing(Optional<String> genre, int page) {
    return new Service(
        new Session.Browsing(Filter.of(genre, Optional.empty()), page, Cart.EMPTY),
        Optional.empty(),
        Optional.empty());
  }

  private static Screen.Browse browse(Service service, Situation now) {
    return (Screen.Browse) Screens.of(service, now);
  }

  private static Situation thirtyFilms() {
    return films("Film %02d");
  }

  private static Situation films(String name) {
    List<State.Title> titles = new ArrayList<>();
    List<State.Disc> discs = new ArrayList<>();
    Map<Slot, SlotContent> slots = new TreeMap<>();
    for (int i = 1; i <= 30; i++) {
      var id = new TitleId(new UUID(7, i));
      titles.add(
          Samples.title(
              id, name.formatted(i, (char) ('K' + i / 10)), i % 2 == 0 ? "horror" : "romance"));
      discs.add(new State.Disc(Samples.disc(i), id, Format.DVD));
      slots.put(new Slot(1, i), new SlotContent.Holds(Samples.disc(i)));
    }
    return situation(
        new State.Catalogue(titles, discs), slots, Optional.of(new State.Prices(Samples.tariff())));
  }

  @Test
  void the_list_has_twelve_cards_a_page_and_never_a_page_too_many() {
    Situation now = thirtyFilms();
    assertThat(browse(browsing(Optional.empty(), 1), now).cards()).hasSize(12);
    assertThat(browse(browsing(Optional.empty(), 3), now).cards()).hasSize(6);
    assertThat(browse(browsing(Optional.empty(), 99), now).page()).isEqualTo(3);
    assertThat(browse(browsing(Optional.empty(), 1), now).discsHere()).isEqualTo(30);
  }

  @Test
  void a_long_list_says_on_which_page_each_letter_begins() {
    assertThat(browse(browsing(Optional.empty(), 1), films("%2$s is film %1$02d")).letters())
        .containsExactly(
            new Letter("K", 1), new Letter("L", 1), new Letter("M", 2), new Letter("N", 3));
  }

  @Test
  void a_genre_shows_its_own_and_an_unknown_one_shows_none() {
    Situation now = thirtyFilms();
    assertThat(browse(browsing(Optional.of("horror"), 1), now).cards())
        .hasSize(12)
        .allMatch(card -> card.work().genre().equals("horror"));
    assertThat(browse(browsing(Optional.of("opera"), 4), now).cards()).isEmpty();
    assertThat(browse(browsing(Optional.empty(), 1), now).filters().genres())
        .extracting(genre -> genre.by())
        .containsExactly("horror", "romance");
  }

  @Test
  void without_prices_nothing_is_shown_for_rent() {
    var shown =
        browse(
            browsing(Optional.empty(), 1),
            situation(Samples.catalogue(), Samples.slots(), Optional.empty()));
    assertThat(shown.cards()).isEmpty();
    assertThat(shown.selling()).isFalse();
  }

  @Test
  void a_format_without_a_price_breaks_no_page() {
    var album = new State.Disc(Samples.disc(1), Samples.FILM, Format.ALBUM);
    var catalogue = new State.Catalogue(Samples.catalogue().titles(), List.of(album));
    var prices = Optional.of(new State.Prices(Samples.tariff()));
    Situation now = situation(catalogue, Samples.slots(), prices);
    assertThat(browse(browsing(Optional.empty(), 1), now).cards()).isEmpty();
  }

  @Test
  void the_price_block_adds_up() {
    var viewing =
        new Service(
            new Session.Viewing(
                Samples.title(Samples.FILM, "The Night Ferry", "horror"),
                Format.DVD,
                Samples.tariff(),
                Session.Browsing.START),
            Optional.empty(),
            Optional.empty());
    var price = ((Screen.TitlePage) Screens.of(viewing, Samples.situation())).price();
    assertThat(price.firstNight().minor() + price.tax().minor()).isEqualTo(price.reserve().minor());
    assertThat(price.reserve()).isEqualTo(VisitTrial.RESERVED);
    assertThat(price.maximumNights()).isEqualTo(15);
  }

  @Test
  void a_kiosk_that_observes_is_busy_and_one_that_cannot_is_out_of_service() {
    var now = Samples.situation();
    var busy =
        new Service(
            new Session.Preparing(Cart.EMPTY),
            Optional.of(new Recovery.Recalling(CAUSE)),
            Optional.empty());
    assertThat(Screens.standing(busy, now)).isEqualTo(Standing.BUSY);
    assertThat(Screens.of(busy, now)).isEqualTo(new Screen.Starting("observing"));
    var ailing =
        new Service(
            new Session.Preparing(Cart.EMPTY),
            Optional.of(new Recovery.Ailing(CAUSE, "jam", false)),
            Optional.empty());
    assertThat(Screens.standing(ailing, now)).isEqualTo(Standing.OUT_OF_SERVICE);
    assertThat(Screens.of(ailing, now)).isEqualTo(VisitTrial.RESTING);
  }

  @Test
  void while_recovery_has_the_machine_no_other_copy_is_offered() {
    var visit = new VisitTrial();
    visit.toVend();
    visit.on(new Event.Stuck(rondo.machine.report.Trouble.TIME_OUT, Seen.IN_SLOT));
    assertThat(visit.service.recovery()).isPresent();
    assertThat(visit.failed().choices()).containsExactly(Screen.Choice.LEAVE);
    visit.touch(new Touch.Choose(Screen.Choice.ANOTHER_COPY));
    assertThat(visit.session()).isInstanceOf(Session.Offering.class);
  }

  @Test
  void the_take_page_can_be_extended_three_times() {
    var visit = new VisitTrial();
    visit.toVend();
    visit.moved(6, Seen.ON_ARM);
    visit.read(Samples.disc(1));
    visit.moved(3, Seen.IN_MOUTH);
    for (int more = 0; more < 3; more++) {
      assertThat(((Screen.Take) visit.screen()).canExtend()).isTrue();
      visit.touch(new Touch.MoreTime());
    }
    assertThat(((Screen.Take) visit.screen()).canExtend()).isFalse();
    visit.on(new Event.Rang(Alarm.MOUTH));
    assertThat(((Screen.Fetching) visit.screen()).step()).isEqualTo("putting-back");
  }

  @Test
  void the_lights_come_up_as_soon_as_the_disc_is_in_the_hand() {
    var visit = new VisitTrial();
    visit.toVend();
    visit.moved(6, Seen.ON_ARM);
    visit.read(Samples.disc(1));
    visit.moved(3, Seen.IN_MOUTH);
    visit.on(new Event.Sensed(Seen.NOTHING));
    assertThat(visit.session()).isInstanceOf(Session.Vending.class);
    assertThat(visit.screen()).isInstanceOf(Screen.Done.class);
  }
}
