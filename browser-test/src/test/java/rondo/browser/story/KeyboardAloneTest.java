package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;
import rondo.browser.page.KeyedScreen;

/** Nobody touches the glass here; card and discs are still held by hands. */
@Story(speed = 40)
class KeyboardAloneTest {
  @Test
  void two_discs_are_rented_and_brought_back_by_keys_alone(Visit visit) {
    var screen = visit.keys();
    rent(visit, screen);
    screen.choose("Return a disc");
    bringBack(visit, screen, "Metropolis");
    screen.choose("Another return");
    bringBack(visit, screen, "Sunrise");
    screen.choose("Finish").isInvited();
    visit.room().holdsCopies("Metropolis", 2);
    Renting.assertBooksAgree(visit);
  }

  private static void rent(Visit visit, KeyedScreen screen) {
    var room = visit.room();
    screen.browses().isInOrder().pick("Metropolis", "DVD").isInOrder();
    screen.choose("Put in cart").shows("Your disc").isInOrder();
    screen.choose("Add more").pick("Sunrise", "DVD").press("Escape").pick("Sunrise", "DVD");
    screen.choose("Put in cart").shows("Your 2 discs");
    visit.picture("kiosk-keys-cart", screen.goTo("Continue to payment"));
    screen.choose("Continue to payment").shows("Swipe your card");
    room.swipe("approved");
    screen.shows("Where shall the receipt go?").isInOrder();
    screen.type("anna@example.org").press("Enter").shows("anna@example.org, right?");
    screen.choose("Yes, send it there").shows("Take your disc").says("Disc 1 of 2");
    room.take();
    screen.says("Disc 2 of 2");
    room.take();
    screen.shows("Enjoy them.").choose("Finish").isInvited().isInOrder();
  }

  private static void bringBack(Visit visit, KeyedScreen screen, String title) {
    screen.shows("Hold the case to the door");
    visit.room().hold(title);
    screen.shows("Lay the case in");
    visit.room().layIn(title);
    screen.shows("Thank you. " + title + " is back.");
  }

  @Test
  void a_number_and_a_letter_go_straight_to_an_item_and_a_sheet_keeps_the_focus(Visit visit) {
    var screen = visit.keys().isInvited().browses();
    String first = screen.press("ArrowDown").press("Home").focused();
    screen.press("3");
    String third = screen.focused();
    screen.press("ArrowUp").press("ArrowUp");
    assertThat(screen.focused()).isEqualTo(first).isNotEqualTo(third);
    screen.press("v");
    visit.waitFor("the last titles", () -> screen.focused().contains("Vertigo"));
    screen.goTo("Help").press("Enter");
    for (int step = 0; step < 3; step++) {
      screen.press("Tab");
      assertThat(screen.focused()).isEqualTo("Close");
    }
    screen.press("Escape");
    assertThat(screen.focused()).isEqualTo("Help");
  }
}
