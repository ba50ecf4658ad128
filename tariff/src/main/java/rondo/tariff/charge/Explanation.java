package rondo.tariff.charge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.ZoneId;
import rondo.base.money.Money;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.TariffVersion;
import rondo.tariff.rule.TaxRule;

/**
 * Why a line has its amount: the rule (its type on the wire), the version of the tariff and the
 * times that mattered, so that "why this amount?" is answered from the stored line alone.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Explanation.Reserved.class, name = "first-night-reserved"),
  @JsonSubTypes.Type(value = Explanation.FirstNight.class, name = "first-night"),
  @JsonSubTypes.Type(value = Explanation.FurtherNights.class, name = "further-nights"),
  @JsonSubTypes.Type(value = Explanation.Tax.class, name = "tax")
})
public sealed interface Explanation {
  /** The version of the rules that were applied. */
  TariffVersion tariff();

  /** The format of the disc. */
  Format format();

  /** Whether the line's price has the tax in it. */
  PriceBasis basis();

  /** What the line charges for. */
  ChargeKind kind();

  /** The first night, reserved at the swipe: nothing was given out yet, so there are no times. */
  record Reserved(TariffVersion tariff, Format format, PriceBasis basis) implements Explanation {
    @Override
    public ChargeKind kind() {
      return ChargeKind.FIRST_NIGHT;
    }
  }

  /**
   * The first night of a disc that was given out.
   *
   * @param zone of the kiosk of origin
   * @param dispensedAt when the machine gave the disc out
   * @param due when the first night ends
   */
  record FirstNight(
      TariffVersion tariff,
      Format format,
      PriceBasis basis,
      ZoneId zone,
      Instant dispensedAt,
      Instant due)
      implements Explanation {
    @Override
    public ChargeKind kind() {
      return ChargeKind.FIRST_NIGHT;
    }
  }

  /**
   * The nights after the first.
   *
   * @param zone of the kiosk of origin
   * @param fromNight the first night of this line, 2 or more
   * @param toNight the last night of this line
   * @param maximumNights when this night ended the disc would be sold
   * @param dispensedAt when the machine gave the disc out
   * @param ending whether the disc came back or was sold
   * @param endedAt when a kiosk took the disc in, or the clock was stopped, or the sale
   * @param missed the due instant before {@code fromNight}, which passed without a return
   * @param due when {@code toNight} ends
   */
  record FurtherNights(
      TariffVersion tariff,
      Format format,
      PriceBasis basis,
      ZoneId zone,
      int fromNight,
      int toNight,
      int maximumNights,
      Instant dispensedAt,
      Ending ending,
      Instant endedAt,
      Instant missed,
      Instant due)
      implements Explanation {
    public FurtherNights {
      if (fromNight < 2 || toNight < fromNight || maximumNights < toNight) {
        throw new IllegalArgumentException(
            "nights %d to %d of %d".formatted(fromNight, toNight, maximumNights));
      }
    }

    @Override
    public ChargeKind kind() {
      return ChargeKind.FURTHER_NIGHTS;
    }
  }

  /**
   * The tax on the other lines of the same charge.
   *
   * @param rule its name, place and rate
   * @param taxed the sum of the prices it was reckoned from, on their basis
   */
  record Tax(TariffVersion tariff, Format format, PriceBasis basis, TaxRule rule, Money taxed)
      implements Explanation {
    @Override
    public ChargeKind kind() {
      return ChargeKind.TAX;
    }
  }
}
