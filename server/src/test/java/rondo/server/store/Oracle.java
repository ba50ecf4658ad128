package rondo.server.store;

import java.time.Instant;
import java.time.LocalTime;
import rondo.payment.simulator.TestCard;

/** Reckons what is due without a line of the tariff's code. */
final class Oracle {
  static final int MAXIMUM = 15;

  private Oracle() {}

  static Instant due(Instant taken, int night) {
    return taken
        .atZone(Network.ZONE)
        .toLocalDate()
        .plusDays(night)
        .atTime(LocalTime.of(21, 0))
        .atZone(Network.ZONE)
        .toInstant();
  }

  /** Cents a night of a game, and of everything else. */
  private static long night(World.Loan loan) {
    return loan.disc.equals(Network.GAME) ? 350 : 180;
  }

  private static long taxed(long net) {
    return net + Math.round(net * 0.0825);
  }

  /** What the bank should have taken in the end for one disc. */
  static long owed(World.Loan loan, Instant now) {
    long first = taxed(night(loan));
    if (loan.card == TestCard.CHARGE_DECLINED) {
      return first;
    }
    Instant end = loan.backAt.orElse(now);
    boolean over = loan.backAt.isPresent() || now.isAfter(loan.saleAt());
    int nights = 1;
    while (nights < MAXIMUM && end.isAfter(due(loan.takenAt, nights))) {
      nights++;
    }
    return over ? first + taxed(night(loan) * (nights - 1)) : first;
  }
}
