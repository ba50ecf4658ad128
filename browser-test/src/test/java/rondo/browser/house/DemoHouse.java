package rondo.browser.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.app.demo.Demo;
import rondo.app.setting.Settings;
import rondo.base.config.Configuration;
import rondo.base.config.Sources;
import rondo.payment.simulator.PaymentEntry;
import rondo.payment.simulator.PaymentSimulator;

/** The demo as {@code ./rondo demo} starts it, in a fresh folder on free ports. */
public final class DemoHouse implements AutoCloseable {
  private final Demo demo;
  private final Path folder;

  private DemoHouse(Demo demo, Path folder) {
    this.demo = demo;
    this.folder = folder;
  }

  /**
   * Starts it.
   *
   * @param folder of its data; emptied first
   * @param speed how many times faster than life the machine moves
   */
  static DemoHouse open(Path folder, int speed) {
    FreshFolder.make(folder);
    Map<String, String> flags =
        Map.of(
            "data", folder.toString(),
            "port", Integer.toString(FreePorts.first()),
            "speed", Integer.toString(speed),
            "payment.deadline", "PT3S",
            "payment.late", "PT6S");
    Settings settings =
        Configuration.load(Settings.class, new Sources(Map.of(), Optional.empty(), Map.of(), flags))
            .value();
    return new DemoHouse(Demo.start(settings, step -> {}), folder);
  }

  /** Address of the start page. */
  public String startPage() {
    return demo.startPage();
  }

  /** Address of the kiosk's screen. */
  public String screen() {
    return demo.screen();
  }

  /** Address of the machine room. */
  public String room() {
    return demo.room();
  }

  /** A fresh link that signs in at the console. */
  public String signInLink() {
    return demo.signInLink();
  }

  /** Address of the mailbox. */
  public String mailbox() {
    return demo.startPage() + "/mailbox";
  }

  /** The payment side's own ledger. */
  public List<PaymentEntry> paymentSide() {
    return PaymentSimulator.entriesIn(folder.resolve("payment"));
  }

  @Override
  public void close() {
    demo.close();
  }
}
