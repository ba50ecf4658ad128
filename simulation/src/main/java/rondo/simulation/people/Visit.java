package rondo.simulation.people;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.fault.Swarm;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.time.Schedule;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Place;

/** One person before one kiosk: looks, does what the page asks for, or something else. */
final class Visit {
  private static final int PATIENCE = 45;
  private static final int MORE_A_DISC = 8;
  private static final int AT_ONCE = 20;
  private static final int MOST_DISCS = 5;

  private final Person person;
  private final Goal goal;
  private final SimulatedKiosk kiosk;
  private final People people;
  private final Schedule time;
  private final Swarm swarm;
  private final RandomGenerator random;
  private final Whims whims;
  private final int patience;
  private final int appetite;
  private final Set<String> laidIn = new HashSet<>();
  private int looks;
  private int tries = 1;
  private boolean begun;
  private boolean gaveUp;

  Visit(
      Person person,
      Goal goal,
      SimulatedKiosk kiosk,
      People people,
      Schedule time,
      Swarm swarm,
      RandomGenerator random) {
    this.person = person;
    this.goal = goal;
    this.kiosk = kiosk;
    this.people = people;
    this.time = time;
    this.swarm = swarm;
    this.random = random;
    this.appetite = 1 + Math.min(random.nextInt(MOST_DISCS), random.nextInt(MOST_DISCS));
    this.patience =
        random.nextInt(8) == 0 ? random.nextInt(PATIENCE) : PATIENCE + MORE_A_DISC * appetite;
    this.whims = people.whims(kiosk);
  }

  Person person() {
    return person;
  }

  Goal goal() {
    return goal;
  }

  SimulatedKiosk kiosk() {
    return kiosk;
  }

  /** Whether somebody was told that a disc is sold, and believed it. */
  boolean gaveUp() {
    return gaveUp;
  }

  /** Which try to bring this disc it is, from 1. */
  void tries(int count) {
    tries = count;
  }

  void begin() {
    lookAgain();
  }

  private void lookAgain() {
    int wait = 700 + random.nextInt(4_500) + whims.thinks();
    time.after(wait, person.name() + " at " + kiosk.name(), this::look);
  }

  private void look() {
    looks++;
    if (looks > patience) {
      people.count(People.Deed.WALK_OFFS);
      leave();
      return;
    }
    if (swarm.happens(FaultKind.CLUMSY_HANDS, kiosk.id())) {
      fumble();
    }
    Optional<Screen> screen = kiosk.screen();
    if (screen.isEmpty()) {
      takeWhatLies(2);
      lookAgain();
    } else if (isInvited(screen.get())) {
      touch(new Touch.Begin());
      time.after(AT_ONCE, person.name() + " at " + kiosk.name(), this::look);
    } else if (!isOver(screen.get())) {
      if (!whims.take(screen.get())) {
        act(screen.get());
      }
      lookAgain();
    } else {
      leave();
    }
  }

  /** Who wants a disc touches the invitation and looks at the list behind it at once. */
  private boolean isInvited(Screen screen) {
    return screen instanceof Screen.Attract && !begun && goal instanceof Goal.Rent;
  }

  private boolean isOver(Screen screen) {
    return begun
        && (screen instanceof Screen.Attract
            || screen instanceof Screen.Browse page && page.inCart() == 0);
  }

  private void leave() {
    kiosk.machine().hands(hands -> hands.walkOff(time.now()));
    people.left(this, tries);
  }

  private void act(Screen screen) {
    switch (screen) {
      case Screen.Attract _ -> attract();
      case Screen.StillThere _ ->
          touch(random.nextInt(4) > 0 ? new Touch.MoreTime() : new Touch.Finish());
      case Screen.Search _ -> touch(new Touch.Back());
      case Screen.FaultReport page -> touch(page.thanked() ? new Touch.Finish() : new Touch.Back());
      case Screen.Browse page -> browse(page);
      case Screen.TitlePage page -> title(page);
      case Screen.Cart page -> cart(page);
      case Screen.Age _ -> touch(new Touch.Pay());
      case Screen.Pay _ -> pay();
      case Screen.Mail page -> mail(page);
      case Screen.Take _ -> take();
      case Screen.Return page -> bring(page);
      case Screen.Done _, Screen.ReturnDone _, Screen.Elsewhere _ -> touch(new Touch.Finish());
      case Screen.Failed page -> failed(page);
      case Screen.Starting _, Screen.OutOfService _ -> takeWhatLies(3);
      case Screen.AskingBank _, Screen.Fetching _, Screen.Staff _ -> {}
    }
  }

  private void take() {
    if (whims.forgets()) {
      looks = patience;
    } else {
      takeWhatLies(8);
    }
  }

  private void touch(Touch touch) {
    kiosk.touch(touch);
  }

  private void attract() {
    if (goal instanceof Goal.Bring) {
      begun = true;
      touch(new Touch.StartReturn());
    }
  }

  private void browse(Screen.Browse page) {
    switch (goal) {
      case Goal.Bring _ -> {
        begun = true;
        touch(new Touch.StartReturn());
      }
      case Goal.Rent _
          when page.inCart() >= appetite || page.inCart() > 0 && random.nextInt(8) == 0 ->
          touch(new Touch.ShowCart());
      case Goal.Rent _ when page.cards().isEmpty() || !page.selling() -> begun = true;
      case Goal.Rent _ -> {
        begun = true;
        Screen.Card card = page.cards().get(random.nextInt(page.cards().size()));
        touch(new Touch.OpenTitle(card.title(), card.format()));
      }
    }
  }

  private void title(Screen.TitlePage page) {
    if (random.nextInt(12) == 0) {
      touch(new Touch.Back());
    } else if (page.chosen() || page.full()) {
      touch(new Touch.ShowCart());
    } else if (page.inCart() > 0 || appetite > 1) {
      touch(new Touch.Add());
    } else {
      touch(new Touch.Rent());
    }
  }

  private void cart(Screen.Cart page) {
    if (page.lines().isEmpty() || random.nextInt(15) == 0) {
      touch(new Touch.Cancel());
    } else if (random.nextInt(8) == 0) {
      Screen.CartLine line = page.lines().getFirst();
      touch(new Touch.Remove(line.title(), line.format()));
    } else if (page.lines().size() < appetite && random.nextInt(4) > 0) {
      touch(new Touch.Back());
    } else {
      touch(new Touch.Pay());
    }
  }

  private void pay() {
    if (random.nextInt(15) == 0) {
      touch(new Touch.Cancel());
    } else {
      String second = random.nextInt(20) == 0 ? "scratched" : person.card().track2();
      String first = second.equals("scratched") ? second : person.card().track1();
      kiosk.machine().hands(hands -> hands.swipe(first, second));
    }
  }

  private void mail(Screen.Mail page) {
    if (page.confirming()) {
      touch(new Touch.ConfirmAddress());
    } else if (random.nextInt(3) == 0) {
      touch(new Touch.UseAddress(Optional.of("anna@example.org")));
    } else {
      touch(new Touch.NoReceipt());
    }
  }

  private void bring(Screen.Return page) {
    if (!(goal instanceof Goal.Bring(var disc))) {
      touch(new Touch.Cancel());
      return;
    }
    switch (page.step()) {
      case "hold" -> hold(disc);
      case "insert" -> insert(disc);
      case "take-back" -> takeWhatLies(6);
      default -> {}
    }
  }

  private void hold(String disc) {
    if (person.holds(disc)) {
      String shown = whims.insteadOf(disc, person);
      kiosk.machine().hands(hands -> hands.hold(shown, time.now()));
    }
  }

  private void insert(String disc) {
    if (!person.holds(disc)) {
      return;
    }
    String given = whims.insteadOf(disc, person);
    if (kiosk.machine().hands(hands -> hands.insert(given, time.now())) && person.holds(given)) {
      laidIn.add(given);
      people.gave(person, given, kiosk);
    }
  }

  /** Who hears that a disc is one's own now mostly keeps it. */
  private void failed(Screen.Failed page) {
    gaveUp |= page.failure().equals("sold") && random.nextInt(3) > 0;
    choose(page.choices());
  }

  /** Somebody who gives up on a failure page mostly just goes; some try what it offers. */
  private void choose(List<Screen.Choice> choices) {
    if (!choices.isEmpty()) {
      touch(new Touch.Choose(choices.get(random.nextInt(choices.size()))));
    }
    kiosk.machine().hands(hands -> hands.putAway(time.now()));
  }

  /** Takes what lies in the mouth, nine in ten times. */
  private void takeWhatLies(int odds) {
    Optional<String> lies = kiosk.machine().truth().at(new Place.InMouth()).map(Case::name);
    if (lies.isPresent()
        && random.nextInt(odds + 1) > 0
        && kiosk.machine().hands(hands -> hands.take(time.now()))) {
      took(lies.get());
    }
  }

  /** A disc of one's own that was handed back is no new one. */
  private void took(String disc) {
    if (laidIn.remove(disc)) {
      person.takes(disc);
    } else {
      people.took(person, disc, kiosk);
    }
  }

  /** Takes at a moment when nothing is offered, or lays back what was just taken. */
  private void fumble() {
    if (random.nextBoolean()) {
      takeWhatLies(20);
      return;
    }
    Optional<String> last = kiosk.machine().truth().lastTaken().filter(person::holds);
    if (last.isPresent() && kiosk.machine().hands(hands -> hands.pushBack(time.now()))) {
      person.gives(last.get());
    }
  }
}
