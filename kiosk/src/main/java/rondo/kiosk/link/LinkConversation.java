package rondo.kiosk.link;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.id.AskId;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.envelope.Message;
import rondo.protocol.envelope.ProtocolVersion;
import rondo.protocol.frame.Direction;
import rondo.protocol.frame.Frames;
import rondo.protocol.frame.Opening;
import rondo.protocol.frame.ReceivedFrame;
import rondo.protocol.sealing.Seal;
import rondo.protocol.state.Topic;

/** What is said on one connection. For the link's thread alone. */
final class LinkConversation {
  private static final Logger LOG = LoggerFactory.getLogger(LinkConversation.class);
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** What a frame means for the connection it came on. */
  sealed interface Next {
    /** Read on. */
    record GoOn() implements Next {}

    /** The server has welcomed us; begin. */
    record Welcomed() implements Next {}

    /** The server has worked through what had happened here while the link was away. */
    record CaughtUp() implements Next {}

    /** The server wants no connection now. */
    record TurnedAway(String why) implements Next {}

    /** The epoch has ended. */
    record Over(String why) implements Next {}

    /** Give this connection up. */
    record HangUp(String why) implements Next {}
  }

  /**
   * An Ask that waits for the Facts before it.
   *
   * @param behind sequence of the newest Fact when it was asked
   */
  private record Held(PendingAsks.Pending ask, long behind) {}

  private final LinkPace pace;
  private final ServerLinkParts parts;
  private final LinkListener listener;
  private final PendingAsks asks;
  private final LinkConnection connection;
  private final HeldIdentity identity;
  private final FactStream facts;
  private final StateAssembly assembly = new StateAssembly();
  private final Queue<Held> held = new ArrayDeque<>();
  private Optional<String> session = Optional.empty();
  private Frames frames;

  /** Under the key of before, which the server may still use until it has seen the new one. */
  private Optional<Frames> formerFrames = Optional.empty();

  /** The version of the protocol that the server has welcomed us with. */
  private int spoken;

  private boolean ready;
  private boolean caughtUp;
  private long backlog;
  private long readyAt;
  private long askNumber;
  private long heardAt;
  private long beatAt;

  LinkConversation(
      HeldIdentity identity,
      LinkPace pace,
      ServerLinkParts parts,
      LinkListener listener,
      PendingAsks asks,
      LinkConnection connection) {
    this.pace = pace;
    this.parts = parts;
    this.listener = listener;
    this.asks = asks;
    this.connection = connection;
    this.identity = identity;
    this.frames = identity.current().frames();
    this.facts = new FactStream(parts.outbox());
    this.heardAt = parts.ticker().nanos();
    this.beatAt = heardAt;
  }

  boolean isOn(LinkConnection other) {
    return connection == other;
  }

  boolean isWelcomed() {
    return ready;
  }

  /**
   * Whether the server can be asked: it knows all but a few of the Facts from before. Until then an
   * Ask would wait for the whole backlog, and a customer with it.
   */
  boolean isServing() {
    return ready && caughtUp;
  }

  /** Whether it was good for a while: two kiosks of one identity must not take turns quickly. */
  boolean hasLasted() {
    return ready && parts.ticker().nanos() - readyAt >= pace.heartbeat().toNanos();
  }

  void more() {
    connection.more();
  }

  void close() {
    connection.close();
    try {
      facts.note();
    } catch (RuntimeException e) {
      LOG.warn("kiosk {}: the server will say again what it has", frames.header().kiosk(), e);
    }
  }

  /** Says hello. */
  void greet() {
    Outbox outbox = parts.outbox();
    long sequence = outbox.lastSequence();
    String hash = outbox.lastHash();
    while (sequence != outbox.lastSequence()) {
      // the outbox grew between the two readings: they would tell of a fork that is none
      sequence = outbox.lastSequence();
      hash = outbox.lastHash();
    }
    say(
        new Message.Hello(
            ProtocolVersion.OLDEST,
            ProtocolVersion.NEWEST,
            sequence,
            hash,
            held(topic -> topic.since() <= ProtocolVersion.OLDEST)));
  }

  /** A server of the version before does not even read the name of a topic that came later. */
  private List<Message.StateHeld> held(Predicate<Topic> told) {
    return parts.states().versions().stream().filter(one -> told.test(one.topic())).toList();
  }

  /** Confirms the welcome, repeats what waits for an answer, sends what waits in the outbox. */
  void begin() {
    say(new Message.Ready(session.orElseThrow()));
    held(topic -> topic.since() > ProtocolVersion.OLDEST && topic.since() <= spoken)
        .forEach(this::say);
    asks.all().forEach(this::send);
    sendFacts();
  }

  /**
   * Sends an Ask with what is left of its wait. It never overtakes a Fact: what the server answers
   * must rest on all that had happened here when it was asked.
   */
  void send(PendingAsks.Pending pending) {
    held.add(new Held(pending, parts.outbox().lastSequence()));
    sendHeld();
  }

  private void sendHeld() {
    while (!held.isEmpty() && held.element().behind() <= facts.acknowledged()) {
      PendingAsks.Pending next = held.remove().ask();
      if (asks.isWaiting(next.id())) {
        sendNow(next);
      }
    }
  }

  private void sendNow(PendingAsks.Pending pending) {
    long millis = asks.remaining(pending) / NANOS_PER_MILLI;
    if (millis > 0) {
      askNumber++;
      Ask ask = pending.ask().asOf(spoken);
      say(new Message.Asked(pending.id(), session.orElseThrow(), askNumber, millis, ask));
    }
  }

  void sendFacts() {
    if (ready) {
      facts.next().forEach(this::say);
    }
  }

  /** Says that we are here, when it is time. */
  void beat() {
    long now = parts.ticker().nanos();
    if (ready && now - beatAt >= pace.heartbeat().toNanos()) {
      beatAt = now;
      say(
          new Message.Heartbeat(
              parts.clock().instant(), Optional.of(parts.status().get()), room()));
    }
  }

  private Optional<Integer> room() {
    return spoken >= ProtocolVersion.TELLS_ROOM ? parts.room().get() : Optional.empty();
  }

  /** Why this connection is to be given up, if nothing was heard for too long. */
  Optional<String> overdue() {
    long quiet = parts.ticker().nanos() - heardAt;
    long allowed = (ready ? pace.silence() : pace.connecting()).toNanos();
    return quiet > allowed ? Optional.of("nothing heard for too long") : Optional.empty();
  }

  /** A binary message, whatever it may be. */
  Next received(byte[] bytes) {
    Optional<Opening> opening =
        ReceivedFrame.parse(bytes)
            .flatMap(frame -> under(frame).map(own -> own.open(Direction.TO_KIOSK, frame)));
    return switch (opening.orElseGet(Opening.NotGenuine::new)) {
      case Opening.NotGenuine() -> new Next.HangUp("a frame that our server did not make");
      case Opening.NotUnderstood(String why) -> {
        LOG.warn("kiosk {}: a message not understood, {}", frames.header().kiosk(), why);
        yield new Next.GoOn();
      }
      case Opening.Opened(Message message, byte[] body) -> {
        heardAt = parts.ticker().nanos();
        yield heard(message);
      }
    };
  }

  private Optional<Frames> under(ReceivedFrame frame) {
    return frames.own(frame) ? Optional.of(frames) : formerFrames.filter(own -> own.own(frame));
  }

  private Next heard(Message message) {
    return switch (message) {
      case Message.Welcome welcome when !ready -> welcomed(welcome);
      case Message.Unwelcome away -> new Next.TurnedAway(away.reason());
      case Message.Quarantined ended -> new Next.Over(ended.reason());
      case Message.Acknowledged(long sequence) when ready -> {
        facts.acknowledged(sequence);
        sendHeld();
        sendFacts();
        yield caughtUp ? new Next.GoOn() : looked();
      }
      case Message.Resend(long after) when ready -> {
        facts.again(after);
        yield goOnSending();
      }
      case Message.Answered(AskId id, Answer answer) when ready -> {
        answered(id, answer);
        yield new Next.GoOn();
      }
      case Message.StateOffer offer when ready -> hold(offer);
      case Message.StatePart part when ready -> {
        assembly.add(part).ifPresent(this::hold);
        yield new Next.GoOn();
      }
      case Message.Heartbeat beat when ready -> new Next.GoOn();
      case Message.RenewKey(String to) when ready -> {
        say(new Message.KeyDrawn(Seal.to(to).seal(identity.next().secret())));
        yield new Next.GoOn();
      }
      case Message.KeyTaken(String keyId) when ready -> {
        renewed(keyId);
        yield new Next.GoOn();
      }
      default -> new Next.HangUp("a message out of turn: " + message.getClass().getSimpleName());
    };
  }

  private Next welcomed(Message.Welcome welcome) {
    if (!facts.begin(welcome.applied(), welcome.appliedHash())) {
      LOG.error(
          "kiosk {}: the server has lost Facts that it acknowledged; it has them up to {}",
          frames.header().kiosk(),
          welcome.applied());
      return new Next.TurnedAway("the server has lost Facts that it acknowledged");
    }
    session = Optional.of(welcome.session());
    spoken = welcome.version();
    ready = true;
    readyAt = parts.ticker().nanos();
    backlog = parts.outbox().lastSequence();
    looked();
    return new Next.Welcomed();
  }

  /** The next frame goes out under the new key, and shows the server that we have it. */
  private void renewed(String keyId) {
    if (identity.taken(keyId)) {
      formerFrames = Optional.of(frames);
      frames = identity.current().frames();
      beatAt = parts.ticker().nanos() - pace.heartbeat().toNanos();
      LOG.info("kiosk {}: the key is renewed, {}", frames.header().kiosk(), keyId);
    }
  }

  private Next looked() {
    caughtUp = backlog - facts.acknowledged() <= FactStream.MOST_UNACKNOWLEDGED;
    return caughtUp ? new Next.CaughtUp() : new Next.GoOn();
  }

  private Next goOnSending() {
    sendFacts();
    return new Next.GoOn();
  }

  private void answered(AskId id, Answer answer) {
    if (asks.end(id)) {
      listener.answered(id, answer);
    }
  }

  /** Stored first, told then: whoever reads the news finds it on the disk. */
  private Next hold(Message.StateOffer offer) {
    boolean newer =
        parts.states().versions().stream()
            .noneMatch(held -> held.topic() == offer.topic() && held.version() >= offer.version());
    if (newer) {
      parts.states().hold(offer);
      listener.stateChanged(offer.topic(), offer.state());
    }
    say(new Message.StateHeld(offer.topic(), offer.version()));
    return new Next.GoOn();
  }

  private void say(Message message) {
    connection.send(frames.write(Direction.TO_SERVER, message));
  }
}
