package rondo.simulation.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import rondo.base.id.TitleId;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.payment.simulator.TestCard;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.people.People.Deed;
import rondo.simulation.time.Schedule;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Make;
import rondo.tariff.rule.Format;

/**
 * The habit of one visitor, if there is one: most have none, and those who have one follow it now
 * and then. For one thread alone.
 */
final class Whims {
  /** What is brought along and is no disc of anybody's. */
  static final String PROP = "prop ";

  private static final int ONE_IN = 5;
  private static final List<Make> PROPS = List.of(Make.EMPTY_CASE, Make.FOREIGN_CASE, Make.BOOK);
  private static final List<Touch> WILD =
      List.of(
          new Touch.Begin(),
          new Touch.Pay(),
          new Touch.Back(),
          new Touch.Cancel(),
          new Touch.StartReturn(),
          new Touch.Finish(),
          new Touch.NoReceipt(),
          new Touch.UseAddress(Optional.of("nobody")),
          new Touch.ConfirmAddress(),
          new Touch.MoreTime(),
          new Touch.ShowCart(),
          new Touch.Rent(),
          new Touch.Add(),
          new Touch.Search(),
          new Touch.Typed("tit"),
          new Touch.Key("x"),
          new Touch.Erase(),
          new Touch.ClearAll(),
          new Touch.Here(),
          new Touch.TurnPage(99),
          new Touch.ShowList(Optional.empty(), Optional.of(Format.GAME), 7),
          new Touch.OpenTitle(new TitleId(new UUID(1, 1)), Format.DVD),
          new Touch.Remove(new TitleId(new UUID(1, 1)), Format.DVD),
          new Touch.ReportFault(),
          new Touch.PickDisc(3),
          new Touch.NameFault(Screen.Fault.WRONG_DISC),
          new Touch.UseCode(Optional.of("12345678")),
          new Touch.Staff(Touch.Duty.ENTER),
          new Touch.Staff(Touch.Duty.LOAD),
          new Touch.Staff(Touch.Duty.UNLOAD),
          new Touch.Staff(Touch.Duty.AUDIT));

  private final Optional<Habit> habit;
  private final SimulatedKiosk kiosk;
  private final People people;
  private final Schedule time;
  private final RandomGenerator random;
  private boolean complained;

  private Whims(
      Optional<Habit> habit,
      SimulatedKiosk kiosk,
      People people,
      Schedule time,
      RandomGenerator random) {
    this.habit = habit;
    this.kiosk = kiosk;
    this.people = people;
    this.time = time;
    this.random = random;
  }

  /** Of somebody who may have a habit. */
  static Whims draw(SimulatedKiosk kiosk, People people, Schedule time, RandomGenerator random) {
    Habit[] all = Habit.values();
    int drawn = random.nextInt(ONE_IN * all.length);
    Optional<Habit> habit = drawn < all.length ? Optional.of(all[drawn]) : Optional.empty();
    return new Whims(habit, kiosk, people, time, random);
  }

  /** Of somebody who does what the pages ask for. */
  static Whims none(SimulatedKiosk kiosk, People people, Schedule time, RandomGenerator random) {
    return new Whims(Optional.empty(), kiosk, people, time, random);
  }

  /** Whether the habit was followed now, in the place of what the page asks for. */
  boolean take(Screen screen) {
    return habit.isPresent()
        && switch (habit.get()) {
          case PRESSES_WILDLY -> now(3) && press();
          case SWIPES_AGAIN -> isPaying(screen) && now(2) && swipe();
          case CHANGES_MANNER -> now(4) && change();
          case COMPLAINS -> complain(screen);
          case THINKS_LONG, FORGETS, SWAPS -> false;
        };
  }

  private boolean now(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private boolean press() {
    people.count(Deed.WILD_PRESSES);
    int times = 1 + random.nextInt(5);
    for (int i = 0; i < times; i++) {
      kiosk.touch(wild());
    }
    return true;
  }

  private Touch wild() {
    int choices = Screen.Choice.values().length;
    int drawn = random.nextInt(WILD.size() + 1);
    return drawn < WILD.size()
        ? WILD.get(drawn)
        : new Touch.Choose(Screen.Choice.values()[random.nextInt(choices)]);
  }

  private static boolean isPaying(Screen screen) {
    return screen instanceof Screen.Pay
        || screen instanceof Screen.Mail
        || screen instanceof Screen.AskingBank
        || screen instanceof Screen.Fetching;
  }

  private boolean swipe() {
    people.count(Deed.SECOND_SWIPES);
    TestCard card = TestCard.values()[random.nextInt(TestCard.values().length)];
    kiosk.machine().hands(hands -> hands.swipe(card.track1(), card.track2()));
    return true;
  }

  private boolean change() {
    people.count(Deed.MANNERS_CHANGED);
    kiosk.touch(
        switch (random.nextInt(5)) {
          case 0 -> new Touch.UseLanguage(random.nextBoolean() ? "de" : "tlh");
          case 1 -> new Touch.UseContrast(random.nextBoolean());
          case 2 -> new Touch.UseLarge(random.nextBoolean());
          case 3 -> new Touch.UseLowReach(random.nextBoolean());
          default -> new Touch.UseMode(Manner.Mode.values()[random.nextInt(3)]);
        });
    return true;
  }

  private boolean complain(Screen screen) {
    if (screen instanceof Screen.FaultReport page && !page.thanked()) {
      people.count(Deed.FAULTS_REPORTED);
      kiosk.touch(new Touch.PickDisc(random.nextInt(page.titles().size() + 1)));
      Screen.Fault[] all = Screen.Fault.values();
      time.after(
          300, "a fault is named", () -> kiosk.touch(fault(all[random.nextInt(all.length)])));
      return true;
    }
    boolean asked =
        screen instanceof Screen.Done done && done.reportable()
            || screen instanceof Screen.ReturnDone page && page.reportable();
    if (!asked || complained) {
      return false;
    }
    complained = true;
    kiosk.touch(new Touch.ReportFault());
    return true;
  }

  private static Touch fault(Screen.Fault fault) {
    return new Touch.NameFault(fault);
  }

  /** How much longer than usual somebody looks at a page, in milliseconds. */
  int thinks() {
    if (habit.equals(Optional.of(Habit.THINKS_LONG)) && now(4)) {
      people.count(Deed.LONG_THOUGHTS);
      return 20_000 + random.nextInt(200_000);
    }
    return 0;
  }

  /** Whether what lies in the mouth is left there for good. */
  boolean forgets() {
    boolean yes = habit.equals(Optional.of(Habit.FORGETS));
    if (yes) {
      people.count(Deed.LEFT_IN_MOUTH);
    }
    return yes;
  }

  /** What is held to the door, or laid in, in the place of this disc. */
  String insteadOf(String disc, Person person) {
    if (!habit.equals(Optional.of(Habit.SWAPS)) || !now(2)) {
      return disc;
    }
    Optional<String> other = person.other(disc);
    if (other.isPresent() && random.nextBoolean()) {
      people.count(Deed.SWAPPED_DISCS);
      return other.get();
    }
    people.count(Deed.PROPS_BROUGHT);
    return prop();
  }

  /** A thing that is no disc; one of each kind comes to each machine. */
  private String prop() {
    Make make = PROPS.get(random.nextInt(PROPS.size()));
    String name = PROP + make.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    kiosk.machine().hands(hands -> hands.bring(Case.sample(name, make, name), time.now()));
    return name;
  }

  /** Whether this is a thing that nobody rents or brings back. */
  static boolean isProp(String name) {
    return name.startsWith(PROP);
  }
}
