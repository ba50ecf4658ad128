package rondo.simulation.link;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import rondo.base.id.KioskId;
import rondo.protocol.envelope.Message;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.fault.Swarm;
import rondo.simulation.server.SimulatedServer;
import rondo.simulation.time.Schedule;

/**
 * One connection, with the network that it goes through: what is said arrives in the order of
 * saying, after a while, twice, or not at all; also when both ends have given it up. For one thread
 * alone.
 */
final class Wire {
  private static final int LATEST = 20_000;
  private static final int LONGEST_STALL = 300_000;
  private static final int FLOOD = 90_000;

  private final KioskId kiosk;
  private final SimulatedServer server;
  private final Weather weather;
  private final Schedule time;
  private final Swarm swarm;
  private final RandomGenerator random;
  private final Runnable lossNoticed;
  private final long serverStart;
  private final long[] lastArrival = new long[Way.values().length];
  private boolean open = true;
  private boolean halfOpen;

  Wire(
      KioskId kiosk,
      SimulatedServer server,
      Weather weather,
      Schedule time,
      Swarm swarm,
      RandomGenerator random,
      Runnable lossNoticed) {
    this.kiosk = kiosk;
    this.server = server;
    this.weather = weather;
    this.time = time;
    this.swarm = swarm;
    this.random = random;
    this.lossNoticed = lossNoticed;
    this.serverStart = server.startNumber();
  }

  /** Whether the kiosk has not given it up. */
  boolean isOpen() {
    return open;
  }

  /** The kiosk gives it up; what is on the way stays on the way. */
  void close() {
    open = false;
  }

  /** Whether nothing that is said now arrives. */
  private boolean loses(Way way) {
    return weather.blocks(way) || halfOpen || isOrphaned();
  }

  /** Whether the server's process that it was made with has ended. */
  private boolean isOrphaned() {
    return !server.isUp() || server.startNumber() != serverStart;
  }

  /** Sends a message on its way; whoever hears it may be gone by then. */
  void carry(Message message, Way way, Consumer<Message> arrives) {
    if (swarm.happens(FaultKind.LINK_HALF_OPEN, kiosk)) {
      halfOpen = true;
    }
    if (loses(way) || swarm.happens(FaultKind.MESSAGE_LOST, kiosk)) {
      lossNoticed.run();
      return;
    }
    String what = "%s %s".formatted(kiosk, message.getClass().getSimpleName());
    int copies = swarm.happens(FaultKind.MESSAGE_DOUBLED, kiosk) ? 2 : 1;
    for (int copy = 0; copy < copies; copy++) {
      time.after(
          arrival(way, message) - time.now(),
          what,
          () -> {
            if (weather.blocks(way) && open) {
              lossNoticed.run();
            } else if (!isOrphaned()) {
              arrives.accept(message);
            }
          });
    }
  }

  /**
   * In the order of sending, as a connection keeps it: a late Fact holds up what is behind it. Only
   * Asks and their answers, which wait for other threads, may be overtaken.
   */
  private long arrival(Way way, Message message) {
    stall(way);
    long at = Math.max(time.now() + weather.latency(random), lastArrival[way.ordinal()] + 1);
    if (message instanceof Message.Answered && swarm.happens(FaultKind.ANSWER_TOO_LATE, kiosk)) {
      return at + LATEST + random.nextInt(LONGEST_STALL);
    }
    boolean late = swarm.happens(FaultKind.MESSAGE_LATE, kiosk);
    if (late && (message instanceof Message.Asked || message instanceof Message.Answered)) {
      return at + random.nextInt(LATEST);
    }
    lastArrival[way.ordinal()] = late ? at + random.nextInt(LATEST) : at;
    return lastArrival[way.ordinal()];
  }

  /** Nothing comes through for a while, for all the network or for this connection alone. */
  private void stall(Way way) {
    int line = way.ordinal();
    long clogged = time.now() + weather.clog();
    if (clogged > Math.max(time.now(), lastArrival[line])) {
      lastArrival[line] = clogged + random.nextInt(FLOOD);
      lossNoticed.run();
    }
    if (swarm.happens(FaultKind.CONNECTION_OVERTAKEN, kiosk)) {
      lastArrival[line] = Math.max(time.now(), lastArrival[line]) + random.nextInt(LONGEST_STALL);
      lossNoticed.run();
    }
  }
}
