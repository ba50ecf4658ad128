package rondo.simulation.evidence;

import java.util.List;
import rondo.base.id.KioskId;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.LogEntry;

/**
 * What is true in a kiosk's machine (the oracle). A disc that stands in another machine, or that a
 * person carries, is outside here or unknown here.
 *
 * @param name what a complaint calls it: its file, or its name
 * @param cases of {@link rondo.simulator.truth.Truth#cases}
 * @param log of {@link rondo.simulator.truth.MachineLog#beside}, oldest first
 */
public record MachineRecords(KioskId kiosk, String name, List<Case> cases, List<LogEntry> log) {
  public MachineRecords {
    cases = List.copyOf(cases);
    log = List.copyOf(log);
  }
}
