package rondo.app.demo;

import java.nio.file.Path;
import rondo.app.server.ServerRun;
import rondo.app.setting.Settings;
import rondo.base.time.CalendarOffset;
import rondo.base.time.Ticker;
import rondo.simulator.street.Street;

/**
 * What the demo's kiosks share: time, the way between their machines, and the server that they
 * reach by its port alone.
 *
 * @param folder of the whole demo
 */
record DemoGround(
    Settings settings,
    Path folder,
    CalendarOffset calendar,
    Ticker ticker,
    Street street,
    ServerRun server) {
  DemoPorts ports() {
    return new DemoPorts(settings.port());
  }
}
