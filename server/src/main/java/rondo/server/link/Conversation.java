package rondo.server.link;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.id.KioskId;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;
import rondo.protocol.envelope.ProtocolVersion;
import rondo.protocol.frame.Direction;
import rondo.protocol.frame.FrameKey;
import rondo.protocol.frame.Frames;
import rondo.protocol.frame.Opening;
import rondo.protocol.frame.ReceivedFrame;
import rondo.protocol.sealing.PublicJwk;
import rondo.protocol.sealing.Unseal;

/**
 * One connection of a kiosk: hello, welcome, ready, then the exchanges. Frames come one at a time
 * (the WebSocket's threads take turns); the other methods may be called from anywhere.
 */
final class Conversation {
  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  private static final String RETIRED =
      "its key has been retired; if its disk was restored from an old image, enrol it anew";

  private final Session session;
  private final LinkDesk desk;
  private final String name;
  private final CountDownLatch gone = new CountDownLatch(1);
  private final Allowance allowance;
  private final AtomicInteger offering = new AtomicInteger();
  private volatile @Nullable KioskWire wire;
  private volatile boolean ready;
  private boolean greeted;
  private boolean retired;
  private volatile int version;
  private long lastAsk;
  private Optional<Message.Hello> hello = Optional.empty();

  Conversation(Session session, LinkDesk desk) {
    this.session = session;
    this.desk = desk;
    byte[] random = new byte[16];
    desk.parts().random().nextBytes(random);
    this.name = HexFormat.of().formatHex(random);
    LinkLimits limits = desk.settings().limits();
    this.allowance =
        new Allowance(limits.burst(), limits.messages(), desk.parts().ticker().nanos());
  }

  void close(CloseReason reason) {
    session.close(reason.code(), reason.words(), Callback.NOOP);
  }

  /** Waits for the other end to agree to the end; cuts the connection when it does not. */
  void awaitGone(Duration patience) throws InterruptedException {
    if (!gone.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      session.disconnect();
    }
  }

  /** The connection has gone. */
  void gone() {
    Optional<KioskId> kiosk = Optional.ofNullable(wire).map(Conversation::kioskOf);
    try {
      if (desk.conversations().closed(kiosk, this)) {
        LOG.info("kiosk {}: link away", kiosk.orElseThrow());
        desk.presences().disconnected(kiosk.orElseThrow());
      }
    } finally {
      gone.countDown();
    }
  }

  /**
   * Waits where the other end has sent too much too quickly: its next message is read only after
   * this one, so it is slowed and nobody else is.
   */
  void slowDown() throws InterruptedException {
    long wait = allowance.take(desk.parts().ticker().nanos());
    if (wait > 0 && gone.await(wait, TimeUnit.NANOSECONDS)) {
      LOG.debug("link: a connection ended while it was slowed");
    }
  }

  /** A binary message, whatever it may be. */
  void received(byte[] bytes) {
    Optional<ReceivedFrame> frame = ReceivedFrame.parse(bytes);
    Optional<Frames> key = frame.flatMap(this::key);
    if (frame.isEmpty() || key.isEmpty()) {
      LOG.info(
          "link: a frame that belongs to no kiosk here from {}", session.getRemoteSocketAddress());
      close(CloseReason.REFUSED);
      return;
    }
    switch (key.get().open(Direction.TO_SERVER, frame.get())) {
      case Opening.NotGenuine() -> {
        LOG.warn("link: a forged frame from {}", session.getRemoteSocketAddress());
        close(CloseReason.REFUSED);
      }
      case Opening.NotUnderstood(String why) -> {
        LOG.error("kiosk {}: a message not understood, {}", key.get().header().kiosk(), why);
        close(CloseReason.NOT_UNDERSTOOD);
      }
      case Opening.Opened(Message message, byte[] body) ->
          understood(speakingUnder(key.get()), message, body);
    }
  }

  /** An operator wants the kiosk's key renewed. */
  void renewKey() {
    KioskWire to = wire;
    if (to != null && ready) {
      renewKeyIfDue(to);
    }
  }

  /** An operator has retired the kiosk's keys. */
  void retired() {
    close(CloseReason.REFUSED);
  }

  /**
   * Sends every State that the kiosk has not said that it holds, on a thread of its own: one that
   * reads slowly holds up nobody.
   */
  void offerStates() {
    if (ready && offering.getAndIncrement() == 0) {
      desk.conversations().later(this::offerAll);
    }
  }

  /** Once more if somebody wanted it in between; never two at a time. */
  private void offerAll() {
    KioskWire to = wire;
    int wanted = offering.get();
    while (to != null && wanted > 0) {
      try {
        desk.states().newer(kioskOf(to)).stream()
            .filter(offer -> offer.topic().since() <= version)
            .forEach(offer -> StateParts.send(to, offer));
      } catch (RuntimeException e) {
        LOG.error("kiosk {}: State waits for the next heartbeat", kioskOf(to), e);
      }
      wanted = offering.addAndGet(-wanted);
    }
  }

  /** The key that a frame names: the one in use here, or another of the same kiosk and epoch. */
  private Optional<Frames> key(ReceivedFrame frame) {
    KioskWire known = wire;
    if (known != null && known.frames().own(frame)) {
      return Optional.of(known.frames());
    }
    return known == null || (ready && known.isOf(frame.header()))
        ? desk.keys().any(frame.header()).filter(this::mayBeUsed).map(KioskKeys.Found::frames)
        : Optional.empty();
  }

  /** Under a retired key nothing can be said but hello and ready, to be told that it is retired. */
  private boolean mayBeUsed(KioskKeys.Found found) {
    retired = found.retired();
    return !ready || !found.retired();
  }

  private KioskWire speakingUnder(Frames key) {
    KioskWire known = wire;
    if (known == null) {
      known = new KioskWire(session, key, desk.settings().limits().unread());
      wire = known;
      provenIfNew(key);
    } else if (!known.frames().header().equals(key.header())) {
      known.use(key);
      provenIfNew(key);
    }
    return known;
  }

  private void provenIfNew(Frames key) {
    if (desk.keys().find(key.header()).filter(found -> !found.proven()).isPresent()) {
      desk.renewals().proven(key);
      LOG.info("kiosk {}: its new key {} is in use", key.header().kiosk(), key.header().keyId());
    }
  }

  private void understood(KioskWire from, Message message, byte[] body) {
    switch (message) {
      case Message.Hello first when !greeted -> greet(from, first);
      case Message.Ready answer when greeted && !ready -> begin(from, answer);
      case Message.FactReport report when ready -> take(from, report, body);
      case Message.Asked asked when ready -> take(from, asked);
      case Message.StateHeld held when ready -> desk.states().holds(kioskOf(from), held);
      case Message.Heartbeat beat when ready -> beat(from, beat);
      case Message.KeyDrawn drawn when ready -> take(from, drawn);
      default -> {
        LOG.warn("kiosk {}: {} out of turn", kioskOf(from), message.getClass().getSimpleName());
        close(CloseReason.REFUSED);
      }
    }
  }

  private void greet(KioskWire from, Message.Hello first) {
    greeted = true;
    hello = Optional.of(first);
    Epoch epoch = desk.epochs().find(kioskOf(from), epochOf(from)).orElseThrow();
    OptionalInt common = ProtocolVersion.common(first.oldest(), first.newest());
    version = common.orElse(0);
    if (common.isEmpty()) {
      turnAway(from, first);
    } else if (epoch.ended().isPresent()) {
      end(from, epoch.ended().get());
    } else {
      from.send(
          new Message.Welcome(
              version, epoch.applied().sequence(), name, Optional.of(epoch.applied().hash())));
    }
  }

  private void turnAway(KioskWire from, Message.Hello first) {
    String reason =
        "the kiosk speaks versions %d to %d of the protocol, this server %d to %d: update the older"
            .formatted(
                first.oldest(), first.newest(), ProtocolVersion.OLDEST, ProtocolVersion.NEWEST);
    LOG.warn("kiosk {}: {}", kioskOf(from), reason);
    desk.epochs().refused(kioskOf(from), reason);
    from.send(new Message.Unwelcome(ProtocolVersion.OLDEST, ProtocolVersion.NEWEST, reason));
    from.close(CloseReason.UNWELCOME);
  }

  /** Only now the hello is known to be no replay, and may have an effect. */
  private void begin(KioskWire from, Message.Ready answer) {
    Message.Hello first = hello.orElseThrow();
    if (!answer.session().equals(name)) {
      close(CloseReason.REFUSED);
      return;
    }
    Epoch epoch = desk.epochs().find(kioskOf(from), epochOf(from)).orElseThrow();
    if (epoch.ended().isPresent()) {
      end(from, epoch.ended().get());
      return;
    }
    if (retired) {
      desk.epochs().refused(kioskOf(from), RETIRED);
      end(from, RETIRED);
      return;
    }
    Optional<String> broken = broken(first, epoch.applied());
    if (broken.isPresent()) {
      quarantine(from, broken.get());
      return;
    }
    ready = true;
    session.setIdleTimeout(desk.settings().silence());
    desk.conversations().take(kioskOf(from), this);
    desk.presences().connected(kioskOf(from));
    desk.states().holds(kioskOf(from), first.held());
    LOG.info(
        "kiosk {}: connected, Facts applied up to {}", kioskOf(from), epoch.applied().sequence());
    offerStates();
    renewKeyIfDue(from);
  }

  private void quarantine(KioskWire from, String reason) {
    LOG.error("kiosk {}: quarantined, {}", kioskOf(from), reason);
    desk.epochs().quarantine(kioskOf(from), epochOf(from), reason);
    end(from, reason);
  }

  private static Optional<String> broken(Message.Hello first, ChainLink applied) {
    if (first.lastSequence() < applied.sequence()) {
      return Optional.of(
          "the journal went back: it ends at %d, Facts were applied up to %d"
              .formatted(first.lastSequence(), applied.sequence()));
    }
    boolean same =
        first.lastSequence() > applied.sequence() || first.lastHash().equals(applied.hash());
    return same
        ? Optional.empty()
        : Optional.of("the chain of Facts forks at " + applied.sequence());
  }

  private void take(KioskWire from, Message.FactReport report, byte[] body) {
    FactLine line = desk.conversations().factLine(kioskOf(from));
    if (!line.offer(new FactLine.Delivery(from, report, body))) {
      LOG.warn("kiosk {}: more Facts on the way than allowed", kioskOf(from));
      close(CloseReason.REFUSED);
    }
  }

  private void take(KioskWire from, Message.Asked asked) {
    boolean fresh = asked.session().equals(name) && asked.number() > lastAsk;
    lastAsk = fresh ? asked.number() : lastAsk;
    desk.conversations().askLine(kioskOf(from)).take(from, asked, fresh);
  }

  /** Stored first, told then: the kiosk may use it as soon as it hears of it. */
  private void take(KioskWire from, Message.KeyDrawn drawn) {
    Optional<FrameKey> key =
        Unseal.with(desk.identity())
            .unseal(drawn.sealed())
            .filter(secret -> secret.length == FrameKey.BYTES)
            .map(FrameKey::of);
    if (key.isEmpty()) {
      LOG.warn("kiosk {}: a key that cannot be read", kioskOf(from));
      return;
    }
    desk.renewals().offer(kioskOf(from), epochOf(from), key.get());
    if (desk.keys().find(Frames.of(kioskOf(from), epochOf(from), key.get()).header()).isPresent()) {
      from.send(new Message.KeyTaken(key.get().id()));
    }
  }

  private void renewKeyIfDue(KioskWire from) {
    if (version >= ProtocolVersion.RENEWS_KEYS
        && desk.renewals().isDue(kioskOf(from), epochOf(from))) {
      from.send(new Message.RenewKey(PublicJwk.of(desk.identity().getPublic())));
    }
  }

  private void beat(KioskWire from, Message.Heartbeat beat) {
    if (desk.keys().find(from.frames().header()).isEmpty()) {
      close(CloseReason.REFUSED);
      return;
    }
    renewKeyIfDue(from);
    desk.presences().heard(kioskOf(from), beat);
    from.send(new Message.Heartbeat(desk.parts().clock().instant(), Optional.empty()));
    offerStates();
  }

  private static void end(KioskWire from, String reason) {
    from.send(new Message.Quarantined(reason));
    from.close(CloseReason.QUARANTINED);
  }

  private static KioskId kioskOf(KioskWire wire) {
    return wire.frames().header().kiosk();
  }

  private static int epochOf(KioskWire wire) {
    Frames frames = wire.frames();
    return frames.header().epoch();
  }
}
