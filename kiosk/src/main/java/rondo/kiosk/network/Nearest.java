package rondo.kiosk.network;

import java.util.Comparator;
import java.util.Optional;
import rondo.media.label.GroupCode;
import rondo.protocol.state.State;
import rondo.protocol.state.State.Neighbour;

/**
 * The kiosk that a customer is sent to with a disc that is not taken in here (feature T1).
 *
 * @param name of the place
 * @param address street and town; empty where it is not known
 * @param way from here, where both places are known
 */
public record Nearest(String name, String address, Optional<Way> way) {
  private static final Comparator<Nearest> NEAR_FIRST =
      Comparator.<Nearest>comparingLong(one -> one.way().map(Way::metres).orElse(Long.MAX_VALUE))
          .thenComparing(Nearest::name)
          .thenComparing(Nearest::address);

  /** The nearest kiosk that takes discs of this group; one of unknown place comes last. */
  public static Optional<Nearest> taking(GroupCode group, State.Network network) {
    return network.others().stream()
        .filter(other -> other.accepted().contains(group))
        .map(other -> from(network.here(), other))
        .min(NEAR_FIRST);
  }

  private static Nearest from(Optional<State.Point> here, Neighbour other) {
    Optional<Way> way = here.flatMap(start -> other.point().map(end -> Way.between(start, end)));
    return new Nearest(other.name(), other.address(), way);
  }
}
