package rondo.server.fleet;

import rondo.base.id.KioskId;
import rondo.protocol.enrolment.EnrolmentCode;
import rondo.protocol.identity.Fingerprint;

/** The link as the fleet needs it: who hands out codes, and who tells kiosks what is new. */
public interface Door {
  /** A fresh code with which one controller can become this kiosk. */
  EnrolmentCode code(KioskId kiosk);

  /** By which controllers know this server. */
  Fingerprint fingerprint();

  /** The port that kiosks connect to. */
  int port();

  /** The fleet has changed: every kiosk is told what it shall hold. */
  void publish();
}
