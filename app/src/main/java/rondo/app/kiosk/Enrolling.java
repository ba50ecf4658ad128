package rondo.app.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import rondo.app.setting.SystemTime;
import rondo.base.id.KioskId;
import rondo.base.refusal.Refusal;
import rondo.kiosk.journal.KioskStore;
import rondo.kiosk.journal.SqliteKioskStore;
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

  /** Keeps an identity durably in the place of the one before. */
  public static void keep(Path folder, KioskIdentity identity) {
    identity.write(file(folder));
  }

  /** Where the folder has the kiosk's records. */
  public static Path store(Path folder) {
    return folder.resolve("kiosk.db");
  }

  /**
   * Enrols and keeps the identity. A controller that has records goes on with them: what no server
   * has acknowledged goes into the new epoch (F21).
   *
   * @throws NotEnrolledException with the refusal
   */
  public static KioskIdentity enrol(
      Path folder, URI server, EnrolmentCode code, Fingerprint fingerprint, SecureRandom random) {
    makeFolder(folder);
    var enrolment = new Enrolment(server, fingerprint, random);
    if (!Files.exists(store(folder))) {
      KioskIdentity fresh = enrolled(enrolment.enrol(code, ChainLink.START));
      keep(folder, fresh);
      return fresh;
    }
    Clock calendar = SystemTime.calendar();
    try (KioskStore records = SqliteKioskStore.open(store(folder), calendar)) {
      Optional<KioskId> formerly = known(folder).map(KioskIdentity::kiosk);
      KioskIdentity anew = enrolled(enrolment.enrol(code, records.outbox().base(), formerly));
      NewLife.begin(records, formerly, anew.kiosk(), calendar.instant());
      keep(folder, anew);
      return anew;
    }
  }

  private static KioskIdentity enrolled(EnrolmentOutcome outcome) {
    return switch (outcome) {
      case EnrolmentOutcome.Enrolled(var identity) -> identity;
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
