package rondo.app.server;

import rondo.base.id.KioskId;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;
import rondo.server.link.FactDesk;

/**
 * Has every kiosk told at once of a disc that a customer has complained of: it may come back
 * anywhere. Thread-safe.
 */
final class FaultNews implements FactDesk {
  private final FactDesk desk;
  private volatile Runnable tell = () -> {};

  FaultNews(FactDesk desk) {
    this.desk = desk;
  }

  /** From now on kiosks are told so. */
  void tellBy(Runnable telling) {
    tell = telling;
  }

  @Override
  public void apply(KioskId kiosk, int epoch, Message.FactReport report) {
    desk.apply(kiosk, epoch, report);
    if (report.fact() instanceof Fact.FaultReported) {
      tell.run();
    }
  }
}
