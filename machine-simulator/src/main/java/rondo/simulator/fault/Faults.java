package rondo.simulator.fault;

import java.util.List;

/** Breaks and mends things in the machine. Thread-safe. */
public interface Faults {
  /** Breaks it; a fault that is there already stays. */
  void set(Fault fault);

  /** Mends it, if it is broken. */
  void clear(Fault fault);

  /** Mends everything. */
  void clearAll();

  /** What is broken now. */
  List<Fault> active();
}
