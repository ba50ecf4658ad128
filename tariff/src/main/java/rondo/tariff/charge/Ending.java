package rondo.tariff.charge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the nights of a rental came to an end. */
public enum Ending {
  /** A kiosk took the disc in. */
  @JsonProperty("returned")
  RETURNED,
  /** The maximum of nights ended without a return. */
  @JsonProperty("sold")
  SOLD
}
