package rondo.base.diagram;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tries every event in every state that can be reached, until nothing new comes: each way that
 * there is, found by going it. The same terrain gives the same walk.
 *
 * @param arrows every way from one state to another; those that stay where they are left out
 * @param reached names of all states that were reached
 * @param pairs how many pairs of a state and an event were tried
 */
public record Walk(SortedSet<Arrow> arrows, SortedSet<String> reached, long pairs) {
  /** A walk that is longer has no end that a test could wait for. */
  private static final long MOST = 6_000_000;

  /** Walks all of it. */
  public static <S, E> Walk over(Terrain<S, E> terrain) {
    var going = new Going<>(terrain);
    terrain.starts().forEach(going::meet);
    while (!going.waiting.isEmpty()) {
      going.leave(going.waiting.remove());
    }
    return new Walk(going.arrows, going.reached, going.pairs);
  }

  private static final class Going<S, E> {
    private final Terrain<S, E> terrain;
    private final Set<Object> met = new HashSet<>();
    private final Queue<S> waiting = new ArrayDeque<>();
    private final SortedSet<Arrow> arrows = new TreeSet<>();
    private final SortedSet<String> reached = new TreeSet<>();
    private long pairs;

    Going(Terrain<S, E> terrain) {
      this.terrain = terrain;
    }

    private void meet(S state) {
      if (met.add(terrain.key(state))) {
        reached.add(terrain.name(state));
        waiting.add(state);
      }
    }

    private void leave(S state) {
      String from = terrain.name(state);
      for (E event : terrain.events(state)) {
        pairs++;
        if (pairs > MOST) {
          throw new IllegalStateException(
              "no end in sight after %d states, at %s".formatted(met.size(), terrain.key(state)));
        }
        S next = terrain.next(state, event);
        if (!next.equals(state)) {
          String to = terrain.name(next);
          if (!to.equals(from)) {
            arrows.add(new Arrow(from, terrain.label(state, event), to));
          }
          meet(next);
        }
      }
    }
  }
}
