package rondo.tariff.rule;

/**
 * Names one version of a tariff for ever: a version, once used, never changes.
 *
 * @param id 1 to 40 of a-z, 0-9 and hyphen, for example "standard"
 * @param version 1 or more
 */
public record TariffVersion(String id, int version) {
  public TariffVersion {
    if (!id.matches("[a-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("a tariff's id is 1 to 40 of a-z, 0-9 and hyphen");
    }
    if (version < 1) {
      throw new IllegalArgumentException("a tariff's version is 1 or more, not " + version);
    }
  }
}
