package rondo.protocol.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is kept current at a kiosk; each topic has a version of its own. */
public enum Topic {
  @JsonProperty("settings")
  SETTINGS,
  @JsonProperty("catalogue")
  CATALOGUE,
  @JsonProperty("tariff")
  TARIFF,
  @JsonProperty("loading")
  LOADING,
  /** Where the other kiosks stand. */
  @JsonProperty("network")
  NETWORK,
  /** What must not be rented as it stands. */
  @JsonProperty("restrictions")
  RESTRICTIONS,
  /** What people are to do at this kiosk. */
  @JsonProperty("orders")
  ORDERS;

  /** The version of the protocol that it came with; a kiosk that speaks less is not told. */
  public int since() {
    return switch (this) {
      case SETTINGS, CATALOGUE, TARIFF, LOADING -> 1;
      case NETWORK -> 2;
      case RESTRICTIONS, ORDERS -> 3;
    };
  }
}
