package rondo.simulator.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.base.place.Slot;
import rondo.design.asset.Assets;
import rondo.design.page.Look;
import rondo.design.page.Pages;
import rondo.design.page.Shell;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.machine.device.Axis;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.machine.report.MotionPlan;
import rondo.simulator.driver.WorldView;
import rondo.simulator.fault.Fault;
import rondo.simulator.fault.Sensor;
import rondo.simulator.geometry.Geometry;
import rondo.simulator.geometry.MachineFile;
import rondo.simulator.start.SampleStock;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.truth.Place;
import rondo.simulator.truth.Truth;

/** The page in every state that a world can be in. */
class RoomPageTest {
  private static final Geometry GEOMETRY = MachineFile.sample();
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Pages PAGES = Pages.of("rondo.machinesimulator.jte");
  private static final Shell SHELL =
      Shell.of(
          Look.of(Look.FaceKind.ROOM, Look.Theme.NIGHT),
          Assets.ofDesignAnd("rondo/simulator/assets"),
          List.of("room/room.css"),
          List.of("room/room.js"));

  @ParameterizedTest
  @EnumSource(Axis.class)
  void each_motion_is_named_in_both_directions_and_given_to_be_drawn(Axis axis) {
    for (boolean up : new boolean[] {true, false}) {
      MotionPlan plan = new MotionPlan(axis, up ? 0 : 1, up ? 1 : 0, 2, 3, 1_400);
      RoomPage page = page(fresh(), Optional.of(plan), List.of(), "");
      assertThat(page.doing()).isNotBlank().isNotEqualTo("Stands still");
      String html = html(page);
      assertThat(html).contains(page.doing());
      assertThat(html)
          .contains(
              "data-motion=\"" + axis + " " + plan.from() + " " + plan.to() + " 2.0 3.0 70\"");
    }
  }

  static Stream<Truth> truths() {
    Truth fresh = fresh();
    String disc = SampleStock.code(3);
    Stream<Truth> places =
        Stream.of(new Place.OnArm(), new Place.InMouth(), new Place.Outside())
            .map(place -> fresh.change(disc, c -> c.at(place)));
    Stream<Truth> others =
        Stream.of(
            fresh,
            fresh.homed(true),
            fresh.held(Optional.of("a book")),
            fresh.held(Optional.of(SampleStock.code(9))),
            Truth.fresh(GEOMETRY.paneMm(), List.of()),
            Truth.fresh(GEOMETRY.paneMm(), full()));
    Stream<Truth> axes =
        Stream.of(Axis.values())
            .flatMap(a -> Stream.of(0.0, 0.4, 1.0).map(v -> fresh.axes(fresh.axes().with(a, v))));
    Stream<Truth> faults =
        Stream.of(
                new Fault.PowerCut(),
                new Fault.CameraDark(),
                new Fault.CameraBlurred(),
                new Fault.CameraGlare(),
                new Fault.HeldTurned(),
                new Fault.LabelDirty(disc),
                new Fault.LabelWorn(disc),
                new Fault.MissedSlot(true),
                new Fault.MotorJam(Axis.DOOR, false),
                new Fault.SensorStuck(Sensor.SLOT, false))
            .map(f -> fresh.faults(List.of(f)));
    return Stream.of(places, others, axes, faults).flatMap(s -> s);
  }

  @ParameterizedTest
  @MethodSource("truths")
  void every_truth_makes_a_whole_page(Truth truth) {
    String html = html(page(truth, Optional.empty(), List.of(), "It does not come loose."));
    assertThat(html).doesNotContain("null").doesNotContain("NaN").doesNotContain("Optional");
    assertThat(html).contains("It does not come loose.");
    assertThat(html.split("class=\"cell ", -1)).hasSize(103);
    for (Case one : truth.cases()) {
      if (one.place() instanceof Place.InSlot(Slot slot)) {
        assertThat(html).contains("Slot " + slot + ": " + one.title() + ", " + one.name());
      }
    }
    assertEveryElementCloses(html);
  }

  @ParameterizedTest
  @MethodSource("truths")
  void every_name_is_given_to_one_element_only(Truth truth) {
    Set<String> ids = new HashSet<>();
    Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(page(truth));
    while (id.find()) {
      assertThat(ids.add(id.group(1))).as("id %s", id.group(1)).isTrue();
    }
  }

  @Test
  void each_fault_has_a_switch_that_says_what_it_does_and_shows_its_setting() {
    Fault jam = new Fault.MotorJam(Axis.LIFT, false);
    String html = page(fresh().faults(List.of(jam)));
    assertThat(html).contains("1 fault is set").contains("Lift motor: Stops on its way.");
    assertThat(html.split("aria-pressed=\"true\" data-off", -1).length)
        .as("switches that are off")
        .isGreaterThan(8);
    assertThat(page(fresh().faults(List.of(jam, new Fault.PowerCut()))))
        .contains("2 faults are set");
    assertThat(page(fresh())).doesNotContain("set</span>");
  }

  @Test
  void what_people_typed_is_shown_as_text() {
    List<Case> cases = new ArrayList<>(SampleStock.cases());
    cases.add(
        Case.sample("<b>&\"'", rondo.simulator.truth.Make.BOOK, "<script src=x>alert(1)</script>"));
    String html =
        html(page(Truth.fresh(210, cases), Optional.empty(), List.of(), "<img src=x onerror=y>"));
    assertThat(html).doesNotContain("<script").doesNotContain("<img src=x").doesNotContain("<b>");
  }

  @ParameterizedTest
  @EnumSource(Presence.class)
  void a_sensor_is_lit_dark_or_unknown_in_words_too(Presence presence) {
    String html = html(page(seen(presence), Optional.of(fresh())));
    String words =
        switch (presence) {
          case PRESENT -> "case";
          case ABSENT -> "nothing";
          case UNKNOWN -> "cannot tell";
        };
    assertThat(html).contains("lamp-words\">" + words + "</span>");
  }

  @Test
  void the_log_says_each_kind_of_line_and_never_more_than_fit() {
    List<LogEntry> log = new ArrayList<>();
    for (LogEntry.Event event : LogEntry.Event.values()) {
      log.add(line(event, Optional.of(new Action.TurnTo(9)), "JAM"));
    }
    for (Action action :
        List.of(
            new Action.Home(),
            new Action.LiftTo(2),
            new Action.ArmTo(ArmStop.SLOT),
            new Action.Grip(true),
            new Action.Grip(false),
            new Action.DoorTo(DoorStop.OPEN),
            new Action.Look(),
            new Action.Observe())) {
      log.add(line(LogEntry.Event.ORDER_ENDED, Optional.of(action), "done"));
    }
    String html = html(page(fresh(), Optional.empty(), log, ""));
    assertThat(html).contains("Turn to 9", "jam", "Taken: D1", "Drawn in: D1", "Accepted: D1");
    assertThat(html).contains("Lift to deck 2", "Arm to slot", "Let go", "Door open");
    List<LogEntry> long_ = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      long_.add(line(LogEntry.Event.ORDER_ENDED, Optional.of(new Action.Home()), "done"));
    }
    assertThat(page(fresh(), Optional.empty(), long_, "").lines()).hasSizeLessThanOrEqualTo(24);
    assertThat(page(fresh())).contains("Nothing since it was started.");
  }

  @Test
  void times_are_those_of_the_kiosks_place() {
    var log = List.of(line(LogEntry.Event.ORDER_ENDED, Optional.of(new Action.Home()), "done"));

    assertThat(html(page(fresh(), Optional.empty(), log, ""))).contains("04:00:00", ">ET</span>");
  }

  @Test
  void looks_that_went_well_are_left_out_and_what_is_done_again_and_again_stands_once() {
    List<LogEntry> log = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      log.add(line(LogEntry.Event.ORDER_ENDED, Optional.of(new Action.Look()), "done"));
      log.add(line(LogEntry.Event.ORDER_ENDED, Optional.of(new Action.Home()), "JAM"));
    }
    log.add(line(LogEntry.Event.ORDER_ENDED, Optional.of(new Action.Look()), "dark"));

    RoomPage page = page(fresh(), Optional.empty(), log, "");

    assertThat(page.lines())
        .extracting(RoomPage.LogLine::words, RoomPage.LogLine::times)
        .containsExactly(tuple("Home", 20), tuple("Look", 1));
    assertThat(html(page)).contains("20 times");
  }

  @Test
  void a_sensor_that_lies_shows_what_is_true_beside_its_word() {
    assertThat(page(seen(Presence.PRESENT), Optional.of(fresh())).lamps())
        .allSatisfy(lamp -> assertThat(lamp.truly()).isEqualTo("nothing"));
    assertThat(page(seen(Presence.ABSENT), Optional.of(fresh())).lamps())
        .allSatisfy(lamp -> assertThat(lamp.truly()).isEmpty());
  }

  @Test
  void what_the_controller_believes_wrongly_is_marked_and_listed() {
    Truth truth = fresh();
    Slot full = new Slot(2, 17);
    var free = new Believed(Optional.empty(), true, "free");
    var right = new Believed(Optional.of(SampleStock.code(3)), false, SampleStock.code(3));
    var doubt = new Believed(Optional.empty(), false, "some case");

    assertThat(html(believing(truth, Map.of(full, free))))
        .contains(
            "The controller is wrong about 1 slot", "truly The Night Ferry 3", "believed free")
        .contains("data-mistaken");
    assertThat(html(believing(truth, Map.of(full, right))))
        .contains("believes the same of every slot")
        .doesNotContain("data-mistaken");
    assertThat(html(believing(truth, Map.of(full, doubt)))).doesNotContain("data-mistaken");
    assertThat(
            html(
                believing(
                    truth.change(SampleStock.code(3), c -> c.at(new Place.OnArm())),
                    Map.of(full, right))))
        .as("on its way")
        .doesNotContain("data-mistaken");
    assertThat(
            html(
                believing(
                    truth.change(SampleStock.code(3), c -> c.at(new Place.Outside())),
                    Map.of(full, right))))
        .as("gone")
        .contains("truly free", "believed " + SampleStock.code(3));
    assertThat(page(truth)).as("nobody can ask").doesNotContain("The controller");
  }

  @Test
  void the_camera_is_drawn_to_look_out_only_where_it_can() {
    assertThat(page(fresh())).contains("clip-path=\"url(#indoors)\"");
    assertThat(page(fresh().held(Optional.of(SampleStock.code(9)))))
        .doesNotContain("clip-path=\"url(#indoors)\"");
  }

  @Test
  void a_machine_with_power_says_on_and_one_without_cut() {
    assertThat(page(fresh()))
        .contains(">on</button>", ">cut</button>")
        .doesNotContain(">off</button>");
  }

  private static RoomPage believing(Truth truth, Map<Slot, Believed> slots) {
    return new RoomPage(
        "Old Harbour",
        view(truth, seen(Presence.ABSENT), Optional.empty(), List.of()),
        List.of(),
        List.of(),
        "",
        "/c.png",
        ZONE,
        Optional.of(slots));
  }

  @Test
  void the_page_gives_its_script_the_cams_of_the_machine() {
    assertThat(page(fresh())).contains("data-dwell=\"" + rondo.simulator.geometry.Cam.DWELL + "\"");
  }

  private static LogEntry line(LogEntry.Event event, Optional<Action> action, String outcome) {
    return new LogEntry(
        1,
        Instant.parse("2030-01-01T09:00:00Z"),
        event,
        Optional.of("D1"),
        Optional.of(new UUID(1, 2)),
        Optional.of(1L),
        Optional.of(1L),
        action,
        Optional.of(outcome));
  }

  private static void assertEveryElementCloses(String html) {
    for (String element : List.of("svg", "g", "section", "ul", "li", "form", "button", "span")) {
      int opened = html.split("<" + element + "[ >]", -1).length;
      int closed = html.split("</" + element + ">", -1).length;
      assertThat(closed).as(element).isEqualTo(opened);
    }
  }

  private static List<Case> full() {
    List<Case> cases = new ArrayList<>();
    GEOMETRY
        .layout()
        .slots()
        .forEach(slot -> cases.add(SampleStock.disc(cases.size() + 1L, new Place.InSlot(slot))));
    return cases;
  }

  private static Truth fresh() {
    return Truth.fresh(GEOMETRY.paneMm(), SampleStock.cases());
  }

  private static String page(Truth truth) {
    return html(page(truth, Optional.empty(), List.of(), ""));
  }

  private static RoomPage page(
      Truth truth, Optional<MotionPlan> motion, List<LogEntry> log, String said) {
    return new RoomPage(
        "Old Harbour",
        view(truth, seen(Presence.ABSENT), motion, log),
        List.of(),
        List.of(),
        said,
        "/c.png",
        ZONE,
        Optional.empty());
  }

  private static RoomPage page(Observation seen, Optional<Truth> truth) {
    return new RoomPage(
        "Old Harbour",
        view(truth.orElseThrow(), seen, Optional.empty(), List.of()),
        List.of(new NamedCard("approved", "1", "2")),
        List.of("New Harbour"),
        "",
        "/c.png",
        ZONE,
        Optional.empty());
  }

  private static WorldView view(
      Truth truth, Observation seen, Optional<MotionPlan> motion, List<LogEntry> log) {
    return new WorldView(1, GEOMETRY, truth, seen, seen(Presence.ABSENT), motion, 70, log);
  }

  private static Observation seen(Presence presence) {
    return new Observation(
        true,
        Optional.of(1),
        Optional.empty(),
        Optional.of(ArmStop.PANE),
        Optional.of(DoorStop.CLOSED),
        false,
        presence,
        presence,
        presence);
  }

  private static String html(RoomPage page) {
    return PAGES.render("room/main.jte", Map.of("shell", SHELL, "page", page));
  }
}
