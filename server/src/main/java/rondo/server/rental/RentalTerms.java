package rondo.server.rental;

import java.time.Instant;
import java.time.ZoneId;
import rondo.tariff.charge.Charge;
import rondo.tariff.charge.Charges;
import rondo.tariff.charge.Close;
import rondo.tariff.charge.Ending;
import rondo.tariff.night.Nights;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.Tariff;

/** What one rental is priced by, settled at the swipe (DESIGN, "Nights"). */
public record RentalTerms(Tariff tariff, Format format, ZoneId zone) {
  /** The nights of a disc that was given out then. */
  public Nights nights(Instant dispensedAt) {
    return Charges.nights(tariff, zone, dispensedAt);
  }

  /** What is owed as soon as the disc is out. */
  public Charge firstNight(Instant dispensedAt) {
    return Charges.firstNight(tariff, format, zone, dispensedAt);
  }

  /** What is owed beyond the first night when it came back then. */
  public Close close(Instant dispensedAt, Instant acceptedAt) {
    return Charges.close(tariff, format, zone, dispensedAt, acceptedAt);
  }

  /** What is owed beyond the first night when it counts as back then, for this reason. */
  public Close close(Instant dispensedAt, Instant countedAt, Ending ending) {
    return Charges.close(tariff, format, zone, dispensedAt, countedAt, ending);
  }

  /** What is owed beyond the first night when it never came back. */
  public Close.Sold sale(Instant dispensedAt) {
    return Charges.sale(tariff, format, zone, dispensedAt);
  }
}
