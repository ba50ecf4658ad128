package rondo.simulation.plant;

import java.util.List;
import rondo.kiosk.link.Outbox;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message.FactReport;

/** A kiosk's outbox that is right until a bug overrides a part of it. */
class WrongOutbox implements Outbox {
  final Outbox real;

  WrongOutbox(Outbox real) {
    this.real = real;
  }

  @Override
  public long lastSequence() {
    return real.lastSequence();
  }

  @Override
  public String lastHash() {
    return real.lastHash();
  }

  @Override
  public ChainLink base() {
    return real.base();
  }

  @Override
  public List<FactReport> after(long sequence, int atMost) {
    return real.after(sequence, atMost);
  }

  @Override
  public void acknowledged(long sequence) {
    real.acknowledged(sequence);
  }
}
