package rondo.server.fleet;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import rondo.base.id.GroupId;
import rondo.server.form.Form;
import rondo.server.form.Typed;

/**
 * A kiosk that an operator wants to run.
 *
 * @param name as customers read it, 1 to 40 characters
 * @param group whose discs it takes
 * @param zone in which its nights end
 * @param address where people find it, at most 120 characters; may be empty
 * @param latitude degrees, with {@code longitude} or not at all; without them nobody is sent there
 */
public record NewKiosk(
    String name,
    GroupId group,
    ZoneId zone,
    String address,
    OptionalDouble latitude,
    OptionalDouble longitude) {
  private static final int NAME = 40;
  private static final int ADDRESS = 120;

  /** Reads the fields {@code name, group, zone, address, latitude, longitude}. */
  public static Typed<NewKiosk> read(Map<String, String> fields) {
    var form = new Form(fields);
    String name = form.line("name", NAME, "Customers need a name for it.");
    String address = form.line("address", ADDRESS, "");
    Optional<GroupId> group = group(form);
    Optional<ZoneId> zone = zone(form);
    OptionalDouble latitude = form.degrees("latitude", 90);
    OptionalDouble longitude = form.degrees("longitude", 180);
    if (form.text("latitude").isEmpty() != form.text("longitude").isEmpty()) {
      form.wrong("latitude", "Both or neither: a place has latitude and longitude.");
    }
    return form.read(() ->
        new NewKiosk(name, group.orElseThrow(), zone.orElseThrow(), address, latitude, longitude));
  }

  private static Optional<GroupId> group(Form form) {
    try {
      return Optional.of(new GroupId(UUID.fromString(form.text("group"))));
    } catch (IllegalArgumentException e) {
      form.wrong("group", "Choose the group it belongs to.");
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(Form form) {
    String typed = form.text("zone");
    if (ZoneId.getAvailableZoneIds().contains(typed)) {
      return Optional.of(ZoneId.of(typed));
    }
    form.wrong("zone", "Not a time zone that is known. Write it like America/New_York.");
    return Optional.empty();
  }
}
