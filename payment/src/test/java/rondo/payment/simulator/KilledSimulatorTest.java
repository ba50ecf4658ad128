package rondo.payment.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.base.time.SettableClock;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.PaymentStatus;

class KilledSimulatorTest {
  private static final int BEFORE_THE_KILL = 10;

  @TempDir Path folder;

  @Test
  void whatever_was_answered_before_a_kill_is_still_true_after_it() throws Exception {
    List<PaymentId> answered = new ArrayList<>();
    Process child = child();
    try (BufferedReader out = child.inputReader(UTF_8)) {
      int port = Integer.parseInt(Objects.requireNonNull(out.readLine(), "no port"));
      PaymentSide side = SimulatorFixture.throughSocket(port, SimulatorFixture.PLENTY);
      CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
      Thread calls = Thread.ofVirtual().start(() -> callUntilItDies(side, answered, enough));
      enough.await();
      child.destroyForcibly().waitFor();
      calls.join();
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertThat(answered).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
    assertAllKnown(answered);
  }

  private Process child() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ChildSimulator.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void callUntilItDies(
      PaymentSide side, List<PaymentId> answered, CountDownLatch enough) {
    for (int i = 0; ; i++) {
      PaymentId key = new PaymentId(new UUID(7, i));
      if (authorise(side, key) instanceof PaymentOutcome.Unknown) {
        return;
      }
      answered.add(key);
      enough.countDown();
    }
  }

  private static PaymentOutcome authorise(PaymentSide side, PaymentId key) {
    return side.authorise(key, Money.of(500, "USD"), TestCard.APPROVED.card(), "checkout");
  }

  private void assertAllKnown(List<PaymentId> answered) {
    SettableClock clock = new SettableClock("2030-01-01T00:00:00Z");
    try (PaymentSimulator simulator = SimulatorFixture.start(folder, clock)) {
      assertThat(simulator.entries())
          .hasSizeBetween(answered.size(), answered.size() + 1)
          .extracting(PaymentEntry::key)
          .containsAll(answered);
      assertThat(answered)
          .allSatisfy(key ->
              assertThat(simulator.direct().status(key)).isInstanceOf(PaymentStatus.Found.class));
      assertThat(authorise(simulator.direct(), answered.getFirst()))
          .isInstanceOf(PaymentOutcome.Approved.class);
    }
  }
}
