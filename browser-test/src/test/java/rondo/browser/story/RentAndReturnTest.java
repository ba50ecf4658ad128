package rondo.browser.story;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;

@Story(speed = 20)
class RentAndReturnTest {
  private static final String TITLE = "Metropolis";

  @Test
  void a_disc_is_rented_and_brought_back_after_two_nights_and_every_book_agrees(Visit visit) {
    var screen = visit.screen();
    var room = visit.room();
    screen.isOpen();
    visit.picture("kiosk-browse", screen);
    screen.pick(TITLE, "DVD");
    visit.picture("kiosk-title", screen);
    screen.rent();
    visit.picture("kiosk-pay", screen);
    room.swipe("approved");
    screen.type("anna@example.org");
    visit.picture("kiosk-mail", screen);
    screen.touch("Use this address").shows("anna@example.org, right?");
    visit.picture("kiosk-mail-echo", screen);
    screen.touch("Yes, send it there");
    screen.shows("Take your disc");
    visit.picture("kiosk-take", screen);
    visit.picture("room-take", room);
    room.take();
    screen.shows("Enjoy it.");
    visit.picture("kiosk-done", screen);
    screen.touch("Finish").isOpen();
    var start = visit.start();
    visit.picture("start", start);
    start.nextDay();
    start.nextDay();
    screen.isOpen().touch("Return a disc").shows("Hold the case to the door");
    visit.picture("kiosk-return", screen);
    room.hold(TITLE);
    screen.shows("Lay the case in");
    visit.picture("kiosk-return-insert", screen);
    room.layIn(TITLE);
    screen.shows("Thank you. " + TITLE + " is back.").says("2 nights");
    visit.picture("kiosk-returned", screen);
  }
}
