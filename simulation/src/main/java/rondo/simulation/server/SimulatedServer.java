package rondo.simulation.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.media.magstripe.CardData;
import rondo.payment.side.PaymentSide;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.server.ServerFeatures;
import rondo.server.store.memory.MemoryRentalStore;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.fault.Killed;
import rondo.simulation.fault.Lifeline;
import rondo.simulation.fault.Swarm;
import rondo.simulation.payment.PaymentRoad;
import rondo.simulation.payment.UnreliablePayments;
import rondo.simulation.plant.Ports;
import rondo.simulation.time.Schedule;
import rondo.simulation.watch.Onlooker;
import rondo.simulation.watch.Sight;

/**
 * The server: its real steps on its memory store, driven on one thread. Its process can die; the
 * store outlives it. For one thread alone.
 */
public final class SimulatedServer {
  private static final Duration SWEEP = Duration.ofMinutes(20);
  private static final int LONGEST_DOWN = 600_000;
  private static final int STEPS_TO_LIVE = 60;
  private static final long NAP = 1_000;
  private static final long LONG_NAP = 5_000;

  private final MemoryRentalStore store;
  private final Database database;
  private final PaymentRoad road;
  private final PaymentSide payments;
  private final Schedule time;
  private final IdSource ids;
  private final Swarm swarm;
  private final RandomGenerator random;
  private final Lifeline life = new Lifeline();
  private final List<String> faults = new ArrayList<>();
  private final Map<KioskId, KioskDoor> doors = new LinkedHashMap<>();
  private final List<Runnable> mourners = new ArrayList<>();
  private Ports ports = Ports.SOUND;
  private Runnable starting = () -> {};
  private Optional<ServerFeatures> running = Optional.empty();
  private Onlooker onlooker = Onlooker.NONE;
  private long start;
  private long startedAt;
  private long payingAt = Long.MAX_VALUE;
  private long restsUntil;
  private long sweepsAt = Long.MAX_VALUE;

  /**
   * A server that is not started yet.
   *
   * @param payments where money moves
   * @param random its own chance
   */
  public SimulatedServer(
      MemoryRentalStore store,
      PaymentSide payments,
      Schedule time,
      IdSource ids,
      Swarm swarm,
      RandomGenerator random) {
    this.store = store;
    this.database = new Database(store, time, swarm);
    this.road = new PaymentRoad(time, faults::add);
    this.payments = payments;
    this.time = time;
    this.ids = ids;
    this.swarm = swarm;
    this.random = random;
  }

  /** From its next start on it is watched. */
  public void watchedBy(Onlooker given) {
    onlooker = given;
    database.watchedBy(given);
  }

  /** Tells of an answer that leaves it. */
  void answered(KioskId kiosk, Ask ask, Answer answer) {
    onlooker.saw(new Sight.Answered(kiosk, ask, answer));
  }

  /** From its next start on it finds these parts. */
  public void on(Ports given) {
    ports = given;
  }

  /** Its process starts, if it does not run. */
  public void start() {
    if (running.isPresent()) {
      return;
    }
    start++;
    long current = start;
    life.mend();
    life.begin();
    starting.run();
    running =
        Optional.of(
            planted(
                ServerFeatures.on(
                    ports.store(new MortalRentalStore(database, life)),
                    ports.payments(new UnreliablePayments(payments, swarm, life, road)),
                    time,
                    time,
                    ids,
                    SimulatedServer::card,
                    Optional::of,
                    call -> callBank(current, call))));
    startedAt = time.now();
    sweepsAt = Long.MAX_VALUE;
    payingAt = Long.MAX_VALUE;
    sweep();
    payWhenDue();
  }

  private ServerFeatures planted(ServerFeatures features) {
    return new ServerFeatures(
        ports.facts(features.facts()),
        ports.asks(features.asks()),
        features.payments(),
        features.sales(),
        features.doubts(),
        features.debts(),
        features.verdicts(),
        features.refunds());
  }

  /** Its process dies; it starts again after a while. */
  public void kill() {
    if (running.isPresent()) {
      running = Optional.empty();
      doors.clear();
      payingAt = Long.MAX_VALUE;
      mourners.forEach(Runnable::run);
      time.after(1_000 + random.nextInt(LONGEST_DOWN), "server starts", this::start);
    }
  }

  /** Who wants to know of each of its deaths. */
  public void whenItDies(Runnable mourner) {
    mourners.add(mourner);
  }

  /** It dies before or after one of its next durable steps. */
  public void killSoon() {
    life.endAfter(1 + random.nextInt(STEPS_TO_LIVE));
  }

  /** Counts its durable steps and its calls to the payment side. */
  public Lifeline life() {
    return life;
  }

  /** It dies before or after one of its next durable steps, at most so many from now. */
  public void killWithin(int steps) {
    life.endAfter(1 + random.nextInt(steps));
  }

  /** Who wants to know of each start of its process, just before it works. */
  public void whenItStarts(Runnable listener) {
    starting = listener;
  }

  /** The payment side cannot be reached for so many milliseconds. */
  public void losePayments(long millis) {
    road.close(millis);
  }

  /** It lives on, with its database. */
  public void spare() {
    life.mend();
    database.leave(0);
    road.close(0);
  }

  /** Its database is away for so many milliseconds. */
  public void loseDatabase(long millis) {
    database.leave(millis);
  }

  /** Whether its process runs. */
  public boolean isUp() {
    return running.isPresent();
  }

  /** Counts its starts: a connection does not outlive one. */
  public long startNumber() {
    return start;
  }

  /** Where a kiosk's messages come in, while it is up. */
  public Optional<KioskDoor> door(KioskId kiosk) {
    return running.map(features ->
        doors.computeIfAbsent(kiosk, id -> new KioskDoor(id, features, store, time, this)));
  }

  /** Where a kiosk that connects is greeted: nowhere without the records. */
  public Optional<KioskDoor> entrance(KioskId kiosk) {
    return database.isAway() ? Optional.empty() : door(kiosk);
  }

  /** Its store, which outlives it. */
  public MemoryRentalStore store() {
    return store;
  }

  /** What broke off with an exception: there must be none. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /**
   * Somebody decides something at the console; the process may die in it. Nothing happens while it
   * is down.
   *
   * @param meanwhile what somebody else decides between what is read for this and its first write
   */
  public void atDesks(
      String what, Consumer<ConsoleDesks> meanwhile, Consumer<ConsoleDesks> decision) {
    var plain = ConsoleDesks.on(new MortalRentalStore(database, life), time, ids);
    var waiting = new ArrayList<>(List.of(meanwhile));
    Runnable once =
        () -> {
          if (!waiting.isEmpty()) {
            waiting.removeFirst().accept(plain);
          }
        };
    var interrupted = new MortalRentalStore(database, life, once);
    work(what, _ -> decision.accept(ConsoleDesks.on(interrupted, time, ids)));
  }

  /** Whether something was read from a connection just before it was closed. */
  boolean readBeforeItClosed() {
    return random.nextInt(3) == 0;
  }

  /**
   * Runs a piece of its work; the process may die in it.
   *
   * @return false where the records could not be reached: it may be tried again
   */
  boolean work(String what, Consumer<ServerFeatures> work) {
    if (running.isEmpty()) {
      return true;
    }
    boolean reached = true;
    try {
      work.accept(running.get());
      payWhenDue();
      sweepWhenDue();
    } catch (Killed e) {
      swarm.count(FaultKind.SERVER_KILLED_AT_STEP);
      kill();
    } catch (JdbiException e) {
      reached = false;
    } catch (RuntimeException e) {
      faults.add("the server broke off in " + what + ": " + e);
    }
    return reached;
  }

  /** The bank takes its time; who waits for the answer is told when it is booked. */
  private void callBank(long ofStart, Runnable call) {
    boolean late = swarm.happens(FaultKind.PAYMENT_LATE);
    long takes = late ? 20_000 + random.nextInt(60_000) : 50 + random.nextInt(3_000);
    time.after(
        takes,
        "bank answers",
        () -> {
          if (start == ofStart) {
            work("an authorisation", _ -> call.run());
            List.copyOf(doors.values()).forEach(KioskDoor::answerWhatWaits);
          }
        });
  }

  private void payWhenDue() {
    Optional<Instant> due = store.nextPaymentDue();
    if (due.isEmpty()) {
      return;
    }
    long wait = Math.max(0, Duration.between(time.instant(), due.get()).toMillis() + 1);
    long at = Math.max(time.now() + wait, restsUntil) + random.nextInt(50);
    if (at < payingAt) {
      payingAt = at;
      long current = start;
      time.after(at - time.now(), "payments", () -> pay(current, at));
    }
  }

  /** Where nothing could be paid, it rests a while as the real desk does. */
  private void pay(long ofStart, long at) {
    if (start != ofStart || payingAt != at || running.isEmpty()) {
      return;
    }
    payingAt = Long.MAX_VALUE;
    boolean reached = work("payments", this::payNow);
    if (!reached) {
      restsUntil = time.now() + LONG_NAP;
      payWhenDue();
    }
  }

  private void payNow(ServerFeatures features) {
    if (features.payments().runDue() == 0) {
      restsUntil = time.now() + NAP;
    }
  }

  private void sweep() {
    work("the sweep of sales", features -> features.sales().run(time.instant()));
    work("the sweep of debts", features -> features.debts().run(time.instant()));
    sweepWhenDue();
  }

  /** A sweep begins every {@link #SWEEP}; those that would find nothing are left out. */
  private void sweepWhenDue() {
    Optional<Instant> due =
        Stream.concat(store.nextSaleDue().stream(), store.nextDebtDue().stream())
            .min(Comparator.naturalOrder());
    if (due.isEmpty()) {
      return;
    }
    long from = Math.max(time.now(), time.at(due.get())) - startedAt;
    long at = startedAt + (from / SWEEP.toMillis() + 1) * SWEEP.toMillis();
    if (at < sweepsAt) {
      sweepsAt = at;
      long current = start;
      time.after(
          at - time.now(),
          "sweep",
          () -> {
            if (start == current && running.isPresent() && sweepsAt == at) {
              sweepsAt = Long.MAX_VALUE;
              sweep();
            }
          });
    }
  }

  /** What the kiosks' sealer wrote. */
  private static Optional<CardData> card(String sealed) {
    return CardData.fromSealable(
        Base64.getDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII)));
  }
}
