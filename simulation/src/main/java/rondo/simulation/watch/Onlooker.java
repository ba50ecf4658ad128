package rondo.simulation.watch;

/** Is told of everything durable or promised, in the order in which it happens. */
@FunctionalInterface
public interface Onlooker {
  /** Looks away. */
  Onlooker NONE = _ -> {};

  /** This was touched. */
  void saw(Sight sight);
}
