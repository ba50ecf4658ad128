package rondo.kiosk.link;

import java.util.List;
import java.util.Optional;
import rondo.protocol.envelope.Message;

/** Which Facts are on the way. For the link's thread alone. */
final class FactStream {
  /** How many may be on the way without an acknowledgement. */
  static final int MOST_UNACKNOWLEDGED = 64;

  /**
   * So many are read from the outbox, or noted as acknowledged there, at a time: a long backlog
   * leaves the disk to the controller.
   */
  static final int BATCH = 16;

  private final Outbox outbox;
  private long acknowledged;
  private long noted;
  private long sent;

  FactStream(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Begins behind what the server has applied.
   *
   * @param hash of the last Fact applied, where the server tells it. If ours of that sequence is
   *     another one, nothing is forgotten and ours is sent, for the server to see that the chain
   *     forks
   * @return false when the server has forgotten Facts that it once acknowledged
   */
  boolean begin(long applied, Optional<String> hash) {
    boolean forked = hash.filter(theirs -> differs(applied, theirs)).isPresent();
    return beginBehind(forked ? applied - 1 : applied, forked);
  }

  /** Whether we still have a Fact of this sequence, and another one than theirs. */
  private boolean differs(long sequence, String theirs) {
    return outbox.after(sequence - 1, 1).stream()
        .anyMatch(ours -> ours.sequence() == sequence && !ours.hash().equals(theirs));
  }

  private boolean beginBehind(long applied, boolean forked) {
    List<Message.FactReport> first = outbox.after(applied, 1);
    boolean whole =
        first.isEmpty()
            ? outbox.lastSequence() <= applied
            : first.getFirst().sequence() == applied + 1;
    if (whole) {
      acknowledged = applied;
      sent = applied;
      noted = applied;
      if (!forked) {
        outbox.acknowledged(Math.min(applied, outbox.lastSequence()));
      }
    }
    return whole;
  }

  /** What may be sent now, in order; it counts as sent. */
  List<Message.FactReport> next() {
    int room = (int) (MOST_UNACKNOWLEDGED - (sent - acknowledged));
    if (room < BATCH) {
      return List.of();
    }
    List<Message.FactReport> next = outbox.after(sent, room);
    if (!next.isEmpty()) {
      sent = next.getLast().sequence();
    }
    return next;
  }

  void acknowledged(long sequence) {
    if (sequence > acknowledged && sequence <= sent) {
      acknowledged = sequence;
      if (sequence == sent || sequence - noted >= BATCH) {
        note();
      }
    }
  }

  /** Notes in the outbox what is acknowledged; what it forgets then is never needed again. */
  void note() {
    if (acknowledged > noted) {
      noted = acknowledged;
      outbox.acknowledged(acknowledged);
    }
  }

  /** Sequence up to which the server has everything. */
  long acknowledged() {
    return acknowledged;
  }

  /** The server misses what came behind this sequence. */
  void again(long after) {
    if (after >= acknowledged && after < sent) {
      sent = after;
    }
  }
}
