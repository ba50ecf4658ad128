package rondo.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rondo.base.id.AttemptId;
import rondo.base.id.CheckoutId;
import rondo.base.id.IdSource;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.base.place.Slot;
import rondo.base.time.SettableClock;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;

/** What every store of a kiosk keeps, whatever it is made of. */
abstract class KioskStoreContract {
  static final Instant NOON = Instant.parse("2030-03-01T12:00:00Z");
  static final DiscCode DISC = DiscCode.of(17);
  static final Slot SLOT = new Slot(1, 17);

  final SettableClock clock = new SettableClock(NOON.toString());
  private final IdSource ids = new IdSource(clock, new SplittableRandom(7));
  KioskStore store = new MemoryKioskStore();

  /** A store that nobody has written to. */
  abstract KioskStore fresh();

  /** An empty store with a reserve of its own, instead of the one that {@link #fresh} gave. */
  abstract KioskStore with(Reserve reserve);

  /** The same memory after a stop. */
  abstract KioskStore reopened(KioskStore before);

  @BeforeEach
  void open() {
    store = fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_fresh_store_believes_nothing_and_owes_nothing() {
    assertThat(store.slots()).isEmpty();
    assertThat(store.unsettled()).isEmpty();
    assertThat(store.held(Topic.SETTINGS)).isEmpty();
    assertThat(store.loadingDone()).isZero();
    assertThat(store.outbox().lastSequence()).isZero();
    assertThat(store.outbox().lastHash()).isEmpty();
    assertThat(store.outbox().after(0, 10)).isEmpty();
    assertThat(store.heldStates().versions()).isEmpty();
  }

  @Test
  void each_start_has_the_next_number_also_after_a_stop() {
    assertThat(store.countStart()).isEqualTo(1);
    assertThat(store.countStart()).isEqualTo(2);
    store = reopened(store);
    assertThat(store.countStart()).isEqualTo(3);
  }

  @Test
  void all_parts_of_a_change_are_there_after_a_stop() {
    var began = began();
    store.commit(
        new Change(
            List.of(began), Map.of(SLOT, new SlotContent.Holds(DISC)), List.of(troubled(1))));
    store = reopened(store);
    assertThat(store.unsettled()).containsExactly(began);
    assertThat(store.slots()).isEqualTo(Map.of(SLOT, new SlotContent.Holds(DISC)));
    assertThat(facts()).containsExactly(troubled(1));
  }

  @Test
  void every_kind_of_entry_is_read_back_as_it_was_written() {
    var checkout = new CheckoutId(ids.next());
    var attempt = new AttemptId(ids.next());
    var rental = new RentalId(ids.next());
    var returned = new ReturnId(ids.next());
    Instant odd = NOON.plusNanos(123_456_789);
    List<JournalEntry> entries =
        List.of(
            new JournalEntry.CheckoutBegan(
                odd, checkout, List.of(new JournalEntry.Wanted(rental, DISC))),
            new JournalEntry.CheckoutApproved(odd, checkout),
            new JournalEntry.AttemptBegan(odd, checkout, attempt, rental, DISC, SLOT),
            new JournalEntry.ReleaseIntended(odd, checkout, attempt),
            new JournalEntry.Retracted(odd, checkout, attempt),
            new JournalEntry.AttemptEnded(
                odd, checkout, attempt, AttemptEnd.UNRESOLVED, "sensors disagree: \"arm\"\n"),
            new JournalEntry.ReturnBegan(odd, returned, GroupCode.of(7), DISC, SLOT),
            new JournalEntry.ReturnAccepted(odd, returned));
    store.commit(new Change(entries, Map.of(), List.of()));
    store = reopened(store);
    assertThat(store.unsettled()).isEqualTo(entries);
  }

  @Test
  void every_kind_of_slot_content_is_read_back_as_it_was_written() {
    Map<Slot, SlotContent> slots =
        Map.of(
            SLOT,
            new SlotContent.Holds(DISC),
            new Slot(2, 1),
            new SlotContent.UnknownCase(),
            new Slot(2, 2),
            new SlotContent.Locked("case-on-arm"));
    store.commit(new Change(List.of(), slots, List.of()));
    store = reopened(store);
    assertThat(store.slots()).isEqualTo(slots);
  }

  @Test
  void a_slot_that_becomes_free_is_forgotten() {
    store.commit(slot(new SlotContent.Holds(DISC)));
    store.commit(slot(new SlotContent.Locked("jam")));
    assertThat(store.slots()).isEqualTo(Map.of(SLOT, new SlotContent.Locked("jam")));
    store.commit(slot(new SlotContent.Free()));
    assertThat(store.slots()).isEmpty();
  }

  @Test
  void only_what_nothing_has_settled_is_recalled_oldest_first() {
    var first = began();
    var second = began();
    var third = began();
    store.commit(Change.of(first, second, new JournalEntry.Noted(NOON, "odd event")));
    store.commit(Change.of(third, new JournalEntry.CheckoutApproved(NOON, first.checkout())));
    store.commit(Change.of(new JournalEntry.CheckoutEnded(NOON, second.checkout())));
    assertThat(store.unsettled())
        .containsExactly(first, third, new JournalEntry.CheckoutApproved(NOON, first.checkout()));
  }

  @Test
  void an_entry_that_comes_after_its_subject_was_settled_does_not_open_it_again() {
    var began = began();
    store.commit(Change.of(began, new JournalEntry.CheckoutEnded(NOON, began.checkout())));
    store.commit(Change.of(new JournalEntry.CheckoutApproved(NOON, began.checkout())));
    assertThat(store.unsettled()).isEmpty();
  }

  @Test
  void facts_are_numbered_from_one_without_a_gap_and_chained() {
    store.commit(facts(troubled(1), troubled(2)));
    store.commit(Change.of(began()));
    store.commit(facts(troubled(3)));
    ChainLink link = ChainLink.START;
    for (Message.FactReport report : store.outbox().after(0, 10)) {
      assertThat(report).isEqualTo(link.report(report.fact()));
      link = link.next(report.fact());
    }
    assertThat(link.sequence()).isEqualTo(3);
    assertThat(store.outbox().lastSequence()).isEqualTo(3);
    assertThat(store.outbox().lastHash()).isEqualTo(link.hash());
  }

  @Test
  void the_outbox_hands_out_no_more_than_asked_for() {
    store.commit(facts(troubled(1), troubled(2), troubled(3)));
    assertThat(store.outbox().after(1, 1))
        .extracting(Message.FactReport::sequence)
        .containsExactly(2L);
    assertThat(store.outbox().after(3, 5)).isEmpty();
  }

  @Test
  void acknowledged_facts_go_and_the_chain_goes_on_behind_them() {
    store.commit(facts(troubled(1), troubled(2), troubled(3)));
    store.outbox().acknowledged(2);
    assertThat(facts()).containsExactly(troubled(3));
    String before = store.outbox().lastHash();
    store.outbox().acknowledged(3);
    store = reopened(store);
    assertThat(facts()).isEmpty();
    assertThat(store.outbox().lastSequence()).isEqualTo(3);
    assertThat(store.outbox().lastHash()).isEqualTo(before);
    store.commit(facts(troubled(4)));
    assertThat(store.outbox().after(0, 9))
        .containsExactly(new ChainLink(3, before).report(troubled(4)));
  }

  @Test
  void an_old_acknowledgement_changes_nothing() {
    store.commit(facts(troubled(1), troubled(2)));
    store.outbox().acknowledged(2);
    store.outbox().acknowledged(1);
    store.outbox().acknowledged(0);
    assertThat(store.outbox().lastSequence()).isEqualTo(2);
    store.commit(facts(troubled(3)));
    assertThat(store.outbox().lastSequence()).isEqualTo(3);
  }

  @Test
  void what_was_never_written_cannot_be_acknowledged() {
    store.commit(facts(troubled(1)));
    assertThatThrownBy(() -> store.outbox().acknowledged(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2");
    assertThat(facts()).containsExactly(troubled(1));
  }

  @Test
  void a_newer_state_replaces_an_older_one_and_never_the_other_way() {
    store.heldStates().hold(offer(5, loading(5)));
    store.heldStates().hold(offer(4, loading(4)));
    store.heldStates().hold(offer(5, loading(55)));
    assertThat(store.held(Topic.LOADING)).contains(loading(5));
    store.heldStates().hold(offer(6, loading(6)));
    store = reopened(store);
    assertThat(store.held(Topic.LOADING)).contains(loading(6));
    assertThat(store.heldStates().versions())
        .containsExactly(new Message.StateHeld(Topic.LOADING, 6));
  }

  @Test
  void topics_are_held_side_by_side() {
    store.heldStates().hold(offer(1, loading(1)));
    var catalogue = new State.Catalogue(List.of(), List.of());
    store.heldStates().hold(new Message.StateOffer(Topic.CATALOGUE, 9, catalogue));
    assertThat(store.held(Topic.CATALOGUE)).contains(catalogue);
    assertThat(store.heldStates().versions())
        .containsExactly(
            new Message.StateHeld(Topic.CATALOGUE, 9), new Message.StateHeld(Topic.LOADING, 1));
  }

  @Test
  void a_loading_list_is_worked_in_once_with_its_slots_and_facts() {
    store.commitLoading(3, slot(new SlotContent.Holds(DISC)));
    store = reopened(store);
    assertThat(store.loadingDone()).isEqualTo(3);
    assertThat(store.slots()).containsKey(SLOT);
    Change again = new Change(List.of(), Map.of(), List.of(troubled(1)));
    assertThatThrownBy(() -> store.commitLoading(3, again))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("list 3");
    assertThatThrownBy(() -> store.commitLoading(2, again))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(facts()).isEmpty();
    store.commitLoading(4, again);
    assertThat(facts()).containsExactly(troubled(1));
  }

  @Test
  void the_reserve_is_used_up_by_facts_that_wait_and_whole_again_once_they_are_acknowledged() {
    store = with(new Reserve(0, 5));
    store.commit(facts(troubled(1), troubled(2), troubled(3), troubled(4)));
    assertThat(store.hasReserve()).isTrue();
    store.commit(facts(troubled(5)));
    assertThat(store.hasReserve()).isFalse();
    store.commit(facts(troubled(6)));
    assertThat(store.outbox().lastSequence()).as("returns are still written").isEqualTo(6);
    store.outbox().acknowledged(2);
    assertThat(store.hasReserve()).isTrue();
  }

  @Test
  void a_closed_store_refuses_to_be_read_and_written() {
    store.close();
    assertThatThrownBy(() -> store.commit(Change.of())).isInstanceOf(KioskStoreException.class);
    assertThatThrownBy(() -> store.slots()).isInstanceOf(KioskStoreException.class);
    assertThatThrownBy(() -> store.outbox().lastHash()).isInstanceOf(KioskStoreException.class);
  }

  @Test
  void writers_and_acknowledgements_on_many_threads_leave_no_gap() throws Exception {
    List<Future<?>> all = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int thread = 0; thread < 4; thread++) {
        int from = thread * 100;
        all.add(threads.submit(() -> writeAndAcknowledge(from)));
      }
    }
    for (Future<?> each : all) {
      assertThatNoFault(each);
    }
    assertThat(store.outbox().lastSequence()).isEqualTo(100);
    store = reopened(store);
    assertThat(store.outbox().lastSequence()).isEqualTo(100);
  }

  private void writeAndAcknowledge(int from) {
    for (int i = 0; i < 25; i++) {
      store.commit(facts(troubled(from + i)));
      long done = store.outbox().lastSequence() - 10;
      if (done > 0) {
        store.outbox().acknowledged(done);
      }
    }
  }

  private static void assertThatNoFault(Future<?> done) throws InterruptedException {
    try {
      done.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  final List<Fact> facts() {
    return store.outbox().after(0, 1000).stream().map(Message.FactReport::fact).toList();
  }

  final JournalEntry.CheckoutBegan began() {
    return new JournalEntry.CheckoutBegan(clock.instant(), new CheckoutId(next()), List.of());
  }

  private UUID next() {
    return ids.next();
  }

  static Fact troubled(int number) {
    return new Fact.MachineTroubled(NOON, "carousel", "jam", "ä " + number);
  }

  static Change facts(Fact... facts) {
    return new Change(List.of(), Map.of(), List.of(facts));
  }

  static Change slot(SlotContent content) {
    return new Change(List.of(), Map.of(SLOT, content), List.of());
  }

  private static Message.StateOffer offer(long version, State state) {
    return new Message.StateOffer(Topic.LOADING, version, state);
  }

  private static State.Loading loading(long number) {
    return new State.Loading(number, List.of(new State.Loaded(SLOT, DISC)));
  }
}
