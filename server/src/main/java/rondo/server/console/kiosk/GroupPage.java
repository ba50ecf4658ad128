package rondo.server.console.kiosk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.Tariff;

/**
 * The page of one group.
 *
 * @param others the operator's other groups
 * @param charges what new rentals of it follow, now first, then by their beginning
 */
public record GroupPage(GroupView group, List<Other> others, List<Charge> charges) {
  /**
   * What a group charges.
   *
   * @param from when it begins; empty: it is in force
   */
  public record Charge(Optional<Instant> from, Tariff tariff) {
    /** What is charged besides the nights, in words. */
    public String words() {
      String tax =
          "%s, %s, %s %%"
              .formatted(
                  tariff.tax().name(),
                  tariff.tax().place(),
                  BigDecimal.valueOf(tariff.tax().rate().value(), 2).toPlainString());
      return "%s · %s · nights end at %s, sold after %d nights"
          .formatted(
              tariff.basis() == PriceBasis.NET ? "tax is added" : "tax is contained",
              tax,
              tariff.nightEnds(),
              tariff.maximumNights());
    }
  }

  /**
   * Another group.
   *
   * @param taking how many kiosks of this group take its discs
   * @param kiosks how many kiosks this group has
   */
  public record Other(UUID id, String name, String code, int taking, int kiosks) {
    /** How its discs stand with this group, in words. */
    public String words() {
      if (taking == 0) {
        return "not taken";
      }
      return taking == kiosks
          ? "taken at every kiosk"
          : "taken at %d of %d kiosks".formatted(taking, kiosks);
    }

    /** Whether there is a kiosk that could take them and does not. */
    public boolean canBeTaken() {
      return taking < kiosks;
    }

    /** Whether any kiosk takes them. */
    public boolean isTaken() {
      return taking > 0;
    }
  }
}
