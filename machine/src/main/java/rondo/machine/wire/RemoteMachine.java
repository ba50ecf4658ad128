package rondo.machine.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import rondo.machine.command.FencingToken;
import rondo.machine.command.Order;
import rondo.machine.control.Machine;
import rondo.machine.control.MachineUnreachableException;
import rondo.machine.device.MachineLayout;
import rondo.machine.report.MachineReport;

/**
 * A machine behind a socket. It connects once; a broken connection ends in one {@link
 * MachineReport.Lost}, after which a controller connects anew and observes. Thread-safe.
 */
public final class RemoteMachine implements Machine {
  private static final int CONNECT_MILLIS = 3_000;

  private final Wire wire;
  private final MachineLayout layout;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicBoolean attached = new AtomicBoolean();

  private RemoteMachine(Wire wire, MachineLayout layout) {
    this.wire = wire;
    this.layout = layout;
  }

  /**
   * Connects.
   *
   * @param port of the machine on 127.0.0.1
   * @param secret that the machine asks for
   * @throws MachineUnreachableException when there is none or it refuses
   */
  public static RemoteMachine connect(int port, String secret) {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      Wire wire = new Wire(socket, WireFrames.FROM_MACHINE, WireFrames.TO_MACHINE);
      wire.patience(CONNECT_MILLIS);
      wire.write(new WireMessage.Hello(WireMessage.VERSION, secret));
      MachineLayout layout = greeting(wire.read());
      wire.patience(0);
      return new RemoteMachine(wire.sending(), layout);
    } catch (IOException e) {
      throw abandoned(socket, port, e);
    }
  }

  @Override
  public MachineLayout layout() {
    return layout;
  }

  /** Takes command; once for each connection, a second call throws. */
  @Override
  public void attach(FencingToken token, Consumer<MachineReport> listener) {
    if (!attached.compareAndSet(false, true)) {
      throw new IllegalStateException("attached already; connect anew");
    }
    wire.send(new WireMessage.Attach(token));
    Thread.ofVirtual().name("machine-reports").start(() -> listen(listener));
  }

  @Override
  public void order(Order order) {
    wire.send(new WireMessage.Command(order));
  }

  @Override
  public void close() {
    closed.set(true);
    wire.close();
  }

  private void listen(Consumer<MachineReport> listener) {
    try {
      while (!closed.get()) {
        MachineReport report = report(wire.read());
        if (report instanceof MachineReport.Lost) {
          close();
        }
        listener.accept(report);
      }
    } catch (IOException e) {
      if (!closed.get()) {
        wire.close();
        listener.accept(new MachineReport.Lost("the connection to the machine broke"));
      }
    }
  }

  private static MachineReport report(WireMessage message) throws IOException {
    return switch (message) {
      case WireMessage.Said(MachineReport report) -> report;
      case WireMessage.Pixels pixels -> WireFrames.unwrap(pixels);
      case WireMessage.Hello _,
          WireMessage.Greeting _,
          WireMessage.Attach _,
          WireMessage.Command _ ->
          throw new IOException("a message that a machine does not send");
    };
  }

  private static MachineLayout greeting(WireMessage message) throws IOException {
    if (message instanceof WireMessage.Greeting(int version, MachineLayout layout)
        && version == WireMessage.VERSION) {
      return layout;
    }
    throw new IOException("no greeting of this version");
  }

  private static MachineUnreachableException abandoned(Socket socket, int port, IOException e) {
    try {
      socket.close();
    } catch (IOException closing) {
      e.addSuppressed(closing);
    }
    return new MachineUnreachableException("127.0.0.1:" + port, e);
  }
}
