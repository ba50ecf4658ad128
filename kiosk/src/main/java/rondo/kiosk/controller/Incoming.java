package rondo.kiosk.controller;

import rondo.kiosk.screen.Touch;
import rondo.kiosk.workflow.Event;
import rondo.machine.report.MachineReport;

/** What lies in a kiosk's mailbox. */
public sealed interface Incoming {
  /** From the link. */
  record Happened(Event event) implements Incoming {}

  /** From the machine. */
  record Reported(MachineReport report) implements Incoming {}

  /** From the screen, made on this frame. */
  record Touched(long frame, Touch touch) implements Incoming {}
}
