package rondo.kiosk.link;

import java.util.List;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;

/**
 * Facts that wait for their acknowledgement, kept in the kiosk's store (I20, I23). Facts enter it
 * in the transaction of their change, which is the store's business. Thread-safe.
 */
public interface Outbox {
  /** Sequence of the newest Fact ever written, 0 where there is none. */
  long lastSequence();

  /** Chain hash of the newest Fact ever written, empty where there is none. */
  String lastHash();

  /** The last Fact that a server acknowledged; what is kept begins behind it. */
  ChainLink base();

  /** The oldest Facts behind a sequence, in order. */
  List<Message.FactReport> after(long sequence, int atMost);

  /** Everything up to this sequence is durable at the server. */
  void acknowledged(long sequence);
}
