package rondo.simulation.watch;

/** Is told of everything durable or promised, in the order in which it happens. */
@FunctionalInterface
public interface Witness {
  /** Looks away. */
  Witness NONE = _ -> {};

  /** This was touched. */
  void saw(Sight sight);
}
