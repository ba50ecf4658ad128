package rondo.kiosk.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rondo.base.id.AskId;
import rondo.base.time.Ticker;
import rondo.protocol.ask.Ask;

/** Asks that wait for their one outcome. For the link's thread alone. */
final class PendingAsks {
  /** An Ask and when it ends, by the ticker. */
  record Pending(AskId id, Ask ask, long deadline) {}

  /** So many may wait at once; a screen and its returns never need more. */
  static final int MOST = 64;

  private final Ticker ticker;
  private final Map<AskId, Pending> waiting = new LinkedHashMap<>();

  PendingAsks(Ticker ticker) {
    this.ticker = ticker;
  }

  /** False when one waits under this id already. */
  boolean add(Pending pending) {
    return waiting.putIfAbsent(pending.id(), pending) == null;
  }

  boolean isFull() {
    return waiting.size() >= MOST;
  }

  boolean isWaiting(AskId id) {
    return waiting.containsKey(id);
  }

  List<Pending> all() {
    return List.copyOf(waiting.values());
  }

  long remaining(Pending pending) {
    return pending.deadline() - ticker.nanos();
  }

  /** Ends the wait of this id; true when an answer may still be taken. */
  boolean end(AskId id) {
    Pending pending = waiting.get(id);
    if (pending == null || remaining(pending) <= 0) {
      return false;
    }
    waiting.remove(id);
    return true;
  }

  /** Takes out those whose deadline has passed. */
  List<AskId> expired() {
    List<AskId> over = new ArrayList<>();
    waiting.values().stream()
        .filter(pending -> remaining(pending) <= 0)
        .forEach(pending -> over.add(pending.id()));
    over.forEach(waiting::remove);
    return over;
  }

  /** Takes out all. */
  List<AskId> drain() {
    List<AskId> all = List.copyOf(waiting.keySet());
    waiting.clear();
    return all;
  }
}
