package rondo.payment.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.PaymentSideContract;

/** The contract through the socket. */
class SocketPaymentSideTest extends PaymentSideContract {
  @TempDir Path folder;
  private SimulatorFixture fixture;

  @BeforeEach
  void start() {
    fixture = new SimulatorFixture(folder, clock);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Override
  protected PaymentSide side(Duration deadline) {
    return fixture.throughSocket(deadline);
  }

  @Override
  protected List<PaymentEntry> entries() {
    return fixture.simulator().entries();
  }
}
