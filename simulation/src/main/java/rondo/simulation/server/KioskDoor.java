package rondo.simulation.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import rondo.base.id.KioskId;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;
import rondo.server.ServerFeatures;
import rondo.server.store.memory.MemoryRentalStore;
import rondo.simulation.time.Schedule;

/**
 * What the server does with one kiosk's messages, by the same rules as its link: a gap is asked for
 * once a connection, a Fact that is here is acknowledged again, a fork ends the epoch. Its memory
 * ends with the server's process.
 */
public final class KioskDoor {
  /** The only epoch that simulated kiosks have. */
  public static final int EPOCH = 1;

  private static final long SHORTEST_PAUSE = 50;
  private static final long LONGEST_PAUSE = 10_000;

  /** A Fact that came, and the connection it came on. */
  private record Delivery(Message.FactReport report, Caller way) {}

  private final KioskId kiosk;
  private final ServerFeatures features;
  private final MemoryRentalStore store;
  private final Schedule time;
  private final SimulatedServer server;
  private final Questions questions;
  private final Deque<Delivery> facts = new ArrayDeque<>();
  private long pause = SHORTEST_PAUSE;
  private boolean pauses;
  private Optional<Caller> newest = Optional.empty();
  private Optional<Caller> gapOn = Optional.empty();

  KioskDoor(
      KioskId kiosk,
      ServerFeatures features,
      MemoryRentalStore store,
      Schedule time,
      SimulatedServer server) {
    this.kiosk = kiosk;
    this.features = features;
    this.store = store;
    this.time = time;
    this.server = server;
    this.questions = new Questions(kiosk, features, time, server, this::isOfThisProcess);
  }

  /** Welcomes a kiosk whose newest Fact is this one, or ends its epoch. */
  public Message greet(ChainLink last) {
    ChainLink applied = applied();
    boolean whole =
        last.sequence() > applied.sequence()
            || (last.sequence() == applied.sequence() && last.hash().equals(applied.hash()));
    return whole
        ? new Message.Welcome(1, applied.sequence(), "", Optional.of(applied.hash()))
        : new Message.Quarantined(
            "the journal ends at %d, Facts were applied up to %d"
                .formatted(last.sequence(), applied.sequence()));
  }

  /** From now on this is the kiosk's connection. */
  public void begin(Caller way) {
    newest = Optional.of(way);
  }

  /**
   * What comes on a connection that another has replaced is not heard: its socket was closed. Now
   * and then it was read just before, so nothing may rest on that.
   */
  private boolean hears(Caller way) {
    return !isReplaced(way) || server.readBeforeItClosed();
  }

  private boolean isReplaced(Caller way) {
    return newest.isPresent() && !newest.get().equals(way);
  }

  private ChainLink applied() {
    return store
        .epoch(kiosk, EPOCH)
        .map(row -> new ChainLink(row.applied(), row.appliedHash()))
        .orElse(ChainLink.START);
  }

  /**
   * A Fact came.
   *
   * @param way which it came on
   */
  public void fact(Message.FactReport report, Caller way) {
    if (!hears(way)) {
      return;
    }
    facts.add(new Delivery(report, way));
    if (!pauses) {
      settleInOrder();
    }
  }

  /** One after another; while the records cannot be reached, all wait as long as they may be. */
  private void settleInOrder() {
    while (!facts.isEmpty() && isOfThisProcess()) {
      Delivery next = facts.element();
      if (server.work("a Fact", _ -> settle(next.report(), next.way()))) {
        facts.remove();
        pause = SHORTEST_PAUSE;
      } else if (isReplaced(next.way())) {
        facts.remove();
      } else {
        pauses = true;
        time.after(
            pause,
            "a Fact is tried again",
            () -> {
              pauses = false;
              settleInOrder();
            });
        pause = Math.min(2 * pause, LONGEST_PAUSE);
        return;
      }
    }
  }

  private boolean isOfThisProcess() {
    return server.door(kiosk).equals(Optional.of(this));
  }

  private void settle(Message.FactReport report, Caller way) {
    ChainLink applied = applied();
    long sequence = report.sequence();
    if (sequence > applied.sequence() + 1) {
      if (!gapOn.equals(Optional.of(way))) {
        gapOn = Optional.of(way);
        way.hear(new Message.Resend(applied.sequence()));
      }
    } else if (!agrees(report, applied)) {
      way.hear(new Message.Quarantined("the chain of Facts forks at " + sequence));
    } else if (sequence <= applied.sequence()) {
      way.hear(new Message.Acknowledged(applied.sequence()));
    } else {
      features.facts().apply(kiosk, EPOCH, report);
      gapOn = Optional.empty();
      way.hear(new Message.Acknowledged(sequence));
    }
  }

  private static boolean agrees(Message.FactReport report, ChainLink applied) {
    if (report.sequence() == applied.sequence() + 1) {
      return report.hash().equals(applied.next(report.fact()).hash());
    }
    return report.sequence() < applied.sequence() || report.hash().equals(applied.hash());
  }

  /** An Ask came; its answer goes back when it is there. */
  public void ask(Message.Asked asked, Caller way) {
    if (hears(way)) {
      questions.ask(asked, way);
    }
  }

  /** The bank has spoken: who waited for it hears. */
  void answerWhatWaits() {
    questions.answerWhatWaits();
  }
}
