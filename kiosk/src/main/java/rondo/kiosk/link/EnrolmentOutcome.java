package rondo.kiosk.link;

import rondo.base.refusal.Refusal;

/** How an enrolment ended. */
public sealed interface EnrolmentOutcome {
  /** The controller is this kiosk now; the identity is not yet written. */
  record Enrolled(KioskIdentity identity) implements EnrolmentOutcome {}

  /** It is not, and here is why; {@link Refusal#next} says whether the code is still good. */
  record NotEnrolled(Refusal refusal) implements EnrolmentOutcome {}
}
