package rondo.simulation.operator;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.StaffScreen;
import rondo.kiosk.screen.Touch;
import rondo.protocol.identity.ServiceCode;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.people.People.Deed;
import rondo.simulation.time.Schedule;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Place;

/** Somebody with a service code and a bag before one kiosk. For one thread alone. */
final class StaffVisit {
  private static final int PATIENCE = 90;
  private static final Set<String> NOT_HERE =
      Set.of("unknown", "other-group", "stands-here", "full");

  private final SimulatedKiosk kiosk;
  private final ServiceCode code;
  private final Set<String> bag;
  private final Deque<String> toLoad;
  private final Schedule time;
  private final RandomGenerator random;
  private final Consumer<Deed> tally;
  private final Runnable over;
  private final int patience;
  private int looks;
  private boolean entered;
  private boolean done;

  /**
   * A visit that is not begun.
   *
   * @param bag what staff carry; changes with what they load and take out
   * @param over is told when they have gone
   */
  StaffVisit(
      SimulatedKiosk kiosk,
      ServiceCode code,
      Set<String> bag,
      Collection<String> toLoad,
      Schedule time,
      RandomGenerator random,
      Consumer<Deed> tally,
      Runnable over) {
    this.kiosk = kiosk;
    this.code = code;
    this.bag = bag;
    this.toLoad = new ArrayDeque<>(toLoad);
    this.time = time;
    this.random = random;
    this.tally = tally;
    this.over = over;
    this.patience = random.nextInt(5) == 0 ? random.nextInt(PATIENCE / 2) : PATIENCE;
  }

  void begin() {
    time.after(700 + random.nextInt(4_500), "staff at " + kiosk.name(), this::look);
  }

  private void look() {
    looks++;
    if (looks > patience) {
      tally.accept(Deed.STAFF_WALKED_OFF);
      leave();
      return;
    }
    Optional<Screen> screen = kiosk.screen();
    switch (screen.orElse(new Screen.Starting(""))) {
      case Screen.Staff(var page) -> work(page);
      case Screen.Attract page when entered && (!page.staff() || toLoad.isEmpty()) -> done = true;
      case Screen.Attract page when page.staff() -> duty(Touch.Duty.ENTER);
      case Screen.Attract _ -> {}
      case Screen.Browse _, Screen.Return _ -> kiosk.touch(new Touch.Cancel());
      default -> take();
    }
    if (done) {
      leave();
    } else {
      begin();
    }
  }

  private void leave() {
    kiosk.machine().hands(hands -> hands.walkOff(time.now()));
    over.run();
  }

  private void work(StaffScreen page) {
    switch (page) {
      case StaffScreen.Code _ -> enter();
      case StaffScreen.Work work -> choose(work);
      case StaffScreen.Put put -> put(put);
      case StaffScreen.Anyway _ -> anyway();
      case StaffScreen.Moving moving -> move(moving.step());
    }
  }

  private void enter() {
    boolean wrong = random.nextInt(6) == 0;
    String typed = wrong ? "00000000" : code.plain();
    kiosk.touch(new Touch.UseCode(Optional.of(typed)));
    entered |= !wrong;
  }

  private void choose(StaffScreen.Work work) {
    if (work.busy()) {
      return;
    }
    if (!work.out().isEmpty() && random.nextInt(8) > 0) {
      duty(Touch.Duty.UNLOAD);
    } else if (!toLoad.isEmpty()) {
      duty(Touch.Duty.LOAD);
    } else if (!work.audit() && random.nextInt(12) == 0) {
      tally.accept(Deed.AUDITS);
      duty(Touch.Duty.AUDIT);
    } else {
      duty(random.nextInt(4) == 0 ? Touch.Duty.BACK : Touch.Duty.DONE);
    }
  }

  private void put(StaffScreen.Put put) {
    boolean refused = put.told().filter(told -> NOT_HERE.contains(told.word())).isPresent();
    if (refused || toLoad.isEmpty()) {
      toLoad.poll();
      duty(Touch.Duty.BACK);
      return;
    }
    String disc = toLoad.element();
    kiosk.machine().hands(hands -> hands.hold(disc, time.now()));
  }

  private void anyway() {
    if (random.nextInt(4) == 0) {
      toLoad.poll();
      duty(Touch.Duty.PUT_ASIDE);
    } else {
      duty(Touch.Duty.TAKE_ANYWAY);
    }
  }

  private void move(String step) {
    switch (step) {
      case "insert" -> insert();
      case "take", "take-back" -> take();
      default -> {}
    }
  }

  private void insert() {
    Optional<String> disc = Optional.ofNullable(toLoad.peek());
    if (disc.isPresent()
        && random.nextInt(10) > 0
        && kiosk.machine().hands(hands -> hands.insert(disc.get(), time.now()))) {
      toLoad.remove();
      bag.remove(disc.get());
      tally.accept(Deed.DISCS_LOADED);
    }
  }

  private void take() {
    Optional<String> lies = kiosk.machine().truth().at(new Place.InMouth()).map(Case::name);
    if (lies.isPresent()
        && random.nextInt(8) > 0
        && kiosk.machine().hands(hands -> hands.take(time.now()))) {
      bag.add(lies.get());
      tally.accept(Deed.DISCS_UNLOADED);
    }
  }

  private void duty(Touch.Duty duty) {
    kiosk.touch(new Touch.Staff(duty));
  }
}
