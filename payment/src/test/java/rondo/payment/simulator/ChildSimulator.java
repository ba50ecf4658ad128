package rondo.payment.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** A simulator in a process of its own, to be killed: prints its port and runs for ever. */
final class ChildSimulator {
  private ChildSimulator() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (PaymentSimulator simulator =
        SimulatorFixture.start(Path.of(arguments[0]), Clock.systemUTC())) {
      System.out.println(simulator.port());
      new CountDownLatch(1).await();
    }
  }
}
