package rondo.simulation.recording;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rondo.kiosk.screen.Screen;
import rondo.machine.command.Order;
import rondo.machine.report.MachineReport;
import rondo.machine.report.MotionPlan;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.time.Schedule;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Place;
import rondo.simulator.truth.Truth;
import rondo.simulator.world.Happening;

/** Writes down what is seen of one kiosk from outside. For one thread alone. */
final class KioskRecorder {
  private final SimulatedKiosk kiosk;
  private final Schedule time;
  private final Lines lines;
  private final Map<String, Place> places = new HashMap<>();
  private Truth truth;
  private String screen = "";

  KioskRecorder(SimulatedKiosk kiosk, Schedule time, Lines lines) {
    this.kiosk = kiosk;
    this.time = time;
    this.lines = lines;
    truth = kiosk.machine().truth();
    truth.cases().forEach(one -> places.put(one.name(), one.place()));
    kiosk.machine().watch(this::happened);
  }

  private void add(String what, Map<String, Object> more) {
    lines.add(time.now(), kiosk.name(), what, more);
  }

  private void happened(Happening happening) {
    switch (happening) {
      case Happening.Begun(Order order) ->
          add(
              "order",
              Map.of(
                  "order", order.number(),
                  "token", order.token().value(),
                  "action", order.action()));
      case Happening.Ended(Order order, var trouble) ->
          add(
              "ended",
              Map.of(
                  "order",
                  order.number(),
                  "outcome",
                  trouble.map(it -> word(it.name())).orElse("done"),
                  "axes",
                  kiosk.machine().truth().axes()));
      case Happening.LeftTheMouth(String name, _) -> add("taken", Map.of("case", name));
      case Happening.DrawnIn(String name, _) -> add("drawn-in", Map.of("case", name));
      case Happening.Accepted(String name, _) -> add("accepted", Map.of("case", name));
      case Happening.Said(_, MachineReport report) -> said(report);
    }
  }

  private void said(MachineReport report) {
    switch (report) {
      case MachineReport.Moving(long order, MotionPlan plan) -> add("motion", motion(order, plan));
      case MachineReport.Sensed(var seen) -> add("sensed", Map.of("seen", seen));
      case MachineReport.Done(_, var seen) -> add("sensed", Map.of("seen", seen));
      case MachineReport.Failed(_, _, var seen) -> add("sensed", Map.of("seen", seen));
      case MachineReport.Pictured(long order, _) -> add("picture", Map.of("order", order));
      case MachineReport.Swiped _ -> add("swipe", Map.of());
      case MachineReport.Lost _ -> add("lost", Map.of());
    }
  }

  private Map<String, Object> motion(long order, MotionPlan plan) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("order", order);
    fields.put("plan", plan);
    fields.put("ends", time.now() + plan.millis());
    return fields;
  }

  /** What has changed since the last look: the page that is shown, and where cases are. */
  void look() {
    String now = kiosk.screen().map(KioskRecorder::page).orElse("dead");
    if (!now.equals(screen)) {
      screen = now;
      add("screen", Map.of("page", now));
    }
    if (truth != kiosk.machine().truth()) {
      lookInside(kiosk.machine().truth());
    }
  }

  private void lookInside(Truth now) {
    for (Case one : now.cases()) {
      if (!one.place().equals(places.put(one.name(), one.place()))) {
        add("case", Map.of("case", one.name(), "place", one.place().word()));
      }
    }
    if (!now.held().equals(truth.held())) {
      add("held", now.held().<Map<String, Object>>map(it -> Map.of("case", it)).orElse(Map.of()));
    }
    if (!now.faults().equals(truth.faults())) {
      add("broken", Map.of("faults", now.faults()));
    }
    truth = now;
  }

  /** The page's name, and which failure it tells; never what is typed on it. */
  private static String page(Screen screen) {
    String name = word(screen.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-"));
    return Optional.of(screen)
        .filter(Screen.Failed.class::isInstance)
        .map(failed -> name + " " + ((Screen.Failed) failed).failure())
        .orElse(name);
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
