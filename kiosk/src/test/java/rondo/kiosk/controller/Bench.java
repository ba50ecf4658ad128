package rondo.kiosk.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import rondo.base.id.IdSource;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.MemoryKioskStore;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.workflow.Event;
import rondo.machine.report.MachineReport;
import rondo.media.label.DiscCode;
import rondo.media.label.LabelText;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;
import rondo.simulator.camera.SmallCamera;
import rondo.simulator.fault.Fault;
import rondo.simulator.geometry.MachineFile;
import rondo.simulator.hands.HandResult;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Place;
import rondo.simulator.truth.Truth;
import rondo.simulator.world.Camera;
import rondo.simulator.world.Handwork;
import rondo.simulator.world.Happening;
import rondo.simulator.world.World;
import rondo.vision.label.LabelReader;
import rondo.vision.label.LabelReading;
import rondo.vision.label.PictureReader;

/**
 * A whole kiosk in virtual time on one thread: the real decisions, the real world of the simulated
 * machine, a memory that outlives the process. The oracle is the world's truth.
 */
final class Bench {
  /** One for all benches: each label's picture is taken once. */
  private static final Camera CAMERA = new SmallCamera();

  static final String TRACK_1 = "%B4111111111111111^DOE/JANE^30122011234567890?";
  static final String TRACK_2 = ";4111111111111111=30122011234567890?";

  final Deadline deadline = new Deadline();
  final World world;
  final Handwork hands;

  /** Under which attempt something left the mouth by a hand, in order. */
  final List<UUID> left = new ArrayList<>();

  /** Which cases came in from outside and had the door shut behind them, in order. */
  final List<String> drawnIn = new ArrayList<>();

  private final IdSource ids = Samples.ids();
  private final Deque<Incoming> mailbox = new ArrayDeque<>();

  /** What the reader of labels said of each picture that the camera took, in order. */
  final List<LabelReading> readings = new ArrayList<>();

  private final PictureReader reader = remembering(new LabelReader());
  private final BenchLink link =
      new BenchLink(event -> mailbox.add(new Incoming.Happened(event)), this::isOut);
  MemoryKioskStore memory = new MemoryKioskStore();
  ScreenBoard board = new ScreenBoard();
  BenchMachine machine = new BenchMachine(this);
  private KioskCore core;
  long now;

  /** How far the kiosk's calendar is off, at each millisecond. */
  LongFunction<Duration> askew = _ -> Duration.ZERO;

  private long orderVersion;

  Bench() {
    this(cases(Samples.SLOT, new Slot(2, 17)));
  }

  /** A machine that really holds these cases; what the kiosk believes is always the same. */
  Bench(List<Case> cases) {
    world =
        new World(MachineFile.sample(), Truth.fresh(MachineFile.sample().paneMm(), cases), CAMERA);
    hands = new Handwork(world);
    memory.commit(new Change(List.of(), Samples.slots(), List.of()));
    hold(Topic.SETTINGS, Samples.settings());
    hold(Topic.CATALOGUE, Samples.catalogue());
    hold(Topic.TARIFF, new State.Prices(Samples.tariff()));
    core = newCore();
  }

  static List<Case> cases(Slot first, Slot third) {
    List<Case> cases = new ArrayList<>();
    cases.add(disc(1, new Place.InSlot(first)));
    cases.add(disc(2, new Place.InSlot(Samples.SLOT_OF_COPY)));
    cases.add(disc(3, new Place.InSlot(third)));
    cases.add(disc(4, new Place.InSlot(Samples.SLOT_OF_GAME)));
    LongStream.of(8, 9).forEach(number -> cases.add(disc(number, new Place.Outside())));
    return cases;
  }

  private static Case disc(long number, Place place) {
    return Case.disc(new LabelText(Samples.GROUP, Samples.disc(number)), "The Night Ferry", place);
  }

  private PictureReader remembering(PictureReader real) {
    return picture -> {
      LabelReading reading = real.read(picture);
      readings.add(reading);
      return reading;
    };
  }

  private void hold(Topic topic, State state) {
    memory.heldStates().hold(new Message.StateOffer(topic, 1, state));
  }

  /** What staff are to do, as the server tells it. */
  void ordered(State.Orders orders) {
    memory.heldStates().hold(new Message.StateOffer(Topic.ORDERS, ++orderVersion, orders));
    mailbox.add(new Incoming.Happened(new Event.StateCame(Topic.ORDERS)));
  }

  private KioskCore newCore() {
    var parts =
        new KioskParts(
            () -> machine,
            new MortalStore(memory, deadline),
            link,
            reader,
            (_, _) -> "sealed",
            () -> Samples.NOON.plusMillis(now).plus(askew.apply(now)),
            () -> now * 1_000_000,
            ids);
    return new KioskCore(parts, board, report -> mailbox.add(new Incoming.Reported(report)));
  }

  /** The process starts; the link comes up. */
  void start() {
    core.begin();
    mailbox.add(new Incoming.Happened(new Event.LinkUp()));
  }

  /** A new process on what the old one left behind. */
  void restart() {
    mailbox.clear();
    memory = memory.reopened();
    board = new ScreenBoard();
    machine = new BenchMachine(this);
    core = newCore();
    start();
  }

  /** The controller is dead and the world goes on. */
  void passWithoutController(long millis) {
    long end = now + millis;
    while (world.nextDue().isPresent() && world.nextDue().getAsLong() <= end) {
      now = Math.max(now, world.nextDue().getAsLong());
      happened(world.advance(now));
    }
    now = end;
  }

  /** The next thing that happens; false if nothing will happen by itself any more. */
  boolean step() {
    Incoming next = mailbox.poll();
    if (next != null) {
      core.handle(next);
      return true;
    }
    long due = nextDue();
    if (due == Long.MAX_VALUE) {
      return false;
    }
    now = Math.max(now, due);
    happened(world.advance(now));
    core.ring();
    return true;
  }

  /** Lets so much time go by. */
  void pass(long millis) {
    long end = now + millis;
    while (!mailbox.isEmpty() || nextDue() <= end) {
      step();
    }
    now = end;
  }

  private long nextDue() {
    OptionalLong alarm = core.untilAlarm();
    return Math.min(
        world.nextDue().orElse(Long.MAX_VALUE),
        alarm.isPresent() ? now + ceilMillis(alarm.getAsLong()) : Long.MAX_VALUE);
  }

  private static long ceilMillis(long nanos) {
    return (nanos + 999_999) / 1_000_000;
  }

  void happened(List<Happening> happenings) {
    for (Happening happening : happenings) {
      switch (happening) {
        case Happening.Said(long token, MachineReport report) -> machine.tell(token, report);
        case Happening.LeftTheMouth(_, var attempt) -> attempt.ifPresent(left::add);
        case Happening.DrawnIn(var name, _) -> drawnIn.add(name);
        default -> {}
      }
    }
  }

  boolean did(Handwork.Deed deed) {
    happened(deed.happenings());
    return deed.result() instanceof HandResult.Done;
  }

  void broken(Fault... faults) {
    happened(world.breakOrMend(_ -> List.of(faults), now));
  }

  void touch(Touch touch) {
    touch(board.current().number(), touch);
  }

  void touch(long frame, Touch touch) {
    mailbox.add(new Incoming.Touched(frame, touch));
  }

  Screen screen() {
    return board.current().screen();
  }

  List<Fact> facts() {
    return memory.outbox().after(0, Integer.MAX_VALUE).stream()
        .map(Message.FactReport::fact)
        .toList();
  }

  <F extends Fact> List<F> facts(Class<F> kind) {
    return facts().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** What a server would know of a disc from the Facts alone. */
  private boolean isOut(DiscCode disc) {
    boolean out = disc.equals(Samples.disc(8)) || disc.equals(Samples.disc(9));
    for (Fact fact : facts()) {
      out =
          switch (fact) {
            case Fact.DiscTaken it when it.disc().equals(disc) -> true;
            case Fact.DispenseUnresolved it when it.disc().equals(disc) -> true;
            case Fact.DiscReturned it when it.disc().equals(disc) -> false;
            default -> out;
          };
    }
    return out;
  }

  Place placeOf(long disc) {
    return world.truth().named(Samples.disc(disc).value()).orElseThrow().place();
  }

  BenchLink link() {
    return link;
  }

  /** What holds whenever a kiosk rests, whatever happened before. */
  void assertAtRest() {
    assertThat(screen()).isInstanceOf(Screen.Attract.class);
    assertThat(memory.unsettled()).isEmpty();
    assertThat(world.truth().axes().door()).isZero();
    assertThat(facts(Fact.DispenseUnresolved.class)).isEmpty();
    for (Case each : world.truth().cases()) {
      assertThat(each.place()).isInstanceOfAny(Place.InSlot.class, Place.Outside.class);
    }
  }
}
