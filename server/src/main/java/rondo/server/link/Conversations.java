package rondo.server.link;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.id.KioskId;

/** Who is connected, and the lines that outlive a connection. Thread-safe. */
final class Conversations {
  private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);
  private static final long STOP_SECONDS = 10;
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(1);

  private final LinkParts parts;
  private final Epochs epochs;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Conversation> all = ConcurrentHashMap.newKeySet();
  private final Map<KioskId, Conversation> current = new ConcurrentHashMap<>();
  private final Map<KioskId, FactLine> factLines = new ConcurrentHashMap<>();
  private final Map<KioskId, AskLine> askLines = new ConcurrentHashMap<>();

  Conversations(LinkParts parts, Epochs epochs) {
    this.parts = parts;
    this.epochs = epochs;
  }

  void opened(Conversation conversation) {
    all.add(conversation);
  }

  /** From now on this is the kiosk's connection; an older one is closed. */
  void take(KioskId kiosk, Conversation conversation) {
    Conversation older = current.put(kiosk, conversation);
    if (older != null && older != conversation) {
      older.close(CloseReason.REPLACED);
    }
  }

  /** Forgets a connection; true when it was the kiosk's and no newer one has taken its place. */
  boolean closed(Optional<KioskId> kiosk, Conversation conversation) {
    all.remove(conversation);
    return kiosk.isPresent() && current.remove(kiosk.get(), conversation);
  }

  Optional<Conversation> current(KioskId kiosk) {
    return Optional.ofNullable(current.get(kiosk));
  }

  FactLine factLine(KioskId kiosk) {
    return factLines.computeIfAbsent(
        kiosk,
        key -> {
          FactLine line = new FactLine(key, epochs, parts.facts());
          threads.execute(line);
          return line;
        });
  }

  AskLine askLine(KioskId kiosk) {
    return askLines.computeIfAbsent(
        kiosk, key -> new AskLine(key, parts.asks(), parts.ticker(), threads));
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
