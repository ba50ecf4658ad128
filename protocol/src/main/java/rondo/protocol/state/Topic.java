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
  /** From version 2 of the protocol on. */
  @JsonProperty("network")
  NETWORK
}
