package rondo.simulation.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
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
import rondo.simulation.payment.UnreliablePayments;
import rondo.simulation.time.Schedule;
import rondo.simulation.watch.Sight;
import rondo.simulation.watch.Witness;

/**
 * The server: its real steps on its memory store, driven on one thread. Its process can die; the
 * store outlives it. For one thread alone.
 */
public final class SimulatedServer {
  private static final Duration SWEEP = Duration.ofMinutes(20);
  private static final int LONGEST_DOWN = 600_000;
  private static final int STEPS_TO_LIVE = 60;

  private final MemoryRentalStore store;
  private final PaymentSide payments;
  private final Schedule time;
  private final IdSource ids;
  private final Swarm swarm;
  private final RandomGenerator random;
  private final Lifeline life = new Lifeline();
  private final List<String> faults = new ArrayList<>();
  private final Map<KioskId, KioskDoor> doors = new LinkedHashMap<>();
  private final List<Runnable> mourners = new ArrayList<>();
  private Optional<ServerFeatures> running = Optional.empty();
  private Witness witness = Witness.NONE;
  private long start;
  private long payingAt = Long.MAX_VALUE;

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
    this.payments = payments;
    this.time = time;
    this.ids = ids;
    this.swarm = swarm;
    this.random = random;
  }

  /** From its next start on it is watched. */
  public void watchedBy(Witness given) {
    witness = given;
  }

  /** Tells of an answer that leaves it. */
  void answered(KioskId kiosk, Ask ask, Answer answer) {
    witness.saw(new Sight.Answered(kiosk, ask, answer));
  }

  /** Its process starts, if it does not run. */
  public void start() {
    if (running.isPresent()) {
      return;
    }
    start++;
    long current = start;
    life.mend();
    running =
        Optional.of(
            ServerFeatures.on(
                new MortalRentalStore(store, life, witness),
                new UnreliablePayments(payments, swarm, life),
                time,
                time,
                ids,
                SimulatedServer::card,
                Optional::of,
                call -> callBank(current, call)));
    sweep(current);
    payWhenDue();
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

  /** It lives on. */
  public void spare() {
    life.mend();
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

  /** Its store, which outlives it. */
  public MemoryRentalStore store() {
    return store;
  }

  /** What broke off with an exception: there must be none. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** Runs a piece of its work; the process may die in it. */
  void work(String what, Consumer<ServerFeatures> work) {
    if (running.isEmpty()) {
      return;
    }
    try {
      work.accept(running.get());
      payWhenDue();
    } catch (Killed e) {
      swarm.count(FaultKind.SERVER_KILLED_AT_STEP);
      kill();
    } catch (RuntimeException e) {
      faults.add("the server broke off in " + what + ": " + e);
    }
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
    long at = time.now() + wait + random.nextInt(50);
    if (at < payingAt) {
      payingAt = at;
      long current = start;
      time.after(
          at - time.now(),
          "payments",
          () -> {
            if (start == current && running.isPresent()) {
              payingAt = Long.MAX_VALUE;
              work("payments", features -> features.payments().runDue());
            }
          });
    }
  }

  private void sweep(long ofStart) {
    if (start == ofStart && running.isPresent()) {
      work("the sweep of sales", features -> features.sales().run(time.instant()));
      work("the sweep of debts", features -> features.debts().run(time.instant()));
      time.after(SWEEP.toMillis(), "sweep", () -> sweep(ofStart));
    }
  }

  /** What the kiosks' sealer wrote. */
  private static Optional<CardData> card(String sealed) {
    return CardData.fromSealable(
        Base64.getDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII)));
  }
}
