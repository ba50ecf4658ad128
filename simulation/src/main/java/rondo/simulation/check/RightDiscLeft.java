package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.List;
import rondo.simulator.truth.LogEntry;

/** I16: the disc that left under an attempt is the disc of that attempt. */
final class RightDiscLeft implements Checker {
  @Override
  public String invariant() {
    return "I16";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    return dossier
        .log(LogEntry.Event.DISC_LEFT_THE_MOUTH)
        .flatMap(left ->
            dossier.attempt(left.entry().attempt()).stream()
                .filter(attempt -> !attempt.began().disc().value().equals(left.disc()))
                .map(attempt ->
                    about(
                        "disc",
                        left.disc(),
                        "left for rental %s, which is of disc %s",
                        attempt.began().rental(),
                        attempt.began().disc())))
        .toList();
  }
}
