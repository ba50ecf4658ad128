package rondo.kiosk.journal;

/** Kinds of work that are numbered, so that each piece is done once (R4, R7). */
public enum Work {
  /** Service codes that are used up. */
  SERVICE,
  /** Audits that were ordered here, at the screen. */
  AUDIT_ORDERED,
  /** How far the audit has come; see {@link rondo.kiosk.duty.AuditMark}. */
  AUDIT,
  /** Corrections of what is believed of slots. */
  CORRECTION
}
