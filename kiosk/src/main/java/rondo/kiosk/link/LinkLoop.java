package rondo.kiosk.link;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The link's thread: connects, serves what comes, connects again. Whatever goes wrong on a
 * connection ends that connection and not the thread.
 */
final class LinkLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(LinkLoop.class);

  /** The mailbox is looked past this often, in nanoseconds, for what time alone brings. */
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(100);

  private final ServerLinkParts parts;
  private final LinkPace pace;
  private final LinkListener listener;
  private final BlockingQueue<LinkEvent> mailbox;
  private final AtomicBoolean growthTold;
  private final Connector connector;
  private final Retries retries;
  private final PendingAsks asks;
  private final KioskIdentity identity;
  private final HeldIdentity held;
  private @Nullable LinkConversation conversation;
  private long retryAt;
  private boolean over;
  private boolean complained;
  private boolean stopping;

  LinkLoop(
      KioskIdentity identity,
      IdentityKeeper keeper,
      LinkPace pace,
      ServerLinkParts parts,
      LinkListener listener,
      BlockingQueue<LinkEvent> mailbox,
      AtomicBoolean growthTold) {
    this.identity = identity;
    this.held = new HeldIdentity(identity, keeper);
    this.pace = pace;
    this.parts = parts;
    this.listener = listener;
    this.mailbox = mailbox;
    this.growthTold = growthTold;
    this.connector = new Connector(identity, pace, mailbox::add);
    this.retries = new Retries(pace, parts.random());
    this.asks = new PendingAsks(parts.ticker());
    this.retryAt = parts.ticker().nanos();
  }

  @Override
  public void run() {
    try (connector) {
      while (!stopping) {
        LinkEvent event = mailbox.poll(TICK, TimeUnit.NANOSECONDS);
        guarded(event);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end("the link is closed");
      asks.drain().forEach(listener::unanswered);
    }
  }

  private void guarded(@Nullable LinkEvent event) {
    try {
      if (event != null) {
        handle(event);
      }
      onTime();
    } catch (RuntimeException e) {
      LOG.error("kiosk {}: the link fails and is opened again", identity.kiosk(), e);
      lost(LinkEnd.CUT, "a fault of our own");
    }
  }

  private void handle(LinkEvent event) {
    switch (event) {
      case LinkEvent.Opened(LinkConnection connection) -> of(connection, LinkConversation::greet);
      case LinkEvent.Received(LinkConnection connection, byte[] frame) ->
          of(connection, current -> react(current, current.received(frame)));
      case LinkEvent.Lost(LinkConnection connection, LinkEnd end, String why) ->
          of(connection, current -> lost(end, why));
      case LinkEvent.Asking(var id, var ask, var deadline) ->
          ask(new PendingAsks.Pending(id, ask, deadline));
      case LinkEvent.OutboxGrew() -> {
        growthTold.set(false);
        if (conversation != null) {
          conversation.sendFacts();
        }
      }
      case LinkEvent.Stop() -> stopping = true;
    }
  }

  private void react(LinkConversation current, LinkConversation.Next next) {
    switch (next) {
      case LinkConversation.Next.GoOn() -> current.more();
      case LinkConversation.Next.Welcomed() -> {
        complained = false;
        if (current.isServing()) {
          serving();
        } else {
          LOG.info("kiosk {}: connected, catching up", identity.kiosk());
        }
        current.begin();
        current.more();
      }
      case LinkConversation.Next.CaughtUp() -> {
        serving();
        current.more();
      }
      case LinkConversation.Next.TurnedAway(String why) -> {
        lost(LinkEnd.TURNED_AWAY, why);
        listener.unwelcome(why);
      }
      case LinkConversation.Next.Over(String why) -> {
        over = true;
        lost(LinkEnd.TURNED_AWAY, why);
        asks.drain().forEach(listener::unanswered);
        listener.quarantined(why);
      }
      case LinkConversation.Next.HangUp(String why) -> lost(LinkEnd.CUT, why);
    }
  }

  private void serving() {
    LOG.info("kiosk {}: connected", identity.kiosk());
    listener.connected();
  }

  private void ask(PendingAsks.Pending pending) {
    if (asks.isWaiting(pending.id())) {
      return;
    }
    LinkConversation current = conversation;
    if (current == null || !current.isServing() || asks.isFull()) {
      listener.unanswered(pending.id());
    } else if (asks.add(pending)) {
      current.send(pending);
    }
  }

  private void onTime() {
    asks.expired().forEach(listener::unanswered);
    LinkConversation current = conversation;
    if (current != null) {
      current.overdue().ifPresent(why -> lost(LinkEnd.CUT, why));
      current.beat();
    } else if (!over && !stopping && parts.ticker().nanos() - retryAt >= 0) {
      conversation = new LinkConversation(held, pace, parts, listener, asks, connector.open());
    }
  }

  private void lost(LinkEnd how, String why) {
    if (conversation != null && conversation.hasLasted()) {
      retries.succeeded();
    }
    retryAt = parts.ticker().nanos() + retries.next(how).toNanos();
    end(why);
  }

  private void end(String why) {
    LinkConversation gone = conversation;
    conversation = null;
    if (gone != null) {
      gone.close();
      if (gone.isWelcomed()) {
        LOG.atLevel(stopping ? Level.INFO : Level.WARN)
            .log("kiosk {}: link away, {}", identity.kiosk(), why);
        if (gone.isServing()) {
          listener.disconnected();
        }
      } else {
        LOG.atLevel(complained ? Level.DEBUG : Level.WARN)
            .log("kiosk {}: no link yet, {}", identity.kiosk(), why);
        complained = true;
      }
    }
  }

  /** An event of a connection that was given up already says nothing any more. */
  private void of(LinkConnection connection, Consumer<LinkConversation> work) {
    LinkConversation current = conversation;
    if (current != null && current.isOn(connection)) {
      work.accept(current);
    } else {
      connection.close();
    }
  }
}
