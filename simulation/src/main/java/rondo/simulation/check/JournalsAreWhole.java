package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.List;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message.FactReport;
import rondo.simulation.evidence.AppliedEpoch;
import rondo.simulation.evidence.KioskRecords;

/**
 * I20: a kiosk's Facts have no gap, their chain holds, and what the server has is a prefix of it.
 */
final class JournalsAreWhole implements Checker {
  @Override
  public String invariant() {
    return "I20";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    List<Complaint> found = new ArrayList<>();
    for (KioskRecords kiosk : dossier.evidence().kiosks()) {
      found.addAll(chain(kiosk));
      dossier.evidence().server().epochs().stream()
          .filter(epoch -> epoch.kiosk().equals(kiosk.kiosk()) && epoch.epoch() == kiosk.epoch())
          .forEach(epoch -> found.addAll(prefix(kiosk, epoch)));
    }
    return found;
  }

  private static List<Complaint> chain(KioskRecords kiosk) {
    ChainLink last = kiosk.acknowledged();
    for (FactReport report : kiosk.outbox()) {
      if (!last.report(report.fact()).equals(report)) {
        return List.of(
            about(
                "kiosk",
                kiosk.name(),
                "Fact %d does not follow Fact %d",
                report.sequence(),
                last.sequence()));
      }
      last = new ChainLink(report.sequence(), report.hash());
    }
    return List.of();
  }

  private static List<Complaint> prefix(KioskRecords kiosk, AppliedEpoch epoch) {
    ChainLink applied = epoch.applied();
    if (applied.sequence() > kiosk.last().sequence()) {
      return List.of(
          about(
              "kiosk",
              kiosk.name(),
              "ends at Fact %d, the server has %d",
              kiosk.last().sequence(),
              applied.sequence()));
    }
    if (applied.sequence() < kiosk.acknowledged().sequence()) {
      return List.of(
          about(
              "kiosk",
              kiosk.name(),
              "has forgotten up to Fact %d, the server has %d",
              kiosk.acknowledged().sequence(),
              applied.sequence()));
    }
    boolean same =
        applied.equals(kiosk.acknowledged())
            || kiosk.outbox().stream()
                .anyMatch(
                    it -> it.sequence() == applied.sequence() && it.hash().equals(applied.hash()));
    return same
        ? List.of()
        : List.of(
            about("kiosk", kiosk.name(), "and the server differ in Fact %d", applied.sequence()));
  }
}
