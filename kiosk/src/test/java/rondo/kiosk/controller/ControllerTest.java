package rondo.kiosk.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.KioskStore;
import rondo.kiosk.journal.KioskStoreException;
import rondo.kiosk.journal.MemoryKioskStore;
import rondo.kiosk.link.LinkListener;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.ScreenFrame;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;
import rondo.simulator.geometry.MachineFile;
import rondo.simulator.start.MachineSimulator;
import rondo.simulator.start.MachineSimulatorConfig;
import rondo.simulator.truth.Place;
import rondo.tariff.rule.Format;
import rondo.vision.label.LabelReader;

/** The kiosk as a thread, with the simulated machine in (fast) real time. */
@Timeout(60)
class ControllerTest {
  private static final double SPEED = 60;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  @TempDir Path folder = Path.of("");

  private final MemoryKioskStore store = new MemoryKioskStore();
  private final DeskLink link = new DeskLink();

  @SuppressWarnings("NullAway.Init") // set before each test
  private MachineSimulator simulator;

  @SuppressWarnings("NullAway.Init") // set before each test
  private LooseMachine machine;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Controller kiosk;

  @BeforeEach
  void start() {
    store.commit(new Change(List.of(), Samples.slots(), List.of()));
    hold(Topic.SETTINGS, Samples.settings());
    hold(Topic.CATALOGUE, Samples.catalogue());
    hold(Topic.TARIFF, new State.Prices(Samples.tariff()));
    var config =
        new MachineSimulatorConfig(
            "test",
            folder.resolve("machine.json"),
            MachineFile.sample(),
            SPEED,
            Bench.cases(Samples.SLOT, new Slot(2, 17)),
            0,
            "a secret of tests only",
            0,
            List.of());
    simulator = MachineSimulator.start(config, InstantSource.system(), System::nanoTime);
    machine = new LooseMachine(simulator::open);
    kiosk = controller(store);
  }

  @AfterEach
  void stop() {
    kiosk.close();
    link.close();
    simulator.close();
  }

  private void hold(Topic topic, State state) {
    store.heldStates().hold(new Message.StateOffer(topic, 1, state));
  }

  private Controller controller(KioskStore memory) {
    return Controller.start(
        new KioskParts(
            machine,
            memory,
            link,
            new LabelReader(),
            (_, _) -> "sealed",
            InstantSource.system(),
            System::nanoTime,
            Samples.ids()),
        "test");
  }

  private void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never came; the screen shows " + kiosk.current());
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  private void awaitPage(Class<? extends Screen> page) {
    await(() -> page.isInstance(kiosk.current().screen()));
  }

  private void awaitShop() {
    await(() ->
        kiosk.current().screen() instanceof Screen.Attract
            && kiosk.current().head().standing() == ScreenFrame.Standing.READY);
  }

  private void touch(Touch touch) {
    kiosk.touch(kiosk.current().number(), touch);
  }

  private void rentUpToPayment() {
    awaitShop();
    touch(new Touch.Begin());
    awaitPage(Screen.Browse.class);
    touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    awaitPage(Screen.TitlePage.class);
    touch(new Touch.Rent());
    awaitPage(Screen.Pay.class);
    simulator.hands().swipe(Bench.TRACK_1, Bench.TRACK_2);
    awaitPage(Screen.Mail.class);
  }

  private <F extends Fact> List<F> facts(Class<F> kind) {
    return store.outbox().after(0, 1000).stream()
        .map(Message.FactReport::fact)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private Place placeOf(long disc) {
    return simulator.view().truth().named(Samples.disc(disc).value()).orElseThrow().place();
  }

  @Test
  void a_film_is_rented_and_another_brought_back() {
    rentUpToPayment();
    touch(new Touch.NoReceipt());
    awaitPage(Screen.Take.class);
    simulator.hands().take();
    awaitPage(Screen.Done.class);
    assertThat(placeOf(1)).isEqualTo(new Place.Outside());
    touch(new Touch.Finish());
    awaitShop();
    touch(new Touch.StartReturn());
    awaitPage(Screen.Return.class);
    simulator.hands().hold(Samples.disc(9).value());
    await(() ->
        kiosk.current().screen() instanceof Screen.Return page && page.step().equals("insert"));
    simulator.hands().insert(Samples.disc(9).value());
    awaitPage(Screen.ReturnDone.class);
    assertThat(placeOf(9)).isInstanceOf(Place.InSlot.class);
    assertThat(facts(Fact.DiscTaken.class)).hasSize(1);
    assertThat(facts(Fact.DiscReturned.class)).hasSize(1);
    assertThat(store.unsettled()).isEmpty();
    assertThat(link.grown.get()).isPositive();
  }

  @Test
  void a_machine_that_is_lost_in_mid_vend_is_found_again_and_the_disc_accounted_for() {
    rentUpToPayment();
    touch(new Touch.NoReceipt());
    awaitPage(Screen.Fetching.class);
    machine.pull();
    awaitPage(Screen.Failed.class);
    touch(new Touch.Choose(Screen.Choice.LEAVE));
    awaitPage(Screen.OutOfService.class);
    machine.plugged = true;
    awaitShop();
    assertThat(machine.opened.get()).isEqualTo(2);
    assertThat(placeOf(1)).isInstanceOf(Place.InSlot.class);
    assertThat(facts(Fact.DiscTaken.class)).isEmpty();
    assertThat(facts(Fact.CheckoutFinished.class)).hasSize(1);
    assertThat(store.unsettled()).isEmpty();
  }

  @Test
  void a_touch_on_a_page_that_is_gone_does_nothing() {
    awaitShop();
    touch(new Touch.Begin());
    awaitPage(Screen.Browse.class);
    long browse = kiosk.current().number();
    touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    awaitPage(Screen.TitlePage.class);
    kiosk.touch(browse, new Touch.Rent());
    kiosk.touch(browse, new Touch.Back());
    touch(new Touch.OpenTitle(Samples.OTHER_FILM, Format.DVD));
    await(() ->
        kiosk.current().screen() instanceof Screen.TitlePage page
            && page.title().equals(Samples.OTHER_FILM));
  }

  @Test
  void when_too_much_waits_touches_are_dropped_and_the_rest_is_not() {
    link.gate = new CountDownLatch(1);
    rentUpToPayment();
    touch(new Touch.NoReceipt());
    for (int tap = 0; tap < 10_000; tap++) {
      touch(new Touch.Finish());
    }
    link.say(LinkListener::disconnected);
    link.gate.countDown();
    await(() -> kiosk.current().head().standing() == ScreenFrame.Standing.LINK_AWAY);
    assertThat(kiosk.ended()).isNotDone();
    awaitPage(Screen.Take.class);
  }

  @Test
  void what_nobody_may_lose_ends_the_start_when_the_mailbox_is_full() {
    link.gate = new CountDownLatch(1);
    rentUpToPayment();
    touch(new Touch.NoReceipt());
    link.say(listener -> {
      for (int i = 0; i < 5_000; i++) {
        listener.disconnected();
      }
    });
    assertThatThrownBy(() -> kiosk.ended().get(30, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("mailbox is full");
  }

  @Test
  void a_kiosk_that_is_closed_lets_go_of_its_machine_and_ends_without_a_fault() {
    awaitShop();
    kiosk.close();
    assertThat(kiosk.ended()).succeedsWithin(Duration.ofSeconds(10));
    assertThat(machine.closed.get()).isEqualTo(1);
  }

  @Test
  void a_kiosk_that_was_closed_in_mid_vend_is_settled_by_the_next_one() {
    rentUpToPayment();
    touch(new Touch.NoReceipt());
    awaitPage(Screen.Fetching.class);
    kiosk.close();
    assertThat(store.unsettled()).isNotEmpty();
    kiosk = controller(store);
    awaitPage(Screen.Failed.class);
    assertThat(((Screen.Failed) kiosk.current().screen()).failure()).isEqualTo("interrupted-kept");
    assertThat(store.unsettled()).isEmpty();
    assertThat(facts(Fact.KioskStarted.class))
        .last()
        .satisfies(it -> assertThat(it.interrupted()).hasSize(1));
  }

  @Test
  void a_store_that_fails_puts_the_kiosk_out_of_service() {
    awaitShop();
    touch(new Touch.StartReturn());
    awaitPage(Screen.Return.class);
    simulator.hands().hold(Samples.disc(9).value());
    store.close();
    assertThatThrownBy(() -> kiosk.ended().get(30, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(KioskStoreException.class);
    assertThat(kiosk.current().screen()).isEqualTo(new Screen.OutOfService("store", false));
    assertThat(kiosk.current().head().standing()).isEqualTo(ScreenFrame.Standing.OUT_OF_SERVICE);
  }

  @Test
  void a_machine_that_is_away_at_the_start_is_named_on_the_screen_and_waited_for() {
    kiosk.close();
    machine.plugged = false;
    kiosk = controller(store);
    await(() -> kiosk.current().screen().equals(new Screen.OutOfService("machine", false)));
    assertThat(kiosk.current().head().standing()).isEqualTo(ScreenFrame.Standing.OUT_OF_SERVICE);
    assertThat(kiosk.ended()).isNotDone();
    machine.plugged = true;
    awaitShop();
    assertThat(kiosk.ended()).isNotDone();
  }

  @Test
  void a_loading_list_is_worked_in_when_nobody_is_served() {
    awaitShop();
    Slot slot = new Slot(3, 5);
    hold(Topic.LOADING, new State.Loading(1, List.of(new State.Loaded(slot, Samples.disc(9)))));
    link.say(listener -> listener.stateChanged(Topic.LOADING, Samples.catalogue()));
    await(() -> store.loadingDone() == 1);
    assertThat(store.slots()).containsKey(slot);
    assertThat(facts(Fact.SlotChanged.class)).hasSize(1);
  }
}
