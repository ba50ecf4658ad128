package rondo.kiosk.network;

import java.util.Optional;
import rondo.protocol.state.State;

/** At how many kiosks a disc from here can be given back. Pure. */
public final class Reach {
  /** What is called near, in metres. */
  private static final long NEAR = 30_000;

  private Reach() {}

  /**
   * Kiosks near here, this one among them, that take the discs of every group that is taken here:
   * whatever disc was rented here can be given back there.
   */
  public static int takingAll(Optional<State.Settings> here, Optional<State.Network> network) {
    long others =
        network.stream()
            .flatMap(net -> net.others().stream().filter(other -> isNear(net, other)))
            .filter(other ->
                here.filter(own -> other.accepted().containsAll(own.accepted())).isPresent())
            .count();
    return 1 + (int) others;
  }

  private static boolean isNear(State.Network network, State.Neighbour other) {
    return network
        .here()
        .flatMap(start -> other.point().map(end -> Way.between(start, end).metres()))
        .filter(metres -> metres <= NEAR)
        .isPresent();
  }
}
