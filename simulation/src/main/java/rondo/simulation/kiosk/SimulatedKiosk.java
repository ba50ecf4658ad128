package rondo.simulation.kiosk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import rondo.base.id.AskId;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.kiosk.controller.Incoming;
import rondo.kiosk.controller.KioskCore;
import rondo.kiosk.controller.KioskParts;
import rondo.kiosk.controller.ScreenBoard;
import rondo.kiosk.journal.KioskStore;
import rondo.kiosk.journal.KioskStoreException;
import rondo.kiosk.journal.MemoryKioskStore;
import rondo.kiosk.link.LinkListener;
import rondo.kiosk.link.Outbox;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.ScreenFrame;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.session.Service;
import rondo.kiosk.workflow.Event;
import rondo.protocol.ask.Answer;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.fault.Killed;
import rondo.simulation.fault.Lifeline;
import rondo.simulation.fault.Swarm;
import rondo.simulation.link.SimulatedLink;
import rondo.simulation.link.Weather;
import rondo.simulation.machine.SimulatedMachine;
import rondo.simulation.plant.Ports;
import rondo.simulation.server.SimulatedServer;
import rondo.simulation.time.Schedule;
import rondo.simulation.watch.Onlooker;
import rondo.simulation.watch.Sight;
import rondo.vision.label.LabelReader;
import rondo.vision.label.PictureReader;

/**
 * A kiosk: its real controller without the thread, its machine, its memory that outlives the
 * process, its end of the link. For one thread alone.
 */
public final class SimulatedKiosk {
  private static final long NANOS = 1_000_000;
  private static final int LONGEST_DOWN = 900_000;
  private static final int LONGEST_WAIT = 5_000;
  private static final int STEPS_TO_LIVE = 50;
  private static final PictureReader READER = RememberedPictures.by(new LabelReader());

  private final KioskId id;
  private final String name;
  private final Schedule time;
  private final Swarm swarm;
  private final RandomGenerator random;
  private final IdSource ids;
  private final SimulatedMachine machine;
  private final SimulatedServer server;
  private final Weather weather;
  private final Witness witness;
  private final Disk disk;
  private final KioskCalendar calendar;
  private final Lifeline life = new Lifeline();
  private final Deque<Incoming> mailbox = new ArrayDeque<>();
  private final List<String> faults = new ArrayList<>();
  private Onlooker onlooker = Onlooker.NONE;
  private Ports ports = Ports.SOUND;
  private Runnable starting = () -> {};
  private MemoryKioskStore store;
  private Optional<KioskCore> core = Optional.empty();
  private Optional<SimulatedLink> link = Optional.empty();
  private ScreenBoard board = new ScreenBoard();
  private long start;
  private long worksAt = Long.MAX_VALUE;
  private long ringsAt = Long.MAX_VALUE;
  private final Map<Topic, Message.StateOffer> offers = new EnumMap<>(Topic.class);
  private boolean connected;

  /**
   * A kiosk that is not started yet.
   *
   * @param store what it knows from its works
   * @param random its own chance
   */
  public SimulatedKiosk(
      KioskId id,
      String name,
      MemoryKioskStore store,
      SimulatedMachine machine,
      SimulatedServer server,
      Schedule time,
      Swarm swarm,
      RandomGenerator random,
      RandomGenerator chanceOfIds) {
    this.id = id;
    this.name = name;
    this.store = store;
    this.machine = machine;
    this.server = server;
    this.weather = new Weather(time);
    this.witness = new Witness(time);
    this.disk = new Disk(id, time, swarm, this::lookSoon);
    this.calendar = new KioskCalendar(time);
    this.time = time;
    this.swarm = swarm;
    this.random = random;
    this.ids = new IdSource(calendar, chanceOfIds);
    server.whenItDies(() -> link.ifPresent(SimulatedLink::breakLater));
  }

  public KioskId id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** The world outside the controller. */
  public SimulatedMachine machine() {
    return machine;
  }

  /** What is durable. */
  public MemoryKioskStore store() {
    return store;
  }

  /** What broke off with an exception: there must be none. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** The page that is shown; none while the process is dead. */
  public Optional<Screen> screen() {
    return core.map(_ -> board.current().screen());
  }

  /** From its next start on it is watched, and its machine. */
  public void watchedBy(Onlooker given) {
    onlooker = given;
    machine.onLine(line -> given.saw(new Sight.Logged(id, line)));
  }

  /** From its next start on it finds these parts. */
  public void on(Ports given) {
    ports = given;
  }

  /** Its process starts on what is durable, if it does not run. */
  public void start() {
    if (core.isPresent()) {
      return;
    }
    start++;
    life.begin();
    long current = start;
    disk.opened();
    starting.run();
    board = new ScreenBoard();
    KioskStore memory = ports.memory(id, new MortalStore(store, life, witness, disk, id, onlooker));
    var connection = new SimulatedLink(id, memory.outbox(), server, weather, time, swarm, random);
    link = Optional.of(connection);
    guarded(() -> {
      var fresh =
          new KioskCore(
              parts(memory, connection),
              board,
              report -> put(current, new Incoming.Reported(report)));
      core = Optional.of(fresh);
      fresh.begin();
    });
    if (core.isPresent()) {
      connection.start(new Mailbox(current));
    }
  }

  private KioskParts parts(KioskStore memory, SimulatedLink connection) {
    return new KioskParts(
        () -> ports.machine(id, machine.open(life, this::strays)),
        memory,
        connection,
        ports.reader(id, READER),
        new QuickSealer(),
        calendar,
        time,
        ids);
  }

  /** For how long an order stays on its way, while its process ends and another may start. */
  private long strays() {
    boolean may = random.nextInt(4) == 0; // a rental takes dozens of orders
    return may && swarm.happens(FaultKind.ORDER_STRAYED, id)
        ? 1 + random.nextInt(2 * LONGEST_DOWN)
        : 0;
  }

  /** Its process dies with all that is not durable. */
  public void kill() {
    if (core.isPresent()) {
      die();
    }
  }

  /** It dies before or after one of its next durable steps. */
  public void killSoon() {
    killWithin(STEPS_TO_LIVE);
  }

  /** It dies before or after one of its next durable steps, at most so many from now. */
  public void killWithin(int steps) {
    life.endAfter(1 + random.nextInt(steps));
  }

  /** Who wants to know of each start of its process, just before it recovers. */
  public void whenItStarts(Runnable listener) {
    starting = listener;
  }

  /** Counts its durable steps and its orders to the machine. */
  public Lifeline life() {
    return life;
  }

  /** Where its controller's decisions stand; none while the process is dead. */
  public Optional<Service> standing() {
    return core.map(KioskCore::standing);
  }

  /** Whatever was to go wrong with it does not. */
  public void heal() {
    life.mend();
    machine.breakDown(List.of());
    calendar.beOff(Duration.ZERO);
    disk.heal();
    turnWeather(false);
    start();
  }

  /**
   * Its disk runs short of room.
   *
   * @param lasts for so many milliseconds
   * @param full after so many it has none at all
   */
  public void runShort(long lasts, long full) {
    disk.runShort(lasts, full);
  }

  /** The network is away from here, or back. */
  public void turnWeather(boolean away) {
    weather.turn(away);
    weatherTurned();
  }

  /** The link notices after a while, whether it is bad or good again. */
  public void weatherTurned() {
    link.ifPresent(weather.isBad() ? SimulatedLink::breakLater : SimulatedLink::weatherCleared);
  }

  /** What it ever wrote. */
  public Witness witness() {
    return witness;
  }

  /** What it believes of the time. */
  public KioskCalendar calendar() {
    return calendar;
  }

  /** The network here. */
  public Weather weather() {
    return weather;
  }

  /** A touch on the page that is shown now. */
  public void touch(Touch touch) {
    ScreenFrame seen = board.current();
    put(start, new Incoming.Touched(seen.number(), touch));
  }

  /** The server has a newer State for it, which is told as soon as the two are connected. */
  public void offer(Message.StateOffer offer) {
    offers.put(offer.topic(), offer);
    hearOffers();
  }

  private void hearOffers() {
    if (!connected || offers.isEmpty()) {
      return;
    }
    long current = start;
    for (Message.StateOffer offer : List.copyOf(offers.values())) {
      time.after(20 + random.nextInt(400), name + " State", () -> hear(current, offer));
    }
  }

  private void hear(long ofStart, Message.StateOffer offer) {
    if (ofStart == start && connected && offers.remove(offer.topic(), offer)) {
      store.heldStates().hold(offer);
      put(ofStart, new Incoming.Happened(new Event.StateCame(offer.topic())));
    }
  }

  private void put(long ofStart, Incoming incoming) {
    if (ofStart == start) {
      mailbox.add(incoming);
      workSoon();
    }
  }

  private void workSoon() {
    if (worksAt == Long.MAX_VALUE) {
      worksAt = time.now() + random.nextInt(3);
      long current = start;
      time.after(worksAt - time.now(), name, () -> work(current));
    }
  }

  private void work(long ofStart) {
    if (ofStart != start || core.isEmpty()) {
      return;
    }
    worksAt = Long.MAX_VALUE;
    Incoming next = mailbox.poll();
    KioskCore current = core.get();
    guarded(() -> {
      if (next != null) {
        current.handle(next);
      }
      current.ring();
    });
    if (core.isPresent()) {
      if (!mailbox.isEmpty()) {
        workSoon();
      }
      ringInTime(core.get());
    }
  }

  private void ringInTime(KioskCore current) {
    OptionalLong wait = current.untilAlarm();
    if (wait.isEmpty()) {
      return;
    }
    long at = time.now() + (wait.getAsLong() + NANOS - 1) / NANOS;
    if (at < ringsAt) {
      ringsAt = at;
      long ofStart = start;
      time.after(
          at - time.now(),
          name + " alarm",
          () -> {
            if (ofStart == start && ringsAt == at) {
              ringsAt = Long.MAX_VALUE;
              work(ofStart);
            }
          });
    }
  }

  /** The real thread looks past its mailbox this often. */
  private void lookSoon() {
    long current = start;
    time.after(LONGEST_WAIT, name + " looks", () -> work(current));
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (Killed e) {
      swarm.count(FaultKind.KIOSK_KILLED_AT_STEP, id);
      die();
    } catch (KioskStoreException e) {
      die();
    } catch (RuntimeException e) {
      faults.add(name + " broke off: " + e);
      die();
    }
  }

  /** Also before its controller was whole. */
  private void die() {
    link.ifPresent(SimulatedLink::close);
    core = Optional.empty();
    connected = false;
    start++; // whatever still comes for the dead one finds nobody
    mailbox.clear();
    worksAt = Long.MAX_VALUE;
    ringsAt = Long.MAX_VALUE;
    store = store.reopened();
    Outbox outbox = store.outbox();
    onlooker.saw(new Sight.Reopened(id, new ChainLink(outbox.lastSequence(), outbox.lastHash())));
    time.after(1_000 + random.nextInt(LONGEST_DOWN), name + " starts", this::start);
  }

  private final class Mailbox implements LinkListener {
    private final long ofStart;

    Mailbox(long ofStart) {
      this.ofStart = ofStart;
    }

    private void happened(Event event) {
      put(ofStart, new Incoming.Happened(event));
    }

    @Override
    public void connected() {
      connected = true;
      happened(new Event.LinkUp());
      hearOffers();
    }

    @Override
    public void disconnected() {
      connected = false;
      happened(new Event.LinkDown());
    }

    @Override
    public void answered(AskId ask, Answer answer) {
      happened(new Event.Answered(ask, answer));
    }

    @Override
    public void unanswered(AskId ask) {
      happened(new Event.Unanswered(ask));
    }

    @Override
    public void stateChanged(Topic topic, State state) {
      happened(new Event.StateCame(topic));
    }

    @Override
    public void quarantined(String reason) {
      faults.add(name + " was quarantined: " + reason);
      happened(new Event.Quarantined(reason));
    }
  }
}
