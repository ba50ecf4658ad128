package rondo.simulation.network;

import java.util.List;
import java.util.Optional;
import rondo.protocol.chain.ChainLink;
import rondo.server.store.memory.StoredRows;
import rondo.simulation.evidence.AppliedEpoch;
import rondo.simulation.evidence.Evidence;
import rondo.simulation.evidence.KioskRecords;
import rondo.simulation.evidence.MachineRecords;
import rondo.simulation.evidence.ServerRecords;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.server.KioskDoor;

/** Collects the evidence of a network in memory. */
final class Collected {
  private Collected() {}

  static Evidence from(Network network) {
    return new Evidence(
        server(network),
        network.kiosks().stream().map(Collected::kiosk).toList(),
        network.kiosks().stream().map(Collected::machine).toList(),
        network.payments().entries(),
        Optional.of(network.watch().promises()));
  }

  private static ServerRecords server(Network network) {
    StoredRows rows = network.server().store().rows();
    return new ServerRecords(
        network.plan().discs().stream().map(stand -> stand.disc().code()).toList(),
        List.of(network.plan().tariff()),
        rows.checkouts(),
        rows.rentals(),
        rows.places(),
        rows.payments(),
        rows.transactions(),
        rows.lines(),
        rows.credits(),
        rows.tasks(),
        rows.events(),
        rows.parked(),
        rows.epochs().stream()
            .map(row ->
                new AppliedEpoch(
                    row.kioskId(), row.epoch(), new ChainLink(row.applied(), row.appliedHash())))
            .toList());
  }

  private static KioskRecords kiosk(SimulatedKiosk kiosk) {
    var store = kiosk.store();
    return new KioskRecords(
        kiosk.id(),
        kiosk.name(),
        KioskDoor.EPOCH,
        kiosk.witness().entries(),
        store.acknowledged(),
        store.outbox().after(0, Integer.MAX_VALUE),
        store.slots(),
        kiosk.witness().written(),
        kiosk.calendar().wrong());
  }

  private static MachineRecords machine(SimulatedKiosk kiosk) {
    return new MachineRecords(
        kiosk.id(), kiosk.name(), kiosk.machine().truth().cases(), kiosk.machine().log());
  }
}
