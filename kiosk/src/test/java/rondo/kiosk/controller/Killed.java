package rondo.kiosk.controller;

/** The process ends here, in the middle of whatever it was doing. */
final class Killed extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
