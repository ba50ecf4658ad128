package rondo.tariff.charge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the nights of a rental came to an end. */
public enum Ending {
  /** A kiosk took the disc in. */
  @JsonProperty("returned")
  RETURNED,
  /** A kiosk could not take the disc in, and it came back within the grace after that. */
  @JsonProperty("stopped")
  STOPPED,
  /** The maximum of nights ended without a return. */
  @JsonProperty("sold")
  SOLD
}
