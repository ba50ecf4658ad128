package rondo.app.traffic;

import java.net.URI;
import java.time.ZoneId;

/**
 * Where a kiosk is met.
 *
 * @param name for people
 * @param group whose discs it takes
 * @param screen address of its screen
 * @param room address of its machine room
 * @param zone of its place
 */
public record KioskDoor(String name, String group, URI screen, URI room, ZoneId zone) {}
