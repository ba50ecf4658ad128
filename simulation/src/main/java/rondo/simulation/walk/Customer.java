package rondo.simulation.walk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.time.Schedule;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Place;

/**
 * The one customer of a walk, who does what each page asks for and never anything by chance. For
 * one thread alone.
 */
final class Customer {
  private static final long LOOK = 1_500;
  private static final int PATIENCE = 120;
  private static final int MOST_VISITS = 6;
  private static final long UNTIL_NEXT_TRY = Duration.ofMinutes(20).toMillis();

  private final Story story;
  private final Schedule time;
  private final List<String> hands = new ArrayList<>();
  private SimulatedKiosk kiosk;
  private Optional<String> brings = Optional.empty();
  private boolean begun;
  private boolean busy;
  private int looks;
  private int visits;

  Customer(Story story, SimulatedKiosk kiosk, Schedule time) {
    this.story = story;
    this.kiosk = kiosk;
    this.time = time;
  }

  /** The discs that this customer has. */
  List<String> holds() {
    return List.copyOf(hands);
  }

  /** Whether a visit, or the next try of one, is still to come. */
  boolean isBusy() {
    return busy;
  }

  /** Comes to rent. */
  void rents() {
    comes(Optional.empty());
  }

  /** Comes with a disc, until it is taken in. */
  void brings(String disc, SimulatedKiosk where) {
    kiosk = where;
    comes(Optional.of(disc));
  }

  private void comes(Optional<String> disc) {
    brings = disc;
    busy = true;
    visits = 0;
    visit();
  }

  private void visit() {
    visits++;
    begun = false;
    looks = 0;
    lookAgain();
  }

  private void lookAgain() {
    time.after(LOOK, "customer at " + kiosk.name(), this::look);
  }

  private void look() {
    looks++;
    Optional<Screen> screen = kiosk.screen();
    if (looks > PATIENCE || screen.filter(this::isOver).isPresent()) {
      leave();
    } else {
      screen.ifPresentOrElse(this::act, this::waits);
      lookAgain();
    }
  }

  private boolean isOver(Screen page) {
    return begun
        && (page instanceof Screen.Attract
            || page instanceof Screen.Browse list && list.inCart() == 0);
  }

  private void leave() {
    kiosk.machine().hands(work -> work.walkOff(time.now()));
    boolean again = brings.map(hands::contains).orElse(story.rents() && hands.isEmpty());
    if (again && visits < MOST_VISITS) {
      time.after(UNTIL_NEXT_TRY, "customer comes again", this::visit);
    } else {
      busy = false;
    }
  }

  private void act(Screen screen) {
    switch (screen) {
      case Screen.Attract _ -> touch(brings.isEmpty() ? new Touch.Begin() : startReturn());
      case Screen.Browse page -> browse(page);
      case Screen.TitlePage page ->
          touch(page.chosen() || page.full() ? new Touch.ShowCart() : new Touch.Add());
      case Screen.Cart page ->
          touch(page.lines().size() < story.discs() ? new Touch.Back() : new Touch.Pay());
      case Screen.Age _ -> touch(new Touch.Pay());
      case Screen.Pay _ -> swipe();
      case Screen.Mail _ -> touch(new Touch.NoReceipt());
      case Screen.StillThere _ -> touch(new Touch.MoreTime());
      case Screen.Take _ -> takeWhatLies();
      case Screen.Return page -> bring(page.step());
      case Screen.Done _, Screen.ReturnDone _, Screen.Elsewhere _, Screen.FaultReport _ ->
          touch(new Touch.Finish());
      case Screen.Failed page -> choose(page.choices());
      case Screen.Starting _, Screen.OutOfService _ -> waits();
      case Screen.Search _ -> touch(new Touch.Back());
      case Screen.AskingBank _, Screen.Fetching _, Screen.Staff _ -> {}
    }
  }

  private void touch(Touch touch) {
    kiosk.touch(touch);
  }

  private Touch startReturn() {
    begun = true;
    return new Touch.StartReturn();
  }

  private void browse(Screen.Browse page) {
    if (brings.isPresent()) {
      touch(startReturn());
    } else if (page.inCart() >= story.discs()) {
      touch(new Touch.ShowCart());
    } else if (page.cards().isEmpty() || !page.selling()) {
      begun = true;
    } else {
      begun = true;
      Screen.Card card = page.cards().get(page.inCart() % page.cards().size());
      touch(new Touch.OpenTitle(card.title(), card.format()));
    }
  }

  private void swipe() {
    kiosk.machine().hands(work -> work.swipe(story.card().track1(), story.card().track2()));
  }

  private void bring(String step) {
    switch (step) {
      case "hold" ->
          brings
              .filter(hands::contains)
              .ifPresent(disc -> kiosk.machine().hands(work -> work.hold(disc, time.now())));
      case "insert" ->
          brings
              .filter(hands::contains)
              .filter(disc -> kiosk.machine().hands(work -> work.insert(disc, time.now())))
              .ifPresent(hands::remove);
      case "take-back" -> takeWhatLies();
      default -> {}
    }
  }

  /** The primary choice, which comes last; who does not want the disc goes. */
  private void choose(List<Screen.Choice> choices) {
    if (!choices.isEmpty()) {
      touch(new Touch.Choose(story.takes() ? choices.getLast() : choices.getFirst()));
    }
    kiosk.machine().hands(work -> work.putAway(time.now()));
  }

  /** Nobody asks for the disc any more, so it is not held to the door. */
  private void waits() {
    kiosk.machine().hands(work -> work.putAway(time.now()));
    takeWhatLies();
  }

  private void takeWhatLies() {
    Optional<String> lies = kiosk.machine().truth().at(new Place.InMouth()).map(Case::name);
    if (story.takes() && lies.isPresent() && kiosk.machine().hands(work -> work.take(time.now()))) {
      hands.add(lies.get());
    }
  }
}
