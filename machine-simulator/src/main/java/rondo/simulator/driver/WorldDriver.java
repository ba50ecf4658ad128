package rondo.simulator.driver;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.time.Ticker;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.control.Machine;
import rondo.machine.report.MachineReport;
import rondo.machine.report.Trouble;
import rondo.simulator.fault.Faults;
import rondo.simulator.geometry.Geometry;
import rondo.simulator.hands.Hands;
import rondo.simulator.truth.TruthFile;
import rondo.simulator.world.Happening;
import rondo.simulator.world.MovingLeg;
import rondo.simulator.world.World;

/**
 * Runs a world in real time on one thread of its own. Before a report goes out the truth behind it
 * stands in the machine's file, so that a kill -9 leaves nothing said that is not so (I22).
 * Thread-safe.
 */
public final class WorldDriver implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorldDriver.class);
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final World world;
  private final Keeper keeper;
  private final CommandPost post = new CommandPost();
  private final Ticker ticker;
  private final long origin;
  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>(10_000);
  private final List<Consumer<WorldView>> watchers = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private long seq;
  private volatile boolean closed;

  private WorldDriver(World world, Keeper keeper, Ticker ticker) {
    this.world = world;
    this.keeper = keeper;
    this.ticker = ticker;
    origin = ticker.nanos();
    thread = Thread.ofPlatform().name("machine-world").unstarted(this::run);
  }

  /**
   * Starts the world's thread.
   *
   * @param world which no one else may touch any more
   * @param file that keeps its truth
   * @param clock for the log's calendar times
   * @param ticker for motions, in real time
   */
  public static WorldDriver start(World world, TruthFile file, InstantSource clock, Ticker ticker) {
    WorldDriver driver = new WorldDriver(world, new Keeper(file, world.truth(), clock), ticker);
    driver.thread.start();
    return driver;
  }

  /** Opens the machine once more: each call gives one controller's hold on it. */
  public Machine open() {
    return new Session(this);
  }

  /** The customer's and the service person's hands. */
  public Hands hands() {
    return new DrivenHands(this, world);
  }

  /** What can be broken. */
  public Faults faults() {
    return new DrivenFaults(this, world);
  }

  public Geometry geometry() {
    return world.geometry();
  }

  /** The whole world now. */
  public WorldView view() {
    return ask(this::viewNow);
  }

  /** What the label camera would see now, as pixels; the machine room's own look. */
  public <T> T look(Function<World, T> look) {
    return ask(() -> look.apply(world));
  }

  /** Calls the watcher after each change, on the world's thread; it must not block. */
  public AutoCloseable watch(Consumer<WorldView> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  /** Ends the thread; a motion under way stays in the file and goes on at the next start. */
  @Override
  public void close() {
    closed = true;
    boolean woken = tasks.offer(() -> {});
    LOG.debug("the machine's world ends, woken {}", woken);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gives command to a session; false when the world has ended. */
  boolean attach(Session session, FencingToken token, Runnable note) {
    return offer(() -> {
      note.run();
      if (token.value() >= world.truth().greatestToken()) {
        world.attach(token);
        post.give(session);
        settle(List.of(), Optional.empty());
      }
    });
  }

  /** Takes command from a session; false when the world has ended. */
  boolean detach(Session session) {
    return offer(() -> post.leave(session));
  }

  /** Lets a session order; false when the world has ended. */
  boolean order(Session session, Order order) {
    return offer(() -> {
      long newest = world.truth().greatestToken();
      if (order.token().value() >= newest && !post.commands(session, order)) {
        session.tell(
            new MachineReport.Failed(order.number(), Trouble.STALE_TOKEN, world.observe(now())));
        return;
      }
      settle(world.apply(order, now()), Optional.of(session));
    });
  }

  /**
   * Runs a step on the world's thread and waits for what it gives.
   *
   * @throws WorldEndedException when there is no world to run it in
   */
  <T> T ask(Supplier<T> step) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    boolean asked =
        offer(() -> {
          try {
            answer.complete(step.get());
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
            throw e;
          }
        });
    if (!asked) {
      throw new WorldEndedException();
    }
    return answer.orTimeout(10, TimeUnit.SECONDS).join();
  }

  /** Milliseconds of the world's own time. */
  long now() {
    return (ticker.nanos() - origin) / 1_000_000;
  }

  /** Keeps what happened, then tells it; a disk that refuses ends the world (I22). */
  void settle(List<Happening> happenings, Optional<Session> caller) {
    keeper.keep(world.truth(), happenings);
    for (Happening happening : happenings) {
      if (happening instanceof Happening.Said(long token, MachineReport report)) {
        post.tell(token, report, caller);
      }
    }
    seq++;
    if (!watchers.isEmpty()) {
      WorldView view = viewNow();
      watchers.forEach(w -> w.accept(view));
    }
  }

  private WorldView viewNow() {
    long now = now();
    Optional<MovingLeg> leg = world.moving();
    return new WorldView(
        seq,
        world.geometry(),
        world.truth(now),
        world.observe(now),
        world.observeHonestly(now),
        leg.map(MovingLeg::plan),
        leg.map(l -> now - l.began()).orElse(0L),
        keeper.recent());
  }

  private boolean offer(Runnable task) {
    return !closed && tasks.offer(task);
  }

  private void run() {
    try {
      while (!closed || !tasks.isEmpty()) {
        Runnable task = tasks.poll(nanosToNext(), TimeUnit.NANOSECONDS);
        List<Happening> passed = world.advance(now());
        if (!passed.isEmpty()) {
          settle(passed, Optional.empty());
        }
        if (task != null) {
          task.run();
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("the machine's world ends");
    } catch (RuntimeException e) {
      closed = true;
      LOG.error("the machine's world broke off", e);
      String why = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
      post.lost(why);
    } finally {
      closed = true;
    }
  }

  private long nanosToNext() {
    OptionalLong due = world.nextDue();
    return due.isEmpty()
        ? IDLE_NANOS
        : Math.max(0, due.getAsLong() * 1_000_000 - (ticker.nanos() - origin));
  }
}
