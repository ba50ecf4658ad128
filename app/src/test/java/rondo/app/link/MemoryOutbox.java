package rondo.app.link;

import java.util.ArrayList;
import java.util.List;
import rondo.kiosk.link.Outbox;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;

/** An outbox in memory. Thread-safe. */
final class MemoryOutbox implements Outbox {
  private final List<Message.FactReport> all = new ArrayList<>();
  private long acknowledged;

  /** A copy of another, as of a disk. */
  synchronized MemoryOutbox copy() {
    MemoryOutbox copy = new MemoryOutbox();
    copy.all.addAll(all);
    copy.acknowledged = acknowledged;
    return copy;
  }

  synchronized void append(Fact fact) {
    all.add(newest().report(fact));
  }

  synchronized ChainLink newest() {
    return all.isEmpty()
        ? ChainLink.START
        : new ChainLink(all.getLast().sequence(), all.getLast().hash());
  }

  @Override
  public synchronized ChainLink base() {
    return acknowledged == 0
        ? ChainLink.START
        : new ChainLink(acknowledged, all.get((int) acknowledged - 1).hash());
  }

  synchronized List<Message.FactReport> all() {
    return List.copyOf(all);
  }

  @Override
  public synchronized long lastSequence() {
    return newest().sequence();
  }

  @Override
  public synchronized String lastHash() {
    return newest().hash();
  }

  @Override
  public synchronized List<Message.FactReport> after(long sequence, int atMost) {
    return all.stream()
        .filter(report -> report.sequence() > Math.max(sequence, acknowledged))
        .limit(atMost)
        .toList();
  }

  @Override
  public synchronized void acknowledged(long sequence) {
    if (sequence > all.size()) {
      throw new IllegalArgumentException("never written: " + sequence);
    }
    acknowledged = Math.max(acknowledged, sequence);
  }

  synchronized long acknowledged() {
    return acknowledged;
  }
}
