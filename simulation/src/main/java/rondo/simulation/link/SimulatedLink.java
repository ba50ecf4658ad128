package rondo.simulation.link;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import rondo.base.id.AskId;
import rondo.base.id.KioskId;
import rondo.kiosk.link.FactStream;
import rondo.kiosk.link.LinkListener;
import rondo.kiosk.link.Outbox;
import rondo.kiosk.link.PendingAsks;
import rondo.kiosk.link.ServerLink;
import rondo.protocol.ask.Ask;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.fault.Swarm;
import rondo.simulation.server.KioskDoor;
import rondo.simulation.server.SimulatedServer;
import rondo.simulation.time.Schedule;

/**
 * One controller's end of the link with the network between: the real stream of Facts and the real
 * pending Asks, over messages that are delayed, doubled, overtaken and lost. A lost message costs
 * its connection, as it would over TCP. For one thread alone.
 */
public final class SimulatedLink implements ServerLink {
  private static final long ASK_PATIENCE = Ask.DEADLINE_SECONDS * 1_000_000_000L;
  private static final int SILENCE = 45_000;
  private static final int LONGEST_RETRY = 60_000;
  private static final int LATEST = 20_000;

  private record Held(PendingAsks.Pending ask, long behind) {}

  private final KioskId kiosk;
  private final Outbox outbox;
  private final SimulatedServer server;
  private final Weather weather;
  private final Schedule time;
  private final Swarm swarm;
  private final RandomGenerator random;
  private final PendingAsks asks;
  private final Queue<Held> held = new ArrayDeque<>();
  private Optional<LinkListener> listener = Optional.empty();
  private FactStream facts;
  private long connection;
  private long serverStart;
  private boolean welcomed;
  private boolean closed;
  private boolean waitsForWeather;
  private long askNumber;
  private final long[] lastArrival = new long[2];

  /** A link that is not started yet. */
  public SimulatedLink(
      KioskId kiosk,
      Outbox outbox,
      SimulatedServer server,
      Weather weather,
      Schedule time,
      Swarm swarm,
      RandomGenerator random) {
    this.kiosk = kiosk;
    this.outbox = outbox;
    this.server = server;
    this.weather = weather;
    this.time = time;
    this.swarm = swarm;
    this.random = random;
    this.asks = new PendingAsks(time);
    this.facts = new FactStream(outbox);
  }

  @Override
  public void start(LinkListener given) {
    listener = Optional.of(given);
    time.after(random.nextInt(500), "link connects", this::connect);
  }

  private void connect() {
    if (closed || welcomed) {
      return;
    }
    Optional<KioskDoor> door = weather.isAway() ? Optional.empty() : server.door(kiosk);
    if (door.isEmpty()) {
      waitsForWeather = weather.isAway();
      if (!waitsForWeather) {
        retry();
      }
      return;
    }
    serverStart = server.startNumber();
    long current = ++connection;
    Message greeting = door.get().greet(new ChainLink(outbox.lastSequence(), outbox.lastHash()));
    time.after(
        latency(),
        "greeting",
        () -> {
          if (connection == current && !closed) {
            greeted(greeting);
          }
        });
  }

  private void retry() {
    time.after(500 + random.nextInt(LONGEST_RETRY), "link retries", this::connect);
  }

  private void greeted(Message greeting) {
    switch (greeting) {
      case Message.Welcome welcome -> welcome(welcome);
      case Message.Quarantined over -> listener.ifPresent(it -> it.quarantined(over.reason()));
      default -> throw new IllegalStateException("no greeting: " + greeting);
    }
  }

  private void welcome(Message.Welcome welcome) {
    facts = new FactStream(outbox);
    if (!facts.begin(welcome.applied(), welcome.appliedHash())) {
      throw new IllegalStateException(
          "the server has lost Facts that it acknowledged, it has %d".formatted(welcome.applied()));
    }
    welcomed = true;
    held.clear();
    listener.ifPresent(LinkListener::connected);
    asks.all().forEach(this::send);
    sendFacts();
  }

  /** The connection ends; what was on the way is lost or comes late. */
  private void lost() {
    if (welcomed && !closed) {
      welcomed = false;
      facts.note();
      connection++;
      listener.ifPresent(LinkListener::disconnected);
      retry();
    }
  }

  /** The weather turned, or the server went: a dead connection is noticed after a while. */
  private boolean isDead() {
    return weather.isAway() || !server.isUp() || server.startNumber() != serverStart;
  }

  /** The network is there again: one of the tries that went on meanwhile gets through. */
  public void weatherCleared() {
    if (waitsForWeather) {
      waitsForWeather = false;
      retry();
    }
  }

  /** The network or the server went away: noticed after a while, if it lasts. */
  public void breakLater() {
    long current = connection;
    time.after(
        1_000 + random.nextInt(SILENCE),
        "silence is noticed",
        () -> {
          if (connection == current) {
            lost();
          }
        });
  }

  @Override
  public void outboxGrew() {
    sendFacts();
  }

  private void sendFacts() {
    if (welcomed) {
      facts.next().forEach(this::say);
    }
  }

  @Override
  public void ask(AskId id, Ask ask) {
    if (asks.isWaiting(id)) {
      return;
    }
    if (!welcomed) {
      listener.ifPresent(it -> it.unanswered(id));
      return;
    }
    var pending = new PendingAsks.Pending(id, ask, time.nanos() + ASK_PATIENCE);
    if (asks.add(pending)) {
      send(pending);
      time.after(Ask.DEADLINE_SECONDS * 1_000L, "an Ask's deadline", this::expire);
    }
  }

  private void expire() {
    if (!closed) {
      asks.expired().forEach(id -> listener.ifPresent(it -> it.unanswered(id)));
    }
  }

  private void send(PendingAsks.Pending pending) {
    held.add(new Held(pending, outbox.lastSequence()));
    sendHeld();
  }

  private void sendHeld() {
    while (!held.isEmpty() && held.element().behind() <= facts.acknowledged()) {
      PendingAsks.Pending next = held.remove().ask();
      long millis = asks.remaining(next) / 1_000_000;
      if (asks.isWaiting(next.id()) && millis > 0) {
        say(new Message.Asked(next.id(), "", ++askNumber, millis, next.ask()));
      }
    }
  }

  private void say(Message message) {
    long current = connection;
    travel(
        message, current, 0, it -> server.door(kiosk).ifPresent(door -> hand(door, it, current)));
  }

  private void hand(KioskDoor door, Message message, long current) {
    Consumer<Message> back = answer -> travel(answer, current, 1, it -> heard(it, current));
    switch (message) {
      case Message.FactReport report -> door.fact(report, current, back);
      case Message.Asked asked -> door.ask(asked, back);
      default -> throw new IllegalStateException("kiosks do not say " + message);
    }
  }

  /** One message on its way; whoever hears it may be gone by then. */
  private void travel(Message message, long current, int way, Consumer<Message> arrives) {
    if (isDead() || swarm.happens(FaultKind.MESSAGE_LOST)) {
      breakLater();
      return;
    }
    String what = "%s %s".formatted(kiosk, message.getClass().getSimpleName());
    int copies = swarm.happens(FaultKind.MESSAGE_DOUBLED) ? 2 : 1;
    for (int copy = 0; copy < copies; copy++) {
      time.after(
          arrival(way, message) - time.now(),
          what,
          () -> {
            if (weather.isAway() && connection == current) {
              breakLater();
            } else {
              arrives.accept(message);
            }
          });
    }
  }

  /**
   * In the order of sending, as a connection keeps it: a late Fact holds up what is behind it. Only
   * Asks and their answers, which wait for other threads, may be overtaken.
   */
  private long arrival(int way, Message message) {
    long at = Math.max(time.now() + latency(), lastArrival[way] + 1);
    boolean late = swarm.happens(FaultKind.MESSAGE_LATE);
    if (late && (message instanceof Message.Asked || message instanceof Message.Answered)) {
      return at + random.nextInt(LATEST);
    }
    lastArrival[way] = late ? at + random.nextInt(LATEST) : at;
    return lastArrival[way];
  }

  private long latency() {
    return weather.latency(random);
  }

  private void heard(Message message, long current) {
    if (closed || connection != current || !welcomed) {
      return;
    }
    switch (message) {
      case Message.Acknowledged(long sequence) -> {
        facts.acknowledged(sequence);
        sendHeld();
        sendFacts();
      }
      case Message.Resend(long after) -> {
        facts.again(after);
        sendFacts();
      }
      case Message.Answered(var id, var answer) -> {
        if (asks.end(id)) {
          listener.ifPresent(it -> it.answered(id, answer));
        }
      }
      case Message.Quarantined(var reason) -> {
        lost();
        listener.ifPresent(it -> it.quarantined(reason));
      }
      default -> throw new IllegalStateException("the server does not say " + message);
    }
  }

  @Override
  public void close() {
    closed = true;
    welcomed = false;
    connection++;
  }
}
