package rondo.payment.simulator;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import rondo.payment.side.PaymentSide;
import rondo.payment.socket.SocketPaymentSide;
import rondo.payment.socket.SocketPaymentSideConfig;

/** A simulator in a folder that can be stopped and started again. */
public final class SimulatorFixture implements AutoCloseable {
  /** For calls that get an answer: longer than any loaded machine takes. */
  public static final Duration PLENTY = Duration.ofSeconds(30);

  /** For calls that get no answer, or a late one. */
  public static final Duration HURRY = Duration.ofMillis(200);

  private static final Duration LATE_BY = Duration.ofMillis(400);

  private final Path folder;
  private final InstantSource clock;
  private PaymentSimulator simulator;

  public SimulatorFixture(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
    this.simulator = start(folder, clock);
  }

  public static PaymentSimulator start(Path folder, InstantSource clock) {
    var config = new PaymentSimulatorConfig(folder, 0, Currency.getInstance("USD"), LATE_BY);
    return PaymentSimulator.start(config, clock, new SecureRandom());
  }

  public void restart() {
    simulator.close();
    simulator = start(folder, clock);
  }

  public PaymentSimulator simulator() {
    return simulator;
  }

  public PaymentSide throughSocket(Duration deadline) {
    return throughSocket(simulator.port(), deadline);
  }

  public static PaymentSide throughSocket(int port, Duration deadline) {
    return new SocketPaymentSide(new SocketPaymentSideConfig(port, deadline), System::nanoTime);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
