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
  /** Long enough for a loaded machine; only those calls wait for it that get no answer. */
  public static final Duration DEADLINE = Duration.ofMillis(400);

  private static final Duration LATE_BY = Duration.ofMillis(700);

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

  public PaymentSide throughSocket() {
    return throughSocket(simulator.port(), DEADLINE);
  }

  public static PaymentSide throughSocket(int port, Duration deadline) {
    return new SocketPaymentSide(new SocketPaymentSideConfig(port, deadline), System::nanoTime);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
