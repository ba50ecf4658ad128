package rondo.simulation.plant;

import java.util.List;
import java.util.Set;
import rondo.base.id.KioskId;
import rondo.kiosk.journal.KioskStore;
import rondo.machine.control.Machine;
import rondo.payment.side.PaymentSide;
import rondo.server.link.AskDesk;
import rondo.server.link.FactDesk;
import rondo.server.store.RentalStore;
import rondo.simulator.truth.Case;
import rondo.vision.label.PictureReader;

/**
 * The places where the simulation hands its parts to the product. A bug stands in one or two of
 * them as a part that does something wrong; no product code knows of it. Each run has its own, so
 * what a bug remembers it remembers of one network; a part that is asked for anew at the start of a
 * process remembers no more than a process does. For one thread alone.
 */
public interface Ports {
  /** Nothing is planted: every part is handed on as it is. */
  Ports SOUND = new Ports() {};

  /** Names of the database's constraints that do not guard this network. */
  default Set<String> liftedConstraints() {
    return Set.of();
  }

  /** Where the server writes; asked for at each start of its process. */
  default RentalStore store(RentalStore real) {
    return real;
  }

  /** Where the server moves money; asked for at each start of its process. */
  default PaymentSide payments(PaymentSide real) {
    return real;
  }

  /** Where the server applies Facts; asked for at each start of its process. */
  default FactDesk facts(FactDesk real) {
    return real;
  }

  /** Where the server answers; asked for at each start of its process. */
  default AskDesk asks(AskDesk real) {
    return real;
  }

  /** Where a kiosk writes, with its outbox; asked for at each start of its process. */
  default KioskStore memory(KioskId kiosk, KioskStore real) {
    return real;
  }

  /** What a kiosk commands; asked for each time that its controller opens its machine. */
  default Machine machine(KioskId kiosk, Machine real) {
    return real;
  }

  /** What a kiosk reads labels with; asked for at each start of its process. */
  default PictureReader reader(KioskId kiosk, PictureReader real) {
    return real;
  }

  /** What stands where in the world of a kiosk's machine at the beginning. */
  default List<Case> world(KioskId kiosk, List<Case> real) {
    return real;
  }
}
