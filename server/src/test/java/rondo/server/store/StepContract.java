package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.GAME;
import static rondo.server.store.Network.HALL;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.EventId;
import rondo.base.money.Money;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.payment.side.PaymentKind;
import rondo.payment.simulator.TestCard;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.server.checkout.MailKind;
import rondo.server.event.Events;
import rondo.server.event.Events.About;
import rondo.server.event.FactMark;
import rondo.server.payment.PaymentOrders;
import rondo.server.returns.ReturnCredit;

/** One step is written whole or not at all, on every store alike. */
abstract class StepContract {
  @TempDir Path folder;
  Network net;

  abstract Ground ground();

  @BeforeEach
  void open() {
    net = new Network(ground(), folder);
  }

  @AfterEach
  void close() {
    net.close();
  }

  @Test
  void a_step_on_a_row_that_has_moved_on_is_lost_whole() {
    net.swipe(1, TestCard.APPROVED, FILM);
    var old = draft();
    old.put(net.file(1).checkout());
    var newer = draft();
    newer.put(net.file(1).checkout());

    assertThat(write(newer)).isEqualTo(new WriteResult.Won());
    int events = net.ground.events().size();
    assertThat(write(old)).isEqualTo(new WriteResult.LostRace());
    assertThat(net.ground.events()).hasSize(events);
  }

  @Test
  void a_step_on_a_place_that_has_moved_on_is_lost_whole() {
    var place = net.ground.store().disc(FILM).orElseThrow().place();
    var first = draft();
    first.put(place.inMachine(HALL, Network.START));
    var second = draft();
    second.put(place.inMachine(HALL, Network.START));

    assertThat(write(first)).isEqualTo(new WriteResult.Won());
    assertThat(write(second)).isEqualTo(new WriteResult.LostRace());
  }

  @Test
  void a_fact_out_of_its_order_is_lost() {
    var gap = draft();
    gap.fact(new FactMark(HALL, 1, 2, "hash"));
    var next = draft();
    next.fact(new FactMark(HALL, 1, 1, "hash"));
    var strange = draft();
    strange.fact(new FactMark(HALL, 9, 1, "hash"));

    assertThat(write(gap)).isEqualTo(new WriteResult.LostRace());
    assertThat(write(strange)).isEqualTo(new WriteResult.LostRace());
    assertThat(write(next)).isEqualTo(new WriteResult.Won());
    assertThat(write(next)).isEqualTo(new WriteResult.LostRace());
    assertThat(net.ground.store().applied(HALL, 1)).isEqualTo(1);
  }

  @Test
  void two_discs_never_stand_in_one_slot() {
    var draft = draft();
    var place = net.ground.store().disc(GAME).orElseThrow().place();
    draft.put(place.in(HALL, Network.FILM_SLOT, Network.START));

    assertThat(write(draft)).isEqualTo(new WriteResult.Forbidden("disc_place_one_per_slot"));
    assertThat(net.ground.place(GAME)).isEqualTo("SLOT 1-3");
    assertThat(net.ground.events()).isEmpty();
  }

  @Test
  void a_checkout_is_captured_or_voided_once() {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.tell(HALL, net.abandoned(1));
    var draft = draft();
    PaymentOrders.order(
        draft,
        net.file(1),
        PaymentKind.CAPTURE,
        Optional.empty(),
        Optional.empty(),
        Money.of(195, "USD"),
        draft.cause());

    assertThat(write(draft)).isEqualTo(new WriteResult.Forbidden("payment_op_one_capture_or_void"));
  }

  @Test
  void a_return_is_booked_once_for_ever() {
    var credit =
        new ReturnCredit(
            Network.returned(1), FILM, HALL, Optional.empty(), Network.START, Network.START);
    var first = draft();
    first.add(credit);
    var second = draft();
    second.add(credit);

    assertThat(write(first)).isEqualTo(new WriteResult.Won());
    assertThat(write(second)).isEqualTo(new WriteResult.Forbidden("return_credit_pk"));
  }

  @Test
  void one_message_of_a_kind_is_ordered_for_a_checkout() {
    net.swipe(1, TestCard.APPROVED, FILM);
    var first = draft();
    first.mail(net.file(1), MailKind.RENTAL, Optional.empty());
    var second = draft();
    second.mail(net.file(1), MailKind.RENTAL, Optional.empty());

    assertThat(write(first)).isEqualTo(new WriteResult.Won());
    assertThat(write(second)).isEqualTo(new WriteResult.Forbidden("mail_once"));
  }

  @Test
  void a_slot_says_what_the_kiosk_said_last() {
    var slot = new Slot(3, 5);
    net.tell(HALL, changed(slot, new SlotContent.Locked("jam"), "locked"));
    net.tell(HALL, changed(slot, new SlotContent.UnknownCase(), "found"));
    assertThat(net.ground.note(HALL, slot)).contains("unknown case");
    net.tell(HALL, changed(slot, new SlotContent.Free(), "missing"));
    assertThat(net.ground.note(HALL, slot)).isEmpty();
  }

  @Test
  void a_disc_moves_as_its_kiosk_says() {
    net.tell(HALL, changed(Network.FILM_SLOT, new SlotContent.Free(), "dispensed"));
    assertThat(net.ground.place(FILM)).isEqualTo("MACHINE");
    net.tell(HALL, changed(Network.FILM_SLOT, new SlotContent.Holds(FILM), "put-back"));
    assertThat(net.ground.place(FILM)).isEqualTo("SLOT 1-1");
    net.tell(HALL, changed(Network.FILM_SLOT, new SlotContent.Free(), "missing"));
    assertThat(net.ground.place(FILM)).isEqualTo("UNRESOLVED");
    assertThat(net.ground.tasks()).containsExactly("DISC_MISSING");
  }

  @Test
  void a_disc_found_in_anothers_slot_takes_it_and_a_person_looks_for_the_other() {
    net.tell(HALL, changed(Network.FILM_SLOT, new SlotContent.Holds(GAME), "found"));

    assertThat(net.ground.place(GAME)).isEqualTo("SLOT 1-1");
    assertThat(net.ground.place(FILM)).isEqualTo("UNRESOLVED");
    assertThat(net.ground.tasks()).containsExactly("DISC_MISSING");
    assertThat(net.ground.events()).contains("disc-displaced", "slot-changed");
  }

  @Test
  void a_disc_that_nobody_knows_is_parked_and_displaces_none() {
    var foreign = DiscCode.of(99);
    net.tell(HALL, changed(Network.FILM_SLOT, new SlotContent.Holds(foreign), "found"));

    assertThat(net.ground.parked()).hasSize(1);
    assertThat(net.ground.place(FILM)).isEqualTo("SLOT 1-1");
  }

  private Fact changed(Slot slot, SlotContent content, String cause) {
    return new Fact.SlotChanged(net.clock.instant(), slot, content, cause);
  }

  private StepDraft draft() {
    Pen pen = Pen.at(net.clock, net.ids);
    StepDraft draft = new StepDraft(pen);
    var about = new About(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    draft.event(Events.now(pen, new EventId(net.ids.next()), "server", "tried", about, Map.of()));
    return draft;
  }

  private WriteResult write(StepDraft draft) {
    return net.ground.store().write(draft.build());
  }
}
