package rondo.simulation.link;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.random.RandomGenerator;
import rondo.base.id.AskId;
import rondo.base.id.KioskId;
import rondo.kiosk.journal.KioskStoreException;
import rondo.kiosk.link.FactStream;
import rondo.kiosk.link.LinkListener;
import rondo.kiosk.link.Outbox;
import rondo.kiosk.link.PendingAsks;
import rondo.kiosk.link.ServerLink;
import rondo.protocol.ask.Ask;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;
import rondo.simulation.fault.Swarm;
import rondo.simulation.server.Caller;
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
  private Optional<Line> line = Optional.empty();
  private boolean welcomed;
  private boolean caughtUp;
  private boolean over;
  private boolean closed;
  private long backlog;
  private boolean waitsForWeather;
  private long askNumber;

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

  /** One connection; the server may speak on it when we have given it up. */
  private final class Line implements Caller {
    private final Wire wire;

    Line() {
      wire =
          new Wire(
              kiosk,
              server,
              weather,
              time,
              swarm,
              random,
              () -> SimulatedLink.this.breakLater(this));
    }

    void say(Message message) {
      wire.carry(
          message, Way.TO_SERVER, it -> server.door(kiosk).ifPresent(door -> tell(door, it)));
    }

    private void tell(KioskDoor door, Message message) {
      switch (message) {
        case Message.FactReport report -> door.fact(report, this);
        case Message.Asked asked -> door.ask(asked, this);
        default -> throw new IllegalStateException("kiosks do not say " + message);
      }
    }

    @Override
    public void hear(Message message) {
      wire.carry(message, Way.TO_KIOSK, it -> guarded(() -> heard(it, this)));
    }
  }

  /** A handshake needs both ways and no patience for a clog. */
  private void connect() {
    if (closed || over || welcomed) {
      return;
    }
    Optional<KioskDoor> door = weather.isBad() ? Optional.empty() : server.entrance(kiosk);
    if (door.isEmpty()) {
      waitsForWeather = weather.isBad();
      if (!waitsForWeather) {
        retry();
      }
      return;
    }
    Line current = new Line();
    line = Optional.of(current);
    Message greeting = door.get().greet(new ChainLink(outbox.lastSequence(), outbox.lastHash()));
    time.after(
        weather.latency(random),
        "greeting",
        () -> {
          if (isCurrent(current) && !closed) {
            guarded(() -> greeted(greeting, current));
          }
        });
  }

  private boolean isCurrent(Line one) {
    return line.filter(it -> it == one).isPresent();
  }

  private void retry() {
    time.after(500 + random.nextInt(LONGEST_RETRY), "link retries", this::connect);
  }

  private void greeted(Message greeting, Line current) {
    switch (greeting) {
      case Message.Welcome welcome -> welcome(welcome, current);
      case Message.Quarantined ended -> end(ended.reason());
      default -> throw new IllegalStateException("no greeting: " + greeting);
    }
  }

  private void welcome(Message.Welcome welcome, Line current) {
    facts = new FactStream(outbox);
    if (!facts.begin(welcome.applied(), welcome.appliedHash())) {
      throw new IllegalStateException(
          "the server has lost Facts that it acknowledged, it has %d".formatted(welcome.applied()));
    }
    welcomed = true;
    caughtUp = false;
    backlog = outbox.lastSequence();
    server.door(kiosk).ifPresent(door -> door.begin(current));
    held.clear();
    look();
    asks.all().forEach(this::send);
    sendFacts();
  }

  /** Until the server knows all but a few Facts of before, the link does not count as up. */
  private void look() {
    if (!caughtUp && backlog - facts.acknowledged() <= FactStream.MOST_UNACKNOWLEDGED) {
      caughtUp = true;
      listener.ifPresent(LinkListener::connected);
    }
  }

  /**
   * A store that fails costs the connection, as any fault on it does; the controller sees to it.
   */
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (KioskStoreException e) {
      if (welcomed) {
        lost();
      } else {
        line = Optional.empty();
        retry();
      }
    }
  }

  /** The connection ends; what was on the way is lost or comes late. */
  private void lost() {
    if (welcomed && !closed) {
      welcomed = false;
      note();
      line.ifPresent(it -> it.wire.close());
      line = Optional.empty();
      if (caughtUp) {
        listener.ifPresent(LinkListener::disconnected);
      }
      retry();
    }
  }

  private void note() {
    try {
      facts.note();
    } catch (KioskStoreException e) {
      facts = new FactStream(outbox); // the server will say again what it has
    }
  }

  /** The epoch has ended: only a new enrolment brings the kiosk back. */
  private void end(String reason) {
    over = true;
    lost();
    asks.drain().forEach(id -> listener.ifPresent(it -> it.unanswered(id)));
    listener.ifPresent(it -> it.quarantined(reason));
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
    line.ifPresent(this::breakLater);
  }

  private void breakLater(Line current) {
    time.after(
        1_000 + random.nextInt(SILENCE),
        "silence is noticed",
        () -> {
          if (isCurrent(current)) {
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
    if (!welcomed || !caughtUp) {
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
    line.ifPresent(it -> it.say(message));
  }

  private void heard(Message message, Line current) {
    if (closed || !isCurrent(current) || !welcomed) {
      return;
    }
    switch (message) {
      case Message.Acknowledged(long sequence) -> {
        facts.acknowledged(sequence);
        sendHeld();
        sendFacts();
        look();
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
      case Message.Quarantined(var reason) -> end(reason);
      default -> throw new IllegalStateException("the server does not say " + message);
    }
  }

  @Override
  public void close() {
    closed = true;
    welcomed = false;
    line.ifPresent(it -> it.wire.close());
    line = Optional.empty();
  }
}
