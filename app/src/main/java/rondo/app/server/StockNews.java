package rondo.app.server;

import java.util.Set;
import java.util.function.Consumer;
import rondo.base.id.KioskId;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;
import rondo.server.link.FactDesk;

/** Tells a kiosk its orders anew once it has done one of them. Thread-safe. */
final class StockNews implements FactDesk {
  private static final Set<String> DONE = Set.of("loaded", "unloaded");

  private final FactDesk desk;
  private volatile Consumer<KioskId> tell = _ -> {};

  StockNews(FactDesk desk) {
    this.desk = desk;
  }

  /** From now on kiosks are told so. */
  void tellBy(Consumer<KioskId> telling) {
    tell = telling;
  }

  @Override
  public void apply(KioskId kiosk, int epoch, Message.FactReport report) {
    desk.apply(kiosk, epoch, report);
    if (isDone(report.fact())) {
      tell.accept(kiosk);
    }
  }

  private static boolean isDone(Fact fact) {
    return switch (fact) {
      case Fact.SlotChanged changed -> DONE.contains(changed.cause());
      case Fact.ServiceVisited visit -> visit.step().equals("ended");
      default -> false;
    };
  }
}
