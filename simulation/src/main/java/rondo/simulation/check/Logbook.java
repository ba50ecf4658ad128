package rondo.simulation.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rondo.simulation.check.Dossier.Logged;
import rondo.simulation.evidence.MachineRecords;
import rondo.simulator.truth.LogEntry;

/** The lines of all machines' logs by time, found by what checkers look for. Immutable. */
final class Logbook {
  private final Map<LogEntry.Event, List<Logged>> byEvent = new HashMap<>();
  private final Map<Optional<UUID>, List<Logged>> orders = new HashMap<>();
  private final Map<String, List<Logged>> accepted = new HashMap<>();

  Logbook(List<MachineRecords> machines) {
    List<Logged> all = new ArrayList<>();
    for (MachineRecords machine : machines) {
      machine.log().forEach(entry -> all.add(new Logged(machine.kiosk(), entry)));
    }
    all.sort(Comparator.comparing(logged -> logged.entry().at()));
    all.forEach(this::add);
  }

  private void add(Logged line) {
    LogEntry entry = line.entry();
    put(byEvent, entry.event(), line);
    switch (entry.event()) {
      case ORDER_BEGUN -> put(orders, entry.attempt(), line);
      case DISC_ACCEPTED -> put(accepted, line.disc(), line);
      default -> {}
    }
  }

  private static <K> void put(Map<K, List<Logged>> lines, K key, Logged line) {
    lines.computeIfAbsent(key, _ -> new ArrayList<>()).add(line);
  }

  List<Logged> of(LogEntry.Event event) {
    return byEvent.getOrDefault(event, List.of());
  }

  /** What machines began to do under an attempt. */
  List<Logged> orders(Optional<UUID> attempt) {
    return orders.getOrDefault(attempt, List.of());
  }

  /** When and where a disc was taken in. */
  List<Logged> accepted(String disc) {
    return accepted.getOrDefault(disc, List.of());
  }
}
