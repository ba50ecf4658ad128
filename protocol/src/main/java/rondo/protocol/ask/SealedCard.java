package rondo.protocol.ask;

/**
 * What stands in clear inside the JWE of {@link Ask.Authorise#card}; it exists in memory only.
 *
 * @param pan 12 to 19 digits
 * @param expiry {@code YYMM}, or empty where the track had none
 * @param serviceCode three digits, or empty
 */
public record SealedCard(String pan, String expiry, String serviceCode) {
  @Override
  public String toString() {
    return "SealedCard[hidden]";
  }
}
