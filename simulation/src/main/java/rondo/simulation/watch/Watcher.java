package rondo.simulation.watch;

/**
 * An invariant over what is touched, with what it has to remember for that. Each look costs as much
 * as was touched, not as much as there is. For one thread alone.
 */
interface Watcher {
  /**
   * Looks at what was touched.
   *
   * @param known what is known of the network, this sight included
   */
  void see(Sight sight, Known known, Findings found);
}
