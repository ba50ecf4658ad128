package rondo.server.link;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
import rondo.protocol.frame.Frames;
import rondo.protocol.frame.Opening;
import rondo.protocol.frame.ReceivedFrame;

/**
 * One connection of a kiosk: hello, welcome, ready, then the exchanges. Frames come one at a time
 * (the WebSocket's threads take turns); the other methods may be called from anywhere.
 */
final class Conversation {
  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  private final Session session;
  private final LinkDesk desk;
  private final String name;
  private final CountDownLatch gone = new CountDownLatch(1);
  private volatile @Nullable KioskWire wire;
  private volatile boolean ready;
  private boolean greeted;
  private long lastAsk;
  private Optional<Message.Hello> hello = Optional.empty();

  Conversation(Session session, LinkDesk desk) {
    this.session = session;
    this.desk = desk;
    byte[] random = new byte[16];
    desk.parts().random().nextBytes(random);
    this.name = HexFormat.of().formatHex(random);
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

  /** A binary message, whatever it may be. */
  void received(byte[] bytes) {
    Optional<ReceivedFrame> frame = ReceivedFrame.parse(bytes);
    Optional<KioskWire> from = frame.flatMap(this::sender);
    if (frame.isEmpty() || from.isEmpty()) {
      LOG.info(
          "link: a frame that belongs to no kiosk here from {}", session.getRemoteSocketAddress());
      close(CloseReason.REFUSED);
      return;
    }
    switch (from.get().frames().open(Direction.TO_SERVER, frame.get())) {
      case Opening.NotGenuine() -> {
        LOG.warn("link: a forged frame from {}", session.getRemoteSocketAddress());
        close(CloseReason.REFUSED);
      }
      case Opening.NotUnderstood(String why) -> {
        LOG.error("kiosk {}: a message not understood, {}", kioskOf(from.get()), why);
        close(CloseReason.NOT_UNDERSTOOD);
      }
      case Opening.Opened(Message message, byte[] body) -> {
        wire = from.get();
        understood(from.get(), message, body);
      }
    }
  }

  /** Sends every State that the kiosk has not said that it holds. */
  void offerStates() {
    KioskWire to = wire;
    if (to != null && ready) {
      desk.states().newer(kioskOf(to)).forEach(offer -> StateParts.send(to, offer));
    }
  }

  private Optional<KioskWire> sender(ReceivedFrame frame) {
    KioskWire known = wire;
    if (known != null) {
      return known.frames().own(frame) ? Optional.of(known) : Optional.empty();
    }
    return desk.keys().find(frame.header()).map(frames -> new KioskWire(session, frames));
  }

  private void understood(KioskWire from, Message message, byte[] body) {
    switch (message) {
      case Message.Hello first when !greeted -> greet(from, first);
      case Message.Ready answer when greeted && !ready -> begin(from, answer);
      case Message.FactReport report when ready -> take(from, report, body);
      case Message.Asked asked when ready -> take(from, asked);
      case Message.StateHeld held when ready -> desk.states().holds(kioskOf(from), held);
      case Message.Heartbeat beat when ready -> beat(from, beat);
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
    OptionalInt version = ProtocolVersion.common(first.oldest(), first.newest());
    if (version.isEmpty()) {
      turnAway(from, first);
    } else if (epoch.ended().isPresent()) {
      end(from, epoch.ended().get());
    } else {
      from.send(
          new Message.Welcome(
              version.getAsInt(),
              epoch.applied().sequence(),
              name,
              Optional.of(epoch.applied().hash())));
    }
  }

  private void turnAway(KioskWire from, Message.Hello first) {
    String reason =
        "the kiosk speaks versions %d to %d of the protocol, this server %d to %d: update the older"
            .formatted(
                first.oldest(), first.newest(), ProtocolVersion.OLDEST, ProtocolVersion.NEWEST);
    LOG.warn("kiosk {}: {}", kioskOf(from), reason);
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

  private void beat(KioskWire from, Message.Heartbeat beat) {
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
