package rondo.server.link;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.id.KioskId;

/** Who is connected, and the lines that outlive a connection. Thread-safe. */
final class Conversations {
  private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);
  private static final long STOP_SECONDS = 10;
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(1);

  private final LinkLimits limits;
  private final LinkParts parts;
  private final Epochs epochs;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Conversation> all = ConcurrentHashMap.newKeySet();
  private final Queue<Conversation> strangers = new ConcurrentLinkedQueue<>();
  private final Semaphore factTurns;
  private final Map<KioskId, Conversation> current = new ConcurrentHashMap<>();
  private final Map<KioskId, FactLine> factLines = new ConcurrentHashMap<>();
  private final Map<KioskId, AskLine> askLines = new ConcurrentHashMap<>();

  Conversations(LinkLimits limits, LinkParts parts, Epochs epochs) {
    this.limits = limits;
    this.factTurns = new Semaphore(limits.factsAtOnce(), true);
    this.parts = parts;
    this.epochs = epochs;
  }

  /**
   * Takes in a connection of somebody who has not proven yet who it is. Of too many, the one that
   * has waited longest goes: a kiosk proves itself at once, so strangers never keep it out.
   */
  void opened(Conversation conversation) {
    all.add(conversation);
    strangers.add(conversation);
    if (strangers.size() > limits.strangers()) {
      Optional.ofNullable(strangers.poll())
          .ifPresent(oldest -> {
            LOG.warn("link: more than {} connections of strangers", limits.strangers());
            oldest.close(CloseReason.CROWDED);
          });
    }
  }

  /** Runs it on a thread of its own, unless the link stops. */
  void later(Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.debug("the link stops; the kiosk hears it from the next server", e);
    }
  }

  /** From now on this is the kiosk's connection; an older one is closed. */
  void take(KioskId kiosk, Conversation conversation) {
    strangers.remove(conversation);
    Conversation older = current.put(kiosk, conversation);
    if (older != null && older != conversation) {
      older.close(CloseReason.REPLACED);
    }
  }

  /** Forgets a connection; true when it was the kiosk's and no newer one has taken its place. */
  boolean closed(Optional<KioskId> kiosk, Conversation conversation) {
    all.remove(conversation);
    strangers.remove(conversation);
    return kiosk.isPresent() && current.remove(kiosk.get(), conversation);
  }

  Optional<Conversation> current(KioskId kiosk) {
    return Optional.ofNullable(current.get(kiosk));
  }

  FactLine factLine(KioskId kiosk) {
    return factLines.computeIfAbsent(
        kiosk,
        key -> {
          FactLine line =
              new FactLine(
                  key, epochs, parts.facts(), new FactPace(limits, factTurns, parts.ticker()));
          threads.execute(line);
          return line;
        });
  }

  AskLine askLine(KioskId kiosk) {
    return askLines.computeIfAbsent(
        kiosk,
        key -> new AskLine(key, parts.asks(), parts.ticker(), limits.asksAtOnce(), this::later));
  }

  /** Sends every kiosk away and lets what is in hand end. */
  void stop() {
    all.forEach(conversation -> conversation.close(CloseReason.STOPPING));
    factLines.values().forEach(FactLine::stop);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("the link stops while work is in hand; kiosks will offer it again");
        threads.shutdownNow();
      }
      for (Conversation conversation : all) {
        conversation.awaitGone(CLOSE_PATIENCE);
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
