package rondo.server.link;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import rondo.base.id.KioskId;
import rondo.protocol.enrolment.EnrolmentCode;

/** Draws the codes that operators hand over. Thread-safe. */
public final class EnrolmentCodes {
  /** How long a code is good. */
  public static final Duration LIFE = Duration.ofHours(24);

  private final Enrolments enrolments;
  private final InstantSource clock;
  private final SecureRandom random;

  EnrolmentCodes(Enrolments enrolments, InstantSource clock, SecureRandom random) {
    this.enrolments = enrolments;
    this.clock = clock;
    this.random = random;
  }

  /** A code with which one controller can become this kiosk; only its hash is kept. */
  public EnrolmentCode issue(KioskId kiosk) {
    EnrolmentCode code = EnrolmentCode.draw(random);
    Instant now = clock.instant();
    enrolments.issue(code, kiosk, now, now.plus(LIFE));
    return code;
  }
}
