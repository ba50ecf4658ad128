package rondo.kiosk.diagram;

import rondo.kiosk.screen.Touch;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;

/** An event with the circumstances in which it comes. */
record Happening(Event event, Situation now) {
  /** Its name on the page: what a reader would look for in the code. */
  String label() {
    return switch (event) {
      case Event.Touched(Touch.Choose(var choice)) -> "Choose " + choice;
      case Event.Touched(Touch.Staff(var duty)) -> "Staff " + duty;
      case Event.Touched(var touch) -> touch.getClass().getSimpleName();
      case Event.Rang(var alarm) -> "Rang " + alarm;
      case Event.Answered(_, var answer) -> answer.getClass().getSimpleName();
      default -> event.getClass().getSimpleName();
    };
  }
}
