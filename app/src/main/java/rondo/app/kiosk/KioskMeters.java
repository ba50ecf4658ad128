package rondo.app.kiosk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import rondo.app.setting.Meters;
import rondo.kiosk.controller.Controller;
import rondo.kiosk.journal.KioskStore;
import rondo.kiosk.screen.ScreenFrame.Standing;
import rondo.protocol.fact.SlotContent;

/** What a kiosk counts for whoever watches it. */
final class KioskMeters {
  private KioskMeters() {}

  static PrometheusMeterRegistry of(KioskStore store, Controller controller) {
    var registry = Meters.ofThisProcess();
    Gauge.builder("rondo.kiosk.ready", () -> stands(controller, Standing.READY))
        .description("1 while the kiosk rents and takes back")
        .register(registry);
    Gauge.builder("rondo.kiosk.facts", () -> store.outbox().lastSequence())
        .description("Sequence of the newest Fact")
        .register(registry);
    Gauge.builder("rondo.kiosk.discs", () -> discs(store))
        .description("Discs that are believed to stand in slots")
        .register(registry);
    return registry;
  }

  private static int stands(Controller controller, Standing standing) {
    return controller.current().head().standing() == standing ? 1 : 0;
  }

  private static long discs(KioskStore store) {
    return store.slots().values().stream().filter(SlotContent.Holds.class::isInstance).count();
  }
}
