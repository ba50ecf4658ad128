package rondo.app.traffic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.app.traffic.face.Hands;
import rondo.app.traffic.face.KioskScreen;
import rondo.app.traffic.face.Shown;
import rondo.app.traffic.face.StuckException;

/**
 * One person with a card, an address and hands. Goes about his errands one after another and
 * remembers what happened to him. One thread at a time.
 */
final class Customer {
  private static final String UNREADABLE_TRACK_1 = "%E?";
  private static final String UNREADABLE_TRACK_2 = ";E?";

  private final Intent intent;
  private volatile Optional<Story.Taken> taken = Optional.empty();
  private volatile Optional<Story.Back> back = Optional.empty();
  private volatile Optional<Story.Farewell> farewell = Optional.empty();
  private Optional<Front> whereabouts = Optional.empty();
  private final List<Errand> errands;

  Customer(Intent intent) {
    this.intent = intent;
    errands = new ArrayList<>(intent.errands());
  }

  /** What he goes about; another way may be added while he does. */
  List<Errand> errands() {
    return List.copyOf(errands);
  }

  /** A kiosk as it stands before a customer. */
  record Front(KioskDoor door, KioskScreen screen, Hands hands) {
    /** Begins to look at a kiosk. */
    static Front of(KioskDoor door) {
      return new Front(door, KioskScreen.at(door.screen()), new Hands(door.room()));
    }

    /** Looks away. */
    void close() {
      screen.close();
      hands.close();
    }
  }

  /**
   * Goes to a kiosk for this; who got no disc has no way back to make.
   *
   * @param now the calendar, to the wave
   * @throws StuckException when the kiosk does not do what it should
   */
  void go(Errand errand, Front front, Instant now) {
    if (errand.what() == Errand.What.RENT) {
      rent(front, now);
    } else if (taken.isPresent()) {
      bring(errand, taken.get(), front, now);
    }
  }

  private void rent(Front front, Instant now) {
    KioskScreen screen = front.screen();
    String offer = choose(screen);
    screen.touch("browse", "open-title", Map.of("disc", offer));
    screen.touch("title", "rent", Map.of());
    if (swipe(front)) {
      sayWhereTheReceiptGoes(screen);
      Shown end = screen.await("a disc or a no", Customer::isTheEndOfAsking);
      if (end.page().equals("take")) {
        heldOut(offer, front, now);
        return;
      }
    }
    leave(front);
  }

  private static boolean isTheEndOfAsking(Shown shown) {
    return shown.page().equals("take") || shown.isNo();
  }

  /** Turns to some page of the list, and picks something there. */
  private String choose(KioskScreen screen) {
    screen.touch("attract", "begin", Map.of());
    Shown list = screen.await("a list of discs", Customer::isList);
    int page = 1 + intent.choice() % 5;
    if (page > 1 && list.offersTouch("turn-page")) {
      list = screen.touchOn(list, "turn-page", Map.of("page", Integer.toString(page)));
    }
    List<String> offers = list.offers();
    if (offers.isEmpty()) {
      offers = screen.await("a list of discs", Customer::isList).offers();
    }
    return offers.get(intent.choice() % offers.size());
  }

  private static boolean isList(Shown shown) {
    return shown.page().equals("browse") && !shown.offers().isEmpty();
  }

  /** The page that asks for the card; it is the proof where a title has an age. */
  private static Shown willingToShowAge(KioskScreen screen) {
    Shown next =
        screen.await(
            "a page before the swipe",
            shown -> shown.page().equals("pay") || shown.page().equals("age"));
    if (next.page().equals("pay")) {
      return next;
    }
    screen.touch("age", "pay", Map.of());
    return screen.await("pay");
  }

  /** Whether a swipe was read. */
  private boolean swipe(Front front) {
    KioskScreen screen = front.screen();
    Shown pay = willingToShowAge(screen);
    for (int worn = 0; worn < intent.card().unreadable(); worn++) {
      long before = pay.number();
      front.hands().swipe(UNREADABLE_TRACK_1, UNREADABLE_TRACK_2);
      pay = screen.await("a word about the swipe", shown -> shown.number() > before);
    }
    if (intent.card() != CardInHand.WORN) {
      var kind = intent.card().kind();
      front.hands().swipe(kind.track1(intent.number()), kind.track2(intent.number()));
    }
    return screen
        .await("what comes after a swipe", shown -> !shown.page().equals("pay"))
        .page()
        .equals("mail");
  }

  private void sayWhereTheReceiptGoes(KioskScreen screen) {
    if (intent.mail().isEmpty()) {
      screen.touch("mail", "no-receipt", Map.of());
    } else {
      screen.touch("mail", "use-address", Map.of("address", intent.mail().get()));
      screen.touch("mail-echo", "confirm-address", Map.of());
    }
  }

  /** Somebody who does not take his disc is soon told that it was drawn in again. */
  private void heldOut(String offer, Front front, Instant now) {
    if (!intent.takes()) {
      leave(front);
      return;
    }
    List<String> before = front.hands().carried();
    front.hands().take();
    front.screen().await("done");
    List<String> mine = new ArrayList<>(front.hands().carried());
    mine.removeAll(before);
    if (mine.size() != 1) {
      throw new StuckException(intent + " took a disc and has " + mine.size() + " more in hand");
    }
    String format = offer.substring(offer.indexOf('/') + 1);
    taken = Optional.of(new Story.Taken(mine.getFirst(), format, front.door(), now));
    whereabouts = Optional.of(front);
    front.screen().touch("done", "finish", Map.of());
  }

  /** The disc comes along to whatever kiosk he goes to. */
  private void carry(Story.Taken disc, Front to) {
    whereabouts
        .filter(here -> !here.door().equals(to.door()))
        .ifPresent(here -> here.hands().carry(disc.disc(), to.door().name()));
    whereabouts = Optional.of(to);
  }

  private void bring(Errand errand, Story.Taken disc, Front front, Instant now) {
    KioskScreen screen = front.screen();
    screen.await("attract");
    carry(disc, front);
    front.hands().hold(disc.disc());
    screen.touch("attract", "start-return", Map.of());
    Shown answer = screen.await("the door, or a no", s -> s.asksForCase() || s.isNo());
    if (answer.isNo()) {
      turnedAway(errand, answer, front);
      return;
    }
    if (errand.what() != Errand.What.BRING_BACK) {
      throw new StuckException(intent + ": the door opened for a disc that is not taken there");
    }
    front.hands().insert(disc.disc());
    screen.await("returned");
    back = Optional.of(new Story.Back(front.door(), now));
    screen.touch("returned", "finish", Map.of());
  }

  /** Where there is no free place he comes again the next day; customers of today may make some. */
  private void turnedAway(Errand errand, Shown no, Front front) {
    String due =
        switch (errand.what()) {
          case BE_TURNED_AWAY -> "We do not take this case here";
          case SHOW_OWN -> "This disc is yours";
          case RENT, BRING_BACK -> "No free place here";
        };
    if (!no.headline().equals(due)) {
      throw new StuckException(
          "%s at %s is told: %s".formatted(intent, front.door().name(), no.headline()));
    }
    if (errand.what() == Errand.What.BRING_BACK) {
      errands.add(new Errand(errand.day() + 1, errand.kiosk(), errand.what()));
    }
    leave(front);
    front.hands().walkOff();
  }

  private void leave(Front front) {
    Shown no = front.screen().await("a no", Shown::isNo);
    farewell =
        Optional.of(new Story.Farewell(front.door(), no.headline(), no.reference().orElse("")));
    front.screen().touch(no.page(), "choose", Map.of("choice", "leave"));
  }

  /** Whether he has a disc at home. */
  boolean hasDisc() {
    return taken.isPresent() && back.isEmpty();
  }

  /** What he would tell. */
  Story story() {
    return new Story(intent.toString(), kind(), intent.mail(), taken, back, farewell);
  }

  private Story.CardKind kind() {
    return switch (intent.card()) {
      case GOOD, WORN_ONCE -> Story.CardKind.PAYS;
      case BROKE_LATER -> Story.CardKind.PAYS_FIRST_NIGHT_ONLY;
      case DECLINED, WITHOUT_MONEY -> Story.CardKind.DECLINED;
      case SILENT, LATE, LOST -> Story.CardKind.NO_ANSWER;
      case WORN -> Story.CardKind.NEVER_READ;
    };
  }
}
