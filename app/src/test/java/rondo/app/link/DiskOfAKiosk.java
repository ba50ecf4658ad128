package rondo.app.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rondo.app.kiosk.Enrolling;
import rondo.base.id.KioskId;
import rondo.base.id.ReturnId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.KioskStore;
import rondo.kiosk.journal.SqliteKioskStore;
import rondo.kiosk.link.KioskIdentity;
import rondo.kiosk.link.WebSocketServerLink;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.server.sample.LoadingList;
import rondo.server.sample.SampleData;

/** A kiosk's folder with what a controller does to it: take discs in, report them, be copied. */
final class DiskOfAKiosk {
  final Path folder;
  private final LinkHouse house;
  private final Clock clock;

  DiskOfAKiosk(Path folder, LinkHouse house, Clock clock) {
    this.folder = folder;
    this.house = house;
    this.clock = clock;
  }

  /** Becomes this kiosk with a new code, as {@code ./rondo kiosk --enrol} does. */
  KioskIdentity enrol(KioskId kiosk) {
    return Enrolling.enrol(
        folder,
        house.address(),
        house.server().codes().issue(kiosk),
        house.keys.fingerprint(),
        house.random);
  }

  /** The machine takes a disc in while the link is away. */
  ReturnId takesIn(int number) {
    ReturnId returned = new ReturnId(new java.util.UUID(0x0190_0000_0000_7000L, random()));
    takesIn(number, returned, clock.instant());
    return returned;
  }

  /** The same return, written down at a time of its own. */
  void takesIn(int number, ReturnId returned, Instant at) {
    Slot slot = new Slot(1, number);
    var disc = LoadingList.sample().state().discs().get(number).disc();
    try (KioskStore store = open()) {
      store.commit(
          new Change(
              List.of(),
              Map.of(slot, new SlotContent.Holds(disc)),
              List.of(new Fact.DiscReturned(at, returned, SampleData.GROUP_CODE, disc, slot))));
    }
  }

  /** Connects until all is acknowledged. */
  void reportsAll() {
    connects(
        "acknowledged",
        (store, said) -> store.outbox().base().sequence() == store.outbox().lastSequence());
  }

  /** Connects until the server has ended its epoch; what the server said. */
  String isQuarantined() {
    List<String> reasons = new ArrayList<>();
    connects(
        "quarantined",
        (_, said) ->
            said.said.stream()
                .filter(one -> one.startsWith("quarantined: "))
                .peek(reasons::add)
                .findFirst()
                .isPresent());
    return reasons.getFirst();
  }

  /** What has to come about while connected. */
  interface Awaited {
    boolean holds(KioskStore store, RecordingListener said);
  }

  private void connects(String what, Awaited awaited) {
    KioskIdentity identity = Enrolling.known(folder).orElseThrow().at(house.address());
    var said = new RecordingListener();
    try (KioskStore store = open();
        WebSocketServerLink link =
            house.link(
                identity,
                renewed -> Enrolling.keep(folder, renewed),
                store.outbox(),
                store.heldStates(),
                LinkHouse.QUICK)) {
      link.start(said);
      Waiting.until(what + " " + said.said, () -> awaited.holds(store, said));
    }
  }

  /** What stands in the outbox. */
  long waiting() {
    try (KioskStore store = open()) {
      return store.outbox().lastSequence() - store.outbox().base().sequence();
    }
  }

  /** An image of the disk. */
  DiskOfAKiosk copiedTo(Path other) {
    try {
      Files.createDirectories(other);
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.copy(file, other.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DiskOfAKiosk(other, house, clock);
  }

  KioskStore open() {
    return SqliteKioskStore.open(folder.resolve("kiosk.db"), clock);
  }

  private long random() {
    return 0x8000_0000_0000_0000L | (house.random.nextLong() >>> 2);
  }
}
