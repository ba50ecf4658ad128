package rondo.server.rental;

/** Where a rental stands, as its row says it. */
public enum RentalState {
  AUTHORISING,
  OPEN,
  RETURNED,
  SOLD,
  LOST,
  NOT_DISPENSED,
  UNRESOLVED
}
