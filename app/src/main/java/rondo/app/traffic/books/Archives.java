package rondo.app.traffic.books;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Where everybody's records of one network are.
 *
 * @param database the server's
 * @param payment folder of the payment side's ledger
 * @param mailbox folder of the messages, where they are kept and not sent
 */
public record Archives(
    Jdbi database, Path payment, Optional<Path> mailbox, List<KioskPlace> kiosks) {
  public Archives {
    kiosks = List.copyOf(kiosks);
  }
}
