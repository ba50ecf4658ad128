package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.List;
import rondo.simulation.evidence.MachineRecords;
import rondo.simulator.truth.LogEntry;

/**
 * I28: one controller commands a machine at a time. The fencing token of the orders that a machine
 * begins never falls, so that a stale one was refused, and under one token the orders' numbers
 * grow: two controllers that believe in the same token would repeat them.
 */
public final class OneCommander implements Checker {
  @Override
  public String invariant() {
    return "I28";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    List<Complaint> found = new ArrayList<>();
    for (MachineRecords machine : dossier.evidence().machines()) {
      var command = new Command();
      machine.log().stream()
          .filter(line -> !command.goesOn(line))
          .map(line ->
              about(
                  "machine",
                  machine.name(),
                  "line %d begins order %d of token %d after %s",
                  line.seq(),
                  line.order().orElse(0L),
                  line.token().orElse(0L),
                  command))
          .forEach(found::add);
    }
    return found;
  }

  /** Who commands a machine, line by line of its log. For one thread alone. */
  public static final class Command {
    private long token;
    private long order = -1;

    /** Whether a line may follow what came before; one that may not changes nothing. */
    public boolean goesOn(LogEntry line) {
      if (line.event() != LogEntry.Event.ORDER_BEGUN) {
        return true;
      }
      long by = line.token().orElse(0L);
      long number = line.order().orElse(0L);
      if (by < token || by == token && number <= order) {
        return false;
      }
      token = by;
      order = number;
      return true;
    }

    @Override
    public String toString() {
      return "order " + order + " of token " + token;
    }
  }
}
