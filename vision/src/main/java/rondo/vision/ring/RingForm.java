package rondo.vision.ring;

/** How a code stands round a hub (FEATURES R8). */
public enum RingForm {
  /** Bars stand radially: the light changes round the hub. */
  RADIAL,
  /** Bars are full circles: the light changes away from the hub. */
  CONCENTRIC
}
