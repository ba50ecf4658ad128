package rondo.simulation.coverage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import rondo.base.id.KioskId;
import rondo.kiosk.session.Service;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.fault.Swarm;

/** Notes of each fault what it meets. For one thread alone. */
public final class Encounters implements Swarm.Watcher {
  private final Function<KioskId, Optional<Service>> kiosks;
  private final Supplier<Set<Enum<?>>> server;
  private final Map<Pair, Long> met = new HashMap<>();

  /**
   * Nothing noted yet.
   *
   * @param kiosks where a kiosk's decisions stand; none while it is dead
   * @param server the states of its checkouts, rentals and payments
   */
  public Encounters(Function<KioskId, Optional<Service>> kiosks, Supplier<Set<Enum<?>>> server) {
    this.kiosks = kiosks;
    this.server = server;
  }

  @Override
  public void goesWrong(FaultKind kind, Optional<KioskId> kiosk) {
    kiosk
        .<Iterable<String>>map(id -> KioskStates.of(kiosks.apply(id)))
        .orElseGet(() -> ServerStates.of(server.get()))
        .forEach(state -> met.merge(new Pair(state, kind), 1L, Long::sum));
  }

  /** How often each pair was met. */
  public Map<Pair, Long> met() {
    return Map.copyOf(met);
  }
}
