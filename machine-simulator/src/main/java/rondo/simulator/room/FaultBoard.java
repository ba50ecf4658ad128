package rondo.simulator.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rondo.machine.device.Axis;
import rondo.simulator.fault.Fault;
import rondo.simulator.fault.Sensor;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Make;
import rondo.simulator.truth.Place;
import rondo.simulator.truth.Truth;

/** The faults that the machine room offers, grouped by what breaks. */
final class FaultBoard {
  private static final String OFF = "off";

  private FaultBoard() {}

  /** Every switch with its setting in this truth. */
  static List<FaultSwitch> switches(Truth truth) {
    return groups(truth).entrySet().stream()
        .map(group -> toSwitch(group.getKey(), group.getValue(), truth))
        .toList();
  }

  /**
   * What turning a switch means.
   *
   * @param clear what is mended first: a switch has one setting
   * @param set what is broken then; empty for "off"
   */
  record Setting(List<Fault> clear, Optional<Fault> set) {}

  /** What a form's switch and value mean; empty for a switch or a value that does not exist. */
  static Optional<Setting> setting(String name, String value, Truth truth) {
    return Optional.ofNullable(groups(truth).get(name))
        .filter(group -> value.equals(OFF) || group.faults().containsKey(value))
        .map(group -> {
          Optional<Fault> set = Optional.ofNullable(group.faults().get(value));
          return new Setting(
              group.faults().values().stream().filter(f -> !set.equals(Optional.of(f))).toList(),
              set);
        });
  }

  /**
   * What breaks together.
   *
   * @param fine the word for nothing being broken
   */
  private record Group(String does, String fine, Map<String, Fault> faults) {
    Group(String does, Map<String, Fault> faults) {
      this(does, "works", faults);
    }
  }

  private static Map<String, Group> groups(Truth truth) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Axis axis : Axis.values()) {
      Map<String, Fault> jams = new LinkedHashMap<>();
      jams.put("once", new Fault.MotorJam(axis, true));
      jams.put("stuck", new Fault.MotorJam(axis, false));
      groups.put(word(axis) + " motor", new Group("Stops on its way.", jams));
    }
    Map<String, Fault> misses = new LinkedHashMap<>();
    misses.put("once", new Fault.MissedSlot(true));
    misses.put("stuck", new Fault.MissedSlot(false));
    groups.put("Grip in the slot", new Group("Closes beside the case.", misses));
    for (Sensor sensor : Sensor.values()) {
      Map<String, Fault> stuck = new LinkedHashMap<>();
      stuck.put("sees", new Fault.SensorStuck(sensor, true));
      stuck.put("blind", new Fault.SensorStuck(sensor, false));
      groups.put(word(sensor) + " sensor", new Group("Says the same whatever is true.", stuck));
    }
    groups.put(
        "Camera lamp", new Group("Pictures are dark.", Map.of("out", new Fault.CameraDark())));
    Map<String, Fault> lens = new LinkedHashMap<>();
    lens.put("blurred", new Fault.CameraBlurred());
    lens.put("glare", new Fault.CameraGlare());
    groups.put("Camera lens", new Group("Out of focus, or a lamp is mirrored.", "clear", lens));
    groups.put(
        "Hand at the door",
        new Group(
            "Holds the case at any angle.", "straight", Map.of("turned", new Fault.HeldTurned())));
    wearable(truth)
        .forEach(c -> groups.put("Label of " + c.title() + ", " + c.name(), label(c.name())));
    groups.put(
        "Power",
        new Group("Motors stand, nothing answers.", "on", Map.of("cut", new Fault.PowerCut())));
    return groups;
  }

  private static Group label(String caseName) {
    Map<String, Fault> faults = new LinkedHashMap<>();
    faults.put("dirty", new Fault.LabelDirty(caseName));
    faults.put("worn", new Fault.LabelWorn(caseName));
    return new Group("Dirty, or cannot be read any more.", "fine", faults);
  }

  /** The labels that can be worn or renewed from here: the one at hand and those that are worn. */
  private static Stream<Case> wearable(Truth truth) {
    Stream<Case> worn =
        truth.cases().stream()
            .filter(c -> label(c.name()).faults().values().stream().anyMatch(truth::has));
    return Stream.concat(seen(truth).stream(), worn).distinct();
  }

  /** The disc at hand: on the arm, held up, or in the first hand. */
  private static Optional<Case> seen(Truth truth) {
    return truth
        .at(new Place.OnArm())
        .or(() -> truth.held().flatMap(truth::named))
        .or(() -> outside(truth))
        .filter(c -> c.make() == Make.DISC);
  }

  private static Optional<Case> outside(Truth truth) {
    return truth.cases().stream()
        .filter(c -> c.place() instanceof Place.Outside && c.make() == Make.DISC)
        .findFirst();
  }

  private static FaultSwitch toSwitch(String name, Group group, Truth truth) {
    List<FaultSwitch.Choice> choices = new ArrayList<>();
    choices.add(
        new FaultSwitch.Choice(
            group.fine(), OFF, group.faults().values().stream().noneMatch(truth::has)));
    group
        .faults()
        .forEach(
            (word, fault) -> choices.add(new FaultSwitch.Choice(word, word, truth.has(fault))));
    return new FaultSwitch(name, group.does(), choices);
  }

  private static String word(Enum<?> part) {
    String lower = part.name().toLowerCase(Locale.ROOT);
    return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }
}
