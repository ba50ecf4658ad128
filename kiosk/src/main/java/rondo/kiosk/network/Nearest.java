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
 * @param room how many places are free there at least, 1 or more; empty where that is not known
 */
public record Nearest(String name, String address, Optional<Way> way, Optional<Integer> room) {
  private static final Comparator<Nearest> NEAR_FIRST =
      Comparator.<Nearest>comparingLong(one -> one.way().map(Way::metres).orElse(Long.MAX_VALUE))
          .thenComparing(Nearest::name)
          .thenComparing(Nearest::address);

  /**
   * The nearest kiosk that takes discs of this group and, as far as the server tells, is open and
   * has room: nobody is sent to a full one, to one that rests, or to one that is away. One of
   * unknown place comes last.
   */
  public static Optional<Nearest> taking(GroupCode group, State.Network network) {
    return network.others().stream()
        .filter(other -> other.accepted().contains(group))
        .filter(Nearest::canTake)
        .map(other -> from(network.here(), other))
        .min(NEAR_FIRST);
  }

  /** Whether discs of this group belong to the network, also if no kiosk could take one now. */
  public static boolean isKnown(GroupCode group, State.Network network) {
    return network.others().stream().anyMatch(other -> other.accepted().contains(group));
  }

  /** A server of a version before tells neither; then the place alone decides. */
  private static boolean canTake(Neighbour other) {
    return other.open().orElse(true) && other.room().orElse(1) > 0;
  }

  private static Nearest from(Optional<State.Point> here, Neighbour other) {
    Optional<Way> way = here.flatMap(start -> other.point().map(end -> Way.between(start, end)));
    return new Nearest(other.name(), other.address(), way, other.room());
  }
}
