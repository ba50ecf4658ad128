package rondo.machine.wire;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.control.Machine;

/** One controller's connection, seen from the machine. */
final class ServedConnection implements AutoCloseable {
  private static final int HELLO_MILLIS = 5_000;

  private final MachineServer server;
  private final Socket socket;
  private final Wire wire;
  private final String secret;
  private volatile long token;

  ServedConnection(MachineServer server, Socket socket, String secret) throws IOException {
    this.server = server;
    this.socket = socket;
    this.secret = secret;
    wire = new Wire(socket, WireFrames.TO_MACHINE, WireFrames.FROM_MACHINE);
  }

  /** The token it attached with, 0 before. */
  long token() {
    return token;
  }

  boolean isClosed() {
    return socket.isClosed();
  }

  /** Runs until one side ends it. */
  void serve(Supplier<Machine> opening) throws IOException {
    wire.patience(HELLO_MILLIS);
    if (!(wire.read() instanceof WireMessage.Hello hello) || !knows(hello)) {
      throw new IOException("no hello with the machine's secret");
    }
    wire.patience(0);
    try (Machine machine = opening.get()) {
      wire.write(new WireMessage.Greeting(WireMessage.VERSION, machine.layout()));
      wire.sending();
      while (true) {
        obey(machine, wire.read());
      }
    }
  }

  private boolean knows(WireMessage.Hello hello) {
    byte[] given = hello.secret().getBytes(StandardCharsets.UTF_8);
    boolean same = MessageDigest.isEqual(given, secret.getBytes(StandardCharsets.UTF_8));
    return same && hello.version() == WireMessage.VERSION;
  }

  private void obey(Machine machine, WireMessage message) throws IOException {
    switch (message) {
      case WireMessage.Attach(FencingToken given) -> {
        token = given.value();
        server.attached(this, given);
        machine.attach(given, report -> wire.send(WireFrames.wrap(report)));
      }
      case WireMessage.Command(Order order) -> machine.order(order);
      case WireMessage.Hello _, WireMessage.Greeting _, WireMessage.Said _, WireMessage.Pixels _ ->
          throw new IOException("a message that a controller does not send");
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
