package rondo.media.prepaid;

/**
 * What was paid, where, and for which medium (seed 002, 2-1). Money that is left stands only at the
 * server: nothing here ever changes. Whoever knows the medium ID can spend, so it is not shown.
 *
 * @param amount the denomination, a number of the issuer's table, 1 or more
 * @param serviceId the server: an address where it has 32 bits, else a name for a directory
 * @param mediumId which medium it is
 */
public record PrepaidBlock(int amount, long serviceId, long mediumId) {
  public PrepaidBlock {
    if (amount < 1 || serviceId < 0 || mediumId < 0) {
      throw new IllegalArgumentException("no field of a block is negative, and no amount is 0");
    }
  }

  @Override
  public String toString() {
    return "block of denomination %d for service %x, medium ..%02x"
        .formatted(amount, serviceId, mediumId & 0xFF);
  }
}
