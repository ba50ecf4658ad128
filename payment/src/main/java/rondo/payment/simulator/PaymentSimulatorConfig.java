package rondo.payment.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;

/**
 * Where and how the simulator runs.
 *
 * @param folder holds its ledger and its secret; made if missing, private to its owner
 * @param port on loopback; 0 takes a free one
 * @param currency the only one it takes
 * @param lateBy how long the card {@link TestCard#LATE} waits for its answer: longer than the
 *     deadline of those who call, at most an hour
 */
public record PaymentSimulatorConfig(Path folder, int port, Currency currency, Duration lateBy) {
  private static final Duration LATEST = Duration.ofHours(1);

  public PaymentSimulatorConfig {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("not a port: " + port);
    }
    if (lateBy.isNegative() || lateBy.compareTo(LATEST) > 0) {
      throw new IllegalArgumentException("late by 0 to 60 minutes, not " + lateBy);
    }
  }

  Path ledger() {
    return ledgerIn(folder);
  }

  static Path ledgerIn(Path folder) {
    return folder.resolve("payments.jsonl");
  }
}
