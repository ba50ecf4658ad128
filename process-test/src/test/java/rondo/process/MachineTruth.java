package rondo.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import rondo.media.label.LabelText;
import rondo.server.sample.SampleData;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.truth.MachineLog;
import rondo.simulator.truth.Place;
import rondo.simulator.truth.TruthFile;

/** What is true in the machine, by its own file and log (oracle M). */
record MachineTruth(Path file) {
  /** Where each disc of ours is; a disc that never was in the machine is outside. */
  Map<String, Place> discs() {
    return TruthFile.peek(file).orElseThrow().cases().stream()
        .filter(MachineTruth::ours)
        .collect(Collectors.toMap(Case::name, Case::place));
  }

  Optional<Place> placeOf(String disc) {
    return Optional.ofNullable(discs().get(disc));
  }

  List<LogEntry> log() {
    return MachineLog.beside(file);
  }

  List<LogEntry> log(LogEntry.Event event) {
    return log().stream().filter(entry -> entry.event() == event).toList();
  }

  /** Whether an order of this attempt has begun. */
  boolean hasBegun(UUID attempt) {
    return log(LogEntry.Event.ORDER_BEGUN).stream()
        .anyMatch(entry -> entry.attempt().equals(Optional.of(attempt)));
  }

  private static boolean ours(Case one) {
    return one.label().map(LabelText::group).filter(SampleData.GROUP_CODE::equals).isPresent();
  }
}
