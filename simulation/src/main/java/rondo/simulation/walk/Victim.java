package rondo.simulation.walk;

import rondo.simulation.fault.Lifeline;
import rondo.simulation.network.Network;

/** Which process of a walk dies. */
public enum Victim {
  /** Where the discs are rented, and one of them comes back. */
  KIOSK,
  /** Where the other one comes back. */
  OTHER_KIOSK,
  SERVER;

  Lifeline life(Network network) {
    return switch (this) {
      case KIOSK -> network.kiosks().getFirst().life();
      case OTHER_KIOSK -> network.kiosks().getLast().life();
      case SERVER -> network.server().life();
    };
  }
}
