package rondo.app.demo;

import java.util.Optional;
import rondo.design.piece.Status;
import rondo.kiosk.screen.ScreenFrame.Standing;

/**
 * What the start page shows of one kiosk.
 *
 * @param name of the place
 * @param group that it belongs to
 * @param address street and town
 * @param key its name in addresses
 * @param screen address of its screen
 * @param room address of its machine room
 * @param plugged whether it has power
 * @param standing how it stands
 * @param words the same in words
 */
public record KioskCard(
    String name,
    String group,
    String address,
    String key,
    String screen,
    String room,
    boolean plugged,
    Status standing,
    String words) {
  static KioskCard of(DemoKiosk kiosk) {
    Optional<Standing> standing = kiosk.standing();
    return new KioskCard(
        kiosk.name(),
        kiosk.place().group().title(),
        kiosk.place().address(),
        kiosk.key(),
        kiosk.screen(),
        kiosk.room(),
        standing.isPresent(),
        standing.map(KioskCard::status).orElse(Status.OUT),
        standing.map(KioskCard::words).orElse("No power"));
  }

  private static Status status(Standing standing) {
    return switch (standing) {
      case READY -> Status.READY;
      case BUSY -> Status.BUSY;
      case LINK_AWAY, RETURNS_ONLY -> Status.AWAY;
      case OUT_OF_SERVICE -> Status.OUT;
    };
  }

  private static String words(Standing standing) {
    return switch (standing) {
      case READY -> "Ready";
      case BUSY -> "Looking where everything is";
      case LINK_AWAY -> "No link to its server";
      case RETURNS_ONLY -> "No room for more records: only takes discs back";
      case OUT_OF_SERVICE -> "Out of service";
    };
  }
}
