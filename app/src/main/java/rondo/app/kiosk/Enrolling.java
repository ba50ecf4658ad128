package rondo.app.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import rondo.base.refusal.Refusal;
import rondo.kiosk.link.Enrolment;
import rondo.kiosk.link.EnrolmentOutcome;
import rondo.kiosk.link.KioskIdentity;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.enrolment.EnrolmentCode;
import rondo.protocol.identity.Fingerprint;

/** Who a controller is: read from its file, or got with a code at its first start. */
public final class Enrolling {
  private Enrolling() {}

  /** The identity that the folder holds. */
  public static Optional<KioskIdentity> known(Path folder) {
    return KioskIdentity.read(file(folder));
  }

  /**
   * Enrols and keeps the identity.
   *
   * @throws NotEnrolledException with the refusal
   */
  public static KioskIdentity enrol(
      Path folder, URI server, EnrolmentCode code, Fingerprint fingerprint, SecureRandom random) {
    makeFolder(folder);
    var outcome = new Enrolment(server, fingerprint, random).enrol(code, ChainLink.START);
    return switch (outcome) {
      case EnrolmentOutcome.Enrolled(var identity) -> {
        identity.write(file(folder));
        yield identity;
      }
      case EnrolmentOutcome.NotEnrolled(var refusal) -> throw new NotEnrolledException(refusal);
    };
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the kiosk's folder " + folder, e);
    }
  }

  private static Path file(Path folder) {
    return folder.resolve("identity.json");
  }

  /** The server did not take the code. */
  public static final class NotEnrolledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotEnrolledException(Refusal refusal) {
      super(refusal.what() + " " + refusal.next());
    }
  }
}
