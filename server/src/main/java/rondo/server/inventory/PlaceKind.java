package rondo.server.inventory;

/** What kind of place a disc is in. */
public enum PlaceKind {
  /** With the operator: not in any kiosk. */
  OPERATOR,
  /** In a slot of a kiosk. */
  SLOT,
  /** In a kiosk, between its slot and the mouth. */
  MACHINE,
  /** Out with a customer. */
  CUSTOMER,
  /** It belongs to a customer. */
  SOLD,
  /** Nobody knows; a person has a task. */
  UNRESOLVED
}
