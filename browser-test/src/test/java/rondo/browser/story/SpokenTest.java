package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;
import rondo.browser.page.HeardScreen;
import rondo.browser.page.KeyedScreen;

/** Whoever this story is told of sees nothing and touches no glass. */
@Story(speed = 40)
@Tag("voice")
class SpokenTest {
  /** A sentence is asked for while its page gives way to the next one. */
  private static final String GONE = "404 .*/speech/\\d+/\\d+\\.wav";

  private static final int AT_ONCE_MILLIS = 300;

  @Test
  void two_discs_are_rented_and_brought_back_by_ear(Visit visit) {
    visit.watch().expects(GONE);
    var screen = visit.keys().isInvited();
    var ear = new HeardScreen(screen);
    begin(screen, ear);
    rent(visit, screen, ear);
    assertThat(mode(screen)).as("modes belong to one visit").isEqualTo("touch");
    begin(screen, ear);
    screen.choose("Return a disc");
    bringBack(visit, screen, ear, "Metropolis", "1 night, $1.95");
    screen.choose("Another return");
    bringBack(visit, screen, ear, "Sunrise", "1 night, $1.95");
    ear.assertSound();
    assertThat(ear.waits().get(ear.waits().size() / 2)).isLessThan(AT_ONCE_MILLIS);
    screen.choose("Finish").isInvited();
    Renting.assertBooksAgree(visit);
  }

  private static void begin(KeyedScreen screen, HeardScreen ear) {
    screen.hold("Enter", 2_100);
    ear.saysSomethingWith("This kiosk speaks now.");
    ear.says("Films, albums, games. Take one here, bring it back anywhere.");
    ear.says("You can choose: Return a disc or Find a disc.");
  }

  private static Object mode(KeyedScreen screen) {
    return screen.page().evaluate("() => document.documentElement.dataset.mode");
  }

  private static void rent(Visit visit, KeyedScreen screen, HeardScreen ear) {
    screen.browses();
    ear.says("In this kiosk now").saysSomethingWith("discs here now");
    screen.pick("Metropolis", "DVD");
    ear.says("Metropolis")
        .saysSomethingWith("2 copies here")
        .says("Now: $1.95. Reserved on your card; charged when you hold the disc");
    screen.choose("Put in cart").shows("Your disc");
    ear.says("Put in cart").says("Your disc");
    screen.choose("Add more").pick("Sunrise", "DVD").choose("Put in cart").shows("Your 2 discs");
    ear.says("Your 2 discs").says("You can choose: Add more or Continue to payment.");
    ear.says("Metropolis, DVD, $1.80 a night").saysSomethingWith("$3.90");
    screen.choose("Continue to payment");
    ear.says("Swipe your card").says("We reserve $3.90. You pay when you have the discs.");
    ear.says("Pull it through from top to bottom, stripe to the left.");
    visit.room().swipe("approved");
    ear.says("Where shall the receipt go?").says("Your card is read");
    screen.type("a@b.io");
    ear.says("A").says("at").says("B").says("dot").says("I").says("O");
    screen.press("Enter");
    ear.says("a@b.io, right?").says("Letter by letter: A, at, B, dot, I, O");
    screen.choose("Yes, send it there");
    take(visit, ear, "Metropolis", "Disc 1 of 2");
    take(visit, ear, "Sunrise", "Disc 2 of 2");
    ear.says("Enjoy them.").says("Metropolis: You have it").says("Sunrise: You have it");
    ear.saysSomethingWith("$3.90 for the first night of 2");
    screen.choose("Finish").isInvited();
  }

  private static void take(Visit visit, HeardScreen ear, String title, String count) {
    ear.says("Take your disc")
        .says("It lies in the door below the screen.")
        .says(title)
        .says(count);
    visit.room().take();
  }

  private static void bringBack(
      Visit visit, KeyedScreen screen, HeardScreen ear, String title, String bill) {
    ear.says("Hold the case to the door").says("Label towards the door, a hand's breadth away.");
    visit.room().hold(title);
    ear.says("Lay the case in");
    visit.room().layIn(title);
    ear.says("Thank you. " + title + " is back.").saysSomethingWith(bill);
  }
}
