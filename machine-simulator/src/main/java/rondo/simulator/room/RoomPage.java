package rondo.simulator.room;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rondo.base.place.Slot;
import rondo.machine.command.Action;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.machine.report.MotionPlan;
import rondo.simulator.driver.WorldView;
import rondo.simulator.fault.Fault;
import rondo.simulator.geometry.Cam;
import rondo.simulator.truth.Axes;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.truth.Place;

/**
 * What the machine room shows of one moment.
 *
 * @param name of the kiosk
 * @param view all that is true
 * @param cards that can be swiped
 * @param others kiosks that a case can be carried to
 * @param said the last answer to a hand, empty for none
 * @param picture the address of the label camera's picture
 * @param zone of the clock on the wall
 * @param believed what the controller believes of each slot, where it can be asked
 */
public record RoomPage(
    String name,
    WorldView view,
    List<NamedCard> cards,
    List<String> others,
    String said,
    String picture,
    ZoneId zone,
    Optional<Map<Slot, Believed>> believed) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final int LINES = 12;

  public Plan plan() {
    return new Plan(view, believed.orElse(Map.of()));
  }

  public Axes axes() {
    return view.truth().axes();
  }

  public boolean powered() {
    return !view.truth().has(new Fault.PowerCut());
  }

  public int faultCount() {
    return view.truth().faults().size();
  }

  public List<FaultSwitch> faults() {
    return FaultBoard.switches(view.truth());
  }

  public String doorOpening() {
    return Plan.number(Cam.opening(axes().door()));
  }

  /** What the machine does now, in a few words. */
  public String doing() {
    if (!powered()) {
      return "No power";
    }
    return view.motion()
        .map(plan -> moving(plan))
        .orElseGet(() -> view.truth().homed() ? "Stands still" : "Does not know where it is");
  }

  private static String moving(MotionPlan plan) {
    return switch (plan.axis()) {
      case CAROUSEL -> "Carousel turns";
      case LIFT -> plan.to() > plan.from() ? "Lift rises" : "Lift sinks";
      case ARM -> plan.to() > plan.from() ? "Arm reaches out" : "Arm draws in";
      case GRIPPER -> plan.to() > plan.from() ? "Gripper closes" : "Gripper opens";
      case DOOR -> plan.to() > plan.from() ? "Door opens" : "Door closes";
    };
  }

  public Optional<MotionPlan> motion() {
    return view.motion();
  }

  /**
   * The motion under way for the page's own drawing: axis, from, to, speed, acceleration, elapsed.
   */
  public String curve() {
    return view.motion()
        .map(m ->
            String.join(
                " ",
                m.axis().name(),
                Double.toString(m.from()),
                Double.toString(m.to()),
                Double.toString(m.topSpeed()),
                Double.toString(m.acceleration()),
                Long.toString(view.elapsedMillis())))
        .orElse("");
  }

  /** The case sensors' lamps. */
  public List<Lamp> lamps() {
    Observation seen = view.observation();
    Observation so = view.honest();
    return List.of(
        lamp("Slot before the arm", seen.caseInSlot(), so.caseInSlot()),
        lamp("Arm", seen.caseOnArm(), so.caseOnArm()),
        lamp("Mouth", seen.caseInMouth(), so.caseInMouth()));
  }

  /** The position sensors' words. */
  public List<Lamp> positions() {
    Observation seen = view.observation();
    return List.of(
        place("Carousel", seen.position().map(p -> "position " + p)),
        place("Lift", seen.deck().map(d -> "deck " + d)),
        place("Arm feedback", seen.arm().map(RoomPage::word)),
        place("Door switches", seen.door().map(RoomPage::word)),
        new Lamp(
            "Gripper",
            seen.gripperClosed() ? "on" : "off",
            seen.gripperClosed() ? "closed" : "open"));
  }

  private static Lamp lamp(String name, Presence said, Presence so) {
    String truly = said == so || so == Presence.UNKNOWN ? "" : words(so);
    String state =
        switch (said) {
          case PRESENT -> "on";
          case ABSENT -> "off";
          case UNKNOWN -> "unknown";
        };
    return new Lamp(name, state, words(said), truly);
  }

  private static String words(Presence presence) {
    return switch (presence) {
      case PRESENT -> "case";
      case ABSENT -> "nothing";
      case UNKNOWN -> "cannot tell";
    };
  }

  /** The short name of the zone that the log's times are in. */
  public String zoneName() {
    return zone.getDisplayName(TextStyle.SHORT, Locale.US);
  }

  private static Lamp place(String name, Optional<String> words) {
    return new Lamp(name, words.isPresent() ? "on" : "unknown", words.orElse("between"));
  }

  /** Every case in somebody's hands. */
  public List<Case> carried() {
    return view.truth().cases().stream().filter(c -> c.place() instanceof Place.Outside).toList();
  }

  public boolean isHeld(Case one) {
    return view.truth().held().equals(Optional.of(one.name()));
  }

  public int discsInside() {
    return (int)
        view.truth().cases().stream().filter(c -> c.place() instanceof Place.InSlot).count();
  }

  /**
   * The newest lines of the log as a person reads them: looks that went well are left out, and what
   * was done again and again stands once, with how often.
   */
  public List<LogLine> lines() {
    List<LogLine> lines = new ArrayList<>();
    for (LogEntry entry : view.recent()) {
      if (isTold(entry)) {
        LogLine line = line(entry);
        if (!lines.isEmpty() && lines.getLast().isLike(line)) {
          lines.set(lines.size() - 1, lines.getLast().oftener());
        } else if (lines.size() == LINES) {
          break;
        } else {
          lines.add(line);
        }
      }
    }
    return List.copyOf(lines);
  }

  private static boolean isTold(LogEntry entry) {
    boolean look =
        entry
            .action()
            .filter(a -> a instanceof Action.Look || a instanceof Action.Observe)
            .isPresent();
    return entry.event() != LogEntry.Event.ORDER_BEGUN
        && !(look && entry.outcome().filter("done"::equals).isPresent());
  }

  /**
   * A line of the log.
   *
   * @param time of the day, by the clock on the wall
   * @param words what happened
   * @param outcome how it ended
   * @param kind good, bad or event
   * @param times how often in a row
   */
  public record LogLine(String time, String words, String outcome, String kind, int times) {
    LogLine(String time, String words, String outcome, String kind) {
      this(time, words, outcome, kind, 1);
    }

    private boolean isLike(LogLine other) {
      return words.equals(other.words) && outcome.equals(other.outcome);
    }

    private LogLine oftener() {
      return new LogLine(time, words, outcome, kind, times + 1);
    }
  }

  private LogLine line(LogEntry entry) {
    String time = TIME.format(entry.at().atZone(zone));
    String disc = entry.disc().orElse("");
    return switch (entry.event()) {
      case ORDER_BEGUN, ORDER_ENDED -> {
        String outcome = entry.outcome().orElse("begun");
        yield new LogLine(
            time,
            entry.action().map(RoomPage::words).orElse("?"),
            outcome.toLowerCase(Locale.ROOT).replace('_', ' '),
            outcome.equals("done") ? "good" : "bad");
      }
      case DISC_LEFT_THE_MOUTH -> new LogLine(time, "Taken: " + disc, "left the mouth", "event");
      case CASE_DRAWN_IN -> new LogLine(time, "Drawn in: " + disc, "door closed", "event");
      case DISC_ACCEPTED -> new LogLine(time, "Accepted: " + disc, "in its slot", "event");
    };
  }

  private static String words(Action action) {
    return switch (action) {
      case Action.Home() -> "Home";
      case Action.TurnTo(int position) -> "Turn to " + position;
      case Action.LiftTo(int deck) -> "Lift to deck " + deck;
      case Action.ArmTo(var stop) -> "Arm to " + word(stop);
      case Action.Grip(boolean closed) -> closed ? "Grip" : "Let go";
      case Action.DoorTo(var stop) -> "Door " + word(stop);
      case Action.Look() -> "Look";
      case Action.Observe() -> "Observe";
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
