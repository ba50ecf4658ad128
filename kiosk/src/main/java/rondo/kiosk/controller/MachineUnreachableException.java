package rondo.kiosk.controller;

/** The machine cannot be opened now; thrown by {@link KioskParts#machine}. */
public final class MachineUnreachableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MachineUnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
