package rondo.app.kiosk;

import java.util.function.Supplier;
import rondo.machine.control.Machine;
import rondo.machine.wire.RemoteMachine;

/**
 * Opens the machine behind a loopback socket.
 *
 * @param port of its socket
 * @param secret that it asks for
 */
public record MachineOpener(int port, String secret) implements Supplier<Machine> {
  @Override
  public Machine get() {
    return RemoteMachine.connect(port, secret);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "MachineOpener[" + port + "]";
  }
}
