package rondo.kiosk.link;

import java.util.List;
import rondo.protocol.envelope.Message;

/** Which Facts are on the way. For one thread alone. */
public final class FactStream {
  /** How many may be on the way without an acknowledgement. */
  public static final int MOST_UNACKNOWLEDGED = 64;

  private final Outbox outbox;
  private long acknowledged;
  private long sent;

  public FactStream(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Begins behind what the server has applied.
   *
   * @return false when the server has forgotten Facts that it once acknowledged
   */
  public boolean begin(long applied) {
    List<Message.FactReport> first = outbox.after(applied, 1);
    boolean whole =
        first.isEmpty()
            ? outbox.lastSequence() <= applied
            : first.getFirst().sequence() == applied + 1;
    if (whole) {
      acknowledged = applied;
      sent = applied;
      outbox.acknowledged(Math.min(applied, outbox.lastSequence()));
    }
    return whole;
  }

  /** What may be sent now, in order; it counts as sent. */
  public List<Message.FactReport> next() {
    int room = (int) (MOST_UNACKNOWLEDGED - (sent - acknowledged));
    if (room <= 0) {
      return List.of();
    }
    List<Message.FactReport> next = outbox.after(sent, room);
    if (!next.isEmpty()) {
      sent = next.getLast().sequence();
    }
    return next;
  }

  /** The server has everything up to this sequence; one that was never sent is not believed. */
  public void acknowledged(long sequence) {
    if (sequence > acknowledged && sequence <= sent) {
      acknowledged = sequence;
      outbox.acknowledged(sequence);
    }
  }

  /** Sequence up to which the server has everything. */
  public long acknowledged() {
    return acknowledged;
  }

  /** The server misses what came behind this sequence. */
  public void again(long after) {
    if (after >= acknowledged && after < sent) {
      sent = after;
    }
  }
}
