package rondo.tariff.rule;

/**
 * A disc of a format that its tariff has no price for was to be charged: the catalogue offered what
 * the operator never priced. Names the tariff so that the operator knows which to mend.
 */
public final class PriceMissingException extends RuntimeException {
  private final TariffVersion tariff;
  private final Format format;

  PriceMissingException(TariffVersion tariff, Format format) {
    super(
        "tariff %s version %d has no price for %s"
            .formatted(tariff.id(), tariff.version(), format.wire()));
    this.tariff = tariff;
    this.format = format;
  }

  /** The version that lacks the price; it is mended by a new version. */
  public TariffVersion tariff() {
    return tariff;
  }

  /** The format that has no price. */
  public Format format() {
    return format;
  }
}
