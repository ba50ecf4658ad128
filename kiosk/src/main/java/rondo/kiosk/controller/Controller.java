package rondo.kiosk.controller;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.id.AskId;
import rondo.kiosk.inventory.Inventory;
import rondo.kiosk.link.LinkListener;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.ScreenFrame;
import rondo.kiosk.screen.ScreenPort;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.workflow.Event;
import rondo.machine.control.MachineUnreachableException;
import rondo.machine.report.MachineReport;
import rondo.protocol.ask.Answer;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;

/**
 * The one thread that owns a kiosk, with its bounded mailbox (DESIGN, flow 5). Touches, sensors,
 * alarms and messages come in; motions, journal, screen and messages go out. The methods may be
 * called from any thread and return at once.
 */
public final class Controller implements ScreenPort, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Controller.class);
  private static final int MAILBOX = 4096;

  /** So much may wait before touches are dropped: the rest is kept for machine and link. */
  private static final int TOUCHABLE = 256;

  private static final long LONGEST_WAIT = Duration.ofSeconds(5).toNanos();
  private static final Duration STOP = Duration.ofSeconds(10);

  private final KioskParts parts;
  private final BlockingQueue<Incoming> mailbox = new ArrayBlockingQueue<>(MAILBOX);
  private final ScreenBoard board = new ScreenBoard();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Thread thread;
  private volatile boolean stopping;
  private volatile boolean overrun;

  private Controller(KioskParts parts, String name) {
    this.parts = parts;
    thread = Thread.ofPlatform().name("kiosk-" + name).unstarted(this::run);
  }

  /**
   * Starts a controller: its thread counts the start, opens the machine and recovers.
   *
   * @param name for the thread
   */
  public static Controller start(KioskParts parts, String name) {
    var controller = new Controller(parts, name);
    controller.thread.start();
    parts.link().start(controller.new FromLink());
    return controller;
  }

  @Override
  public ScreenFrame current() {
    return board.current();
  }

  @Override
  public Flow.Publisher<ScreenFrame> frames() {
    return board.frames();
  }

  /** How many slots are free; empty before the machine has told what it is. */
  public Optional<Integer> room() {
    return board.room();
  }

  /** What is believed of the slots; empty before the machine has told what it is. */
  public Optional<Inventory> believed() {
    return board.believed();
  }

  /** A touch is dropped if the mailbox is full: better than one that acts a minute later. */
  @Override
  public void touch(long screenNumber, Touch touch) {
    if (mailbox.size() >= TOUCHABLE || !mailbox.offer(new Incoming.Touched(screenNumber, touch))) {
      log.warn("a touch was dropped: too much waits in the mailbox");
    }
  }

  /** Completes when the thread has ended; exceptionally if a fault ended it. */
  public CompletableFuture<Void> ended() {
    return ended.copy();
  }

  /** Ends the thread after the event it is at; what is under way is recovered at the next start. */
  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
    try {
      thread.join(STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    board.close();
  }

  private void run() {
    try {
      serve();
      ended.complete(null);
    } catch (InterruptedException e) {
      if (overrun) {
        failed(new IllegalStateException("the kiosk's mailbox is full"));
      }
      ended.complete(null);
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private void serve() throws InterruptedException {
    var core = new KioskCore(parts, board, this::accept);
    try {
      core.begin();
      while (!stopping) {
        core.ring();
        long wait = Math.min(LONGEST_WAIT, core.untilAlarm().orElse(LONGEST_WAIT));
        Incoming next = mailbox.poll(wait, TimeUnit.NANOSECONDS);
        if (next != null) {
          core.handle(next);
        }
      }
    } finally {
      core.close();
    }
  }

  /** A fault ends this start: the journal knows all, and the next start recovers from it (F20). */
  private void failed(RuntimeException fault) {
    if (stopping) {
      log.info("the kiosk was ended in the middle of an event: {}", fault.toString());
      ended.complete(null);
      return;
    }
    log.error("the kiosk stops and must be started again; its journal is whole", fault);
    var shown = board.current();
    board.show(
        new ScreenFrame.Head(
            shown.head().placeName(),
            ScreenFrame.Standing.OUT_OF_SERVICE,
            shown.head().helpPhone()),
        shown.manner(),
        new Screen.OutOfService(
            fault instanceof MachineUnreachableException ? "machine" : "store", false));
    ended.completeExceptionally(fault);
  }

  private void accept(MachineReport report) {
    put(new Incoming.Reported(report));
  }

  /** Reports and answers are never dropped: a full mailbox ends this start. */
  private void put(Incoming incoming) {
    if (!mailbox.offer(incoming) && !stopping) {
      overrun = true;
      thread.interrupt();
    }
  }

  private final class FromLink implements LinkListener {
    @Override
    public void connected() {
      put(new Incoming.Happened(new Event.LinkUp()));
    }

    @Override
    public void disconnected() {
      put(new Incoming.Happened(new Event.LinkDown()));
    }

    @Override
    public void answered(AskId id, Answer answer) {
      put(new Incoming.Happened(new Event.Answered(id, answer)));
    }

    @Override
    public void unanswered(AskId id) {
      put(new Incoming.Happened(new Event.Unanswered(id)));
    }

    @Override
    public void stateChanged(Topic topic, State state) {
      put(new Incoming.Happened(new Event.StateCame(topic)));
    }

    @Override
    public void quarantined(String reason) {
      log.error(
          "the server has ended this kiosk's epoch: {}. Returns go on; enrol it anew", reason);
      put(new Incoming.Happened(new Event.Quarantined(reason)));
    }

    @Override
    public void unwelcome(String reason) {
      log.error("the server turns this kiosk away: {}. Returns go on; tries go on", reason);
      put(new Incoming.Happened(new Event.TurnedAway(reason)));
    }
  }
}
