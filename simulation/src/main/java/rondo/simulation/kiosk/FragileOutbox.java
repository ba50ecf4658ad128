package rondo.simulation.kiosk;

import java.util.List;
import java.util.function.BooleanSupplier;
import rondo.kiosk.link.Outbox;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;

/**
 * An outbox on a disk that can fail.
 *
 * @param mayWait whether no more Facts wait than may
 */
record FragileOutbox(Outbox inner, Disk disk, BooleanSupplier mayWait) implements Outbox {
  @Override
  public long lastSequence() {
    return inner.lastSequence();
  }

  @Override
  public String lastHash() {
    return inner.lastHash();
  }

  @Override
  public ChainLink base() {
    return inner.base();
  }

  @Override
  public List<Message.FactReport> after(long sequence, int atMost) {
    return inner.after(sequence, atMost);
  }

  @Override
  public void acknowledged(long sequence) {
    disk.write(() -> {
      inner.acknowledged(sequence);
      disk.counted(mayWait.getAsBoolean());
      return sequence;
    });
  }
}
