package rondo.simulator.street;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import rondo.simulator.hands.HandResult;
import rondo.simulator.hands.Hands;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Place;
import rondo.simulator.truth.Truth;

/**
 * The ways between the machines of one world: a person who has taken a case out of one machine
 * carries it to another (feature R4, "bring it back at any other"). Each machine keeps its own
 * file, so a stop between the two may leave a case in both hands; {@link #join} mends that.
 * Thread-safe.
 */
public final class Street {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Stop> stops = new TreeMap<>();
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

  /** A machine on the street. */
  private record Stop(Hands hands, Supplier<Truth> truth) {
    Optional<Case> carried(String name) {
      return truth.get().named(name).filter(one -> one.place() instanceof Place.Outside);
    }
  }

  /**
   * A machine begins to stand here. A disc that somebody carries at both it and another is only at
   * the other; things without a label are many.
   *
   * @param name of its kiosk, no other's on this street
   */
  public void join(String name, Hands hands, Supplier<Truth> truth) {
    lock.lock();
    try {
      Stop joining = new Stop(hands, truth);
      for (Case one : truth.get().cases()) {
        if (one.label().isPresent()
            && joining.carried(one.name()).isPresent()
            && isElsewhere(one.name())) {
          hands.leave(one.name());
        }
      }
      stops.put(name, joining);
    } finally {
      lock.unlock();
    }
    watchers.forEach(Runnable::run);
  }

  private boolean isElsewhere(String name) {
    return stops.values().stream().anyMatch(stop -> stop.truth.get().named(name).isPresent());
  }

  /** A machine stands here no longer. */
  public void part(String name) {
    lock.lock();
    try {
      stops.remove(name);
    } finally {
      lock.unlock();
    }
    watchers.forEach(Runnable::run);
  }

  /** Calls the watcher after each coming and going, until it is closed; it must not block. */
  public AutoCloseable watch(Runnable watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  /** The kiosks that one can go to from here, by name. */
  public List<String> from(String name) {
    lock.lock();
    try {
      return stops.keySet().stream().filter(other -> !other.equals(name)).toList();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Carries a case that somebody has in his hands at one kiosk to another.
   *
   * @param caseName as in the machine's own file
   */
  public HandResult carry(String caseName, String from, String to) {
    lock.lock();
    try {
      Optional<Stop> here = Optional.ofNullable(stops.get(from));
      Optional<Stop> there = Optional.ofNullable(stops.get(to));
      Optional<Case> one = here.flatMap(stop -> stop.carried(caseName));
      if (there.isEmpty() || from.equals(to)) {
        return new HandResult.NotPossible("There is no way to " + to + ".");
      }
      if (one.isEmpty()) {
        return new HandResult.NotPossible("Nobody has this case in his hands.");
      }
      HandResult brought = there.get().hands.bring(one.get());
      return brought instanceof HandResult.Done ? here.get().hands.leave(caseName) : brought;
    } finally {
      lock.unlock();
    }
  }
}
