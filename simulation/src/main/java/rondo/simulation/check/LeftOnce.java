package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rondo.base.id.RentalId;
import rondo.simulator.truth.LogEntry;

/** I15: at most one disc left a mouth for each rental; the same one again if it was laid back. */
final class LeftOnce implements Checker {
  @Override
  public String invariant() {
    return "I15";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    Map<RentalId, Dossier.Logged> first = new LinkedHashMap<>();
    List<Complaint> found = new ArrayList<>();
    dossier
        .log(LogEntry.Event.DISC_LEFT_THE_MOUTH)
        .forEach(left ->
            dossier
                .attempt(left.entry().attempt())
                .map(attempt -> attempt.began().rental())
                .ifPresent(rental -> {
                  Dossier.Logged other = first.putIfAbsent(rental, left);
                  if (other != null && !isSame(other, left)) {
                    found.add(
                        about(
                            "rental",
                            rental,
                            "let out %s at %s and %s at %s",
                            other.disc(),
                            other.entry().at(),
                            left.disc(),
                            left.entry().at()));
                  }
                }));
    return found;
  }

  private static boolean isSame(Dossier.Logged one, Dossier.Logged other) {
    return one.disc().equals(other.disc()) && one.entry().attempt().equals(other.entry().attempt());
  }
}
