package rondo.app.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/**
 * One module a room: which room sees which (DESIGN, "The house"). Rooms are the second part of a
 * package's name.
 */
final class Walls extends ArchCondition<JavaClass> {
  /** A room that is missing here has no doors, and nothing may stand in it. */
  private static final Map<String, Set<String>> SEES =
      Map.ofEntries(
          Map.entry("base", Set.of()),
          Map.entry("design", Set.of("base")),
          Map.entry("media", Set.of("base")),
          Map.entry("tariff", Set.of("base")),
          Map.entry("protocol", Set.of("base", "media", "tariff")),
          Map.entry("machine", Set.of("base", "media")),
          Map.entry("labels", Set.of("base", "media")),
          Map.entry("simulator", Set.of("base", "design", "media", "machine", "labels")),
          Map.entry("vision", Set.of("base", "media")),
          Map.entry("bench", Set.of("base", "media", "labels", "vision")),
          Map.entry("payment", Set.of("base", "media")),
          Map.entry(
              "kiosk",
              Set.of("base", "design", "media", "tariff", "protocol", "machine", "vision")),
          Map.entry("server", Set.of("base", "design", "media", "tariff", "protocol", "payment")),
          Map.entry(
              "simulation",
              Set.of(
                  "base",
                  "media",
                  "tariff",
                  "protocol",
                  "machine",
                  "simulator",
                  "vision",
                  "payment",
                  "kiosk",
                  "server")),
          Map.entry(
              "app",
              Set.of(
                  "base",
                  "bench",
                  "design",
                  "labels",
                  "media",
                  "tariff",
                  "protocol",
                  "machine",
                  "simulator",
                  "vision",
                  "payment",
                  "kiosk",
                  "server",
                  "simulation")));

  Walls() {
    super("see only the rooms that theirs has a door to");
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    String room = room(item);
    Set<String> doors = SEES.get(room);
    if (doors == null) {
      events.add(
          SimpleConditionEvent.violated(
              item, item.getName() + " stands in " + room + ", which is no room of this house"));
      return;
    }
    for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
      JavaClass target = dependency.getTargetClass().getBaseComponentType();
      boolean ours = target.getPackageName().startsWith("rondo.");
      if (ours && !room(target).equals(room) && !doors.contains(room(target))) {
        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
      }
    }
  }

  /** The simulator's room is called machine-simulator on disk, which is no package name. */
  private static String room(JavaClass item) {
    String room = item.getPackageName().split("\\.", 3)[1];
    return room.equals("machinesimulator") ? "simulator" : room;
  }
}
