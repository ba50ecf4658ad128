package rondo.server.fleet;

import java.time.Instant;
import rondo.protocol.enrolment.EnrolmentCode;
import rondo.protocol.identity.Fingerprint;

/**
 * What an operator brings to a kiosk's controller so that it becomes this kiosk (DESIGN, flow 2).
 *
 * @param code good for one controller, once; kept nowhere in clear
 * @param fingerprint by which the controller knows this server
 * @param linkPort that kiosks connect to
 * @param expires after which the code is worth nothing
 */
public record Handover(
    EnrolmentCode code, Fingerprint fingerprint, int linkPort, Instant expires) {}
