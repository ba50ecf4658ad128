package rondo.simulation.watch;

import java.time.InstantSource;
import java.util.List;
import rondo.media.label.DiscCode;
import rondo.simulation.check.Violation;
import rondo.simulation.evidence.Promises;
import rondo.tariff.rule.Tariff;

/**
 * All watchers over one network: they look at each sight as it happens, and after each event it is
 * known whether something no longer holds, and since when. For one thread alone.
 */
public final class Watch implements Onlooker {
  /** The invariants that are watched. */
  public static final List<String> INVARIANTS =
      List.of(
          "I1", "I3", "I4", "I5", "I10", "I13", "I14", "I15", "I16", "I18", "I19", "I20", "I22",
          "I23", "I27", "I28");

  private final Known known;
  private final List<Watcher> watchers;
  private Onlooker other = Onlooker.NONE;
  private final Findings found = new Findings();
  private final PromiseWatch promises = new PromiseWatch();

  /**
   * A watch at the beginning, before anything was touched.
   *
   * @param world the true state of the machines
   * @param tariff of every rental
   * @param discs of the network
   */
  public Watch(World world, Tariff tariff, List<DiscCode> discs, InstantSource time) {
    known = new Known(world, tariff, discs);
    watchers =
        List.of(
            new MoneyWatch(),
            new PaymentWatch(),
            new LedgerWatch(),
            new PlaceWatch(),
            new ReleaseWatch(),
            new NightWatch(),
            new StrangerWatch(),
            new FactWatch(),
            promises,
            new ReserveWatch(time),
            new AuditWatch(),
            new CommandWatch());
  }

  /** Somebody else who is told all that this watch sees, first. */
  public void alsoTell(Onlooker onlooker) {
    other = onlooker;
  }

  @Override
  public void saw(Sight sight) {
    other.saw(sight);
    known.learn(sight);
    for (Watcher watcher : watchers) {
      watcher.see(sight, known, found);
    }
  }

  /** What was promised so far. */
  public Promises promises() {
    return promises.promises();
  }

  /** Whether everything holds so far. */
  public boolean holds() {
    return found.isEmpty();
  }

  /**
   * What does not hold.
   *
   * @param when it was first seen, in words
   */
  public List<Violation> violations(String when) {
    return found.at(when);
  }
}
