package rondo.simulation.watch;

import java.util.List;
import java.util.OptionalLong;
import rondo.base.id.KioskId;
import rondo.kiosk.link.Outbox;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message.FactReport;

/** An outbox that tells what it forgets. */
public record WatchedOutbox(KioskId kiosk, Outbox inner, Onlooker onlooker) implements Outbox {
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
  public List<FactReport> after(long sequence, int atMost) {
    return inner.after(sequence, atMost);
  }

  @Override
  public void acknowledged(long sequence) {
    inner.acknowledged(sequence);
    List<FactReport> oldest = inner.after(0, 1);
    onlooker.saw(
        new Sight.Forgot(
            kiosk,
            sequence,
            inner.base(),
            oldest.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(oldest.getFirst().sequence())));
  }
}
