package rondo.machine.control;

/** No machine answers at its address, or it does not let this controller in. */
public final class MachineUnreachableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A machine out of reach.
   *
   * @param address where it was looked for, for example {@code 127.0.0.1:8130}
   */
  public MachineUnreachableException(String address, Throwable cause) {
    super("no machine at " + address + " (" + cause.getMessage() + ")", cause);
  }
}
