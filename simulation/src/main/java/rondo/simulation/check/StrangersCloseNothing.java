package rondo.simulation.check;

import static rondo.simulation.check.Checker.about;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rondo.base.place.Slot;
import rondo.protocol.fact.SlotContent;
import rondo.simulation.evidence.KioskRecords;
import rondo.simulation.evidence.MachineRecords;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.truth.Place;

/**
 * I19: a foreign or unknown disc closes no rental: the last case that a machine took in under a
 * return that closed one is the disc of that return, unless a person was told to look at the disc
 * of that return since the case came in: then it is his to put right. Nor is it rentable: where a
 * kiosk offers a disc, no case of nobody's network stands.
 */
final class StrangersCloseNothing implements Checker {
  @Override
  public String invariant() {
    return "I19";
  }

  @Override
  public List<Complaint> check(Dossier dossier, Moment moment) {
    List<Complaint> found = new ArrayList<>();
    Map<UUID, Dossier.Logged> takenIn = new HashMap<>();
    dossier.log(LogEntry.Event.CASE_DRAWN_IN).forEach(in -> note(takenIn, in));
    dossier.evidence().server().credits().stream()
        .filter(credit -> credit.rentalId().isPresent())
        .forEach(credit -> {
          String disc = credit.discCode().value();
          Optional.ofNullable(takenIn.get(credit.returnId().value()))
              .filter(it -> !it.disc().equals(disc))
              .filter(it -> !dossier.someoneWasToldOf(disc, it.entry().at()))
              .map(it ->
                  about(
                      "disc",
                      it.disc(),
                      "came in as return %s, which closed the rental of %s",
                      credit.returnId(),
                      disc))
              .ifPresent(found::add);
        });
    dossier.evidence().kiosks().forEach(kiosk -> found.addAll(offered(dossier, kiosk)));
    return found;
  }

  private static void note(Map<UUID, Dossier.Logged> takenIn, Dossier.Logged in) {
    in.entry().attempt().ifPresent(attempt -> takenIn.put(attempt, in));
  }

  private static List<Complaint> offered(Dossier dossier, KioskRecords kiosk) {
    Set<String> known = new HashSet<>();
    dossier.evidence().server().discs().forEach(disc -> known.add(disc.value()));
    List<Complaint> found = new ArrayList<>();
    for (MachineRecords machine : dossier.evidence().machines()) {
      if (machine.kiosk().equals(kiosk.kiosk())) {
        for (Case one : machine.cases()) {
          if (one.place() instanceof Place.InSlot(var slot) && !known.contains(one.name())) {
            offer(kiosk, slot)
                .map(disc ->
                    about(
                        "disc",
                        one.name(),
                        "of nobody's network stands in slot %s of %s, which offers %s there",
                        slot,
                        kiosk.name(),
                        disc))
                .ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  private static Optional<String> offer(KioskRecords kiosk, Slot slot) {
    return kiosk.slots().get(slot) instanceof SlotContent.Holds(var disc)
        ? Optional.of(disc.value())
        : Optional.empty();
  }
}
