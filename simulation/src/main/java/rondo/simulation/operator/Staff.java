package rondo.simulation.operator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import rondo.media.label.CodeReading;
import rondo.media.label.DiscCode;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.PlaceKind;
import rondo.server.store.memory.StoredRows;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.people.People;
import rondo.simulation.people.People.Deed;
import rondo.simulation.time.Schedule;

/**
 * Staff with one bag who take discs from kiosk to kiosk: by list, with a code, and at times they go
 * off in the middle (F25). For one thread alone.
 */
final class Staff {
  private static final int MOST_OUT = 2;

  private final List<SimulatedKiosk> kiosks;
  private final Supplier<StoredRows> rows;
  private final Orders orders;
  private final People people;
  private final Schedule time;
  private final RandomGenerator random;
  private final Set<String> bag = new LinkedHashSet<>();
  private boolean out;

  Staff(
      List<SimulatedKiosk> kiosks,
      Supplier<StoredRows> rows,
      Orders orders,
      People people,
      Schedule time,
      RandomGenerator random) {
    this.kiosks = List.copyOf(kiosks);
    this.rows = rows;
    this.orders = orders;
    this.people = people;
    this.time = time;
    this.random = random;
  }

  /** Whether they carry this disc. */
  boolean carry(DiscCode disc) {
    return bag.contains(disc.value());
  }

  /** Whether somebody is on the way or at work. */
  boolean isOut() {
    return out;
  }

  /** Now and then they go to some kiosk, to take discs out and to put in what they carry. */
  void maybeGoSomewhere() {
    if (random.nextInt(8) == 0) {
      goSomewhere();
    }
  }

  private void goSomewhere() {
    SimulatedKiosk kiosk = kiosks.get(random.nextInt(kiosks.size()));
    List<DiscCode> here =
        rows.get().places().stream()
            .filter(place -> place.kind() == PlaceKind.SLOT)
            .filter(place -> place.kioskId().equals(Optional.of(kiosk.id())))
            .map(DiscPlace::discCode)
            .toList();
    List<DiscCode> goes = new ArrayList<>(here.stream().skip(random.nextInt(3)).toList());
    go(kiosk, goes.subList(0, Math.min(MOST_OUT, goes.size())));
  }

  /** They put in what they carry, wherever it is taken. */
  void empty() {
    go(kiosks.get(random.nextInt(kiosks.size())), List.of());
  }

  private void go(SimulatedKiosk kiosk, List<DiscCode> goes) {
    if (out || !people.stepAside(kiosk)) {
      return;
    }
    out = true;
    List<DiscCode> listed = bag.stream().map(DiscCode::parse).flatMap(Staff::code).toList();
    boolean all = random.nextBoolean();
    var code = orders.send(kiosk, all ? listed : List.of(), goes, random);
    people.count(Deed.STAFF_VISITS);
    new StaffVisit(
            kiosk,
            code,
            bag,
            List.copyOf(bag),
            time,
            random,
            people::count,
            () -> {
              out = false;
              people.comeBack(kiosk);
            })
        .begin();
  }

  private static Stream<DiscCode> code(CodeReading<DiscCode> reading) {
    return reading instanceof CodeReading.Code<DiscCode>(var disc)
        ? Stream.of(disc)
        : Stream.empty();
  }
}
