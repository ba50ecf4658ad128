package rondo.kiosk.link;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import rondo.base.id.AskId;
import rondo.protocol.ask.Ask;

/**
 * The link over a WebSocket and TLS (DESIGN, flow 2). One thread owns connection, Facts on the way
 * and waiting Asks; everything else reaches it as an event. Thread-safe.
 */
public final class WebSocketServerLink implements ServerLink {
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

  private static final int MAILBOX = 1024;

  /** So much may wait before an Ask is turned away: the rest is kept for the connection. */
  private static final int ASKABLE = 256;

  private final KioskIdentity identity;
  private final IdentityKeeper keeper;
  private final LinkPace pace;
  private final ServerLinkParts parts;
  private final BlockingQueue<LinkEvent> mailbox = new ArrayBlockingQueue<>(MAILBOX);
  private final AtomicBoolean growthTold = new AtomicBoolean();
  private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();
  private final AtomicReference<@Nullable LinkListener> told = new AtomicReference<>();

  /**
   * A link that is not started yet.
   *
   * @param keeper draws and keeps the keys that follow the identity's
   */
  public WebSocketServerLink(
      KioskIdentity identity, IdentityKeeper keeper, LinkPace pace, ServerLinkParts parts) {
    this.identity = identity;
    this.keeper = keeper;
    this.pace = pace;
    this.parts = parts;
  }

  @Override
  public void start(LinkListener listener) {
    LinkLoop loop = new LinkLoop(identity, keeper, pace, parts, listener, mailbox, growthTold);
    Thread owner = Thread.ofPlatform().name("link-" + identity.kiosk()).daemon().unstarted(loop);
    if (!thread.compareAndSet(null, owner)) {
      throw new IllegalStateException("the link is started already");
    }
    told.set(listener);
    owner.start();
  }

  @Override
  public void outboxGrew() {
    if (growthTold.compareAndSet(false, true)) {
      mailbox.add(new LinkEvent.OutboxGrew());
    }
  }

  @Override
  public void ask(AskId id, Ask ask) {
    LinkListener listener = told.get();
    if (listener != null && mailbox.size() >= ASKABLE) {
      listener.unanswered(id);
      return;
    }
    mailbox.add(new LinkEvent.Asking(id, ask, parts.ticker().nanos() + pace.asking().toNanos()));
  }

  @Override
  public void close() {
    Thread owner = thread.get();
    if (owner == null || !owner.isAlive()) {
      return;
    }
    mailbox.add(new LinkEvent.Stop());
    try {
      if (!owner.join(STOP_PATIENCE)) {
        owner.interrupt();
      }
    } catch (InterruptedException e) {
      owner.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
