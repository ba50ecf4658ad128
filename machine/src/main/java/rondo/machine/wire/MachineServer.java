package rondo.machine.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.machine.command.FencingToken;
import rondo.machine.control.Machine;

/**
 * Opens a machine on one loopback port. Who does not know the secret is sent away before anything
 * else is read; a connection that attaches with a token as great or greater displaces the one
 * before it. Thread-safe.
 */
public final class MachineServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MachineServer.class);
  private static final int CONNECTIONS = 16;

  private final ServerSocket listener;
  private final String secret;
  private final Supplier<Machine> machine;
  private final Semaphore room = new Semaphore(CONNECTIONS);
  private final Set<ServedConnection> connections = ConcurrentHashMap.newKeySet();
  private Optional<ServedConnection> inCommand = Optional.empty();

  private MachineServer(ServerSocket listener, String secret, Supplier<Machine> machine) {
    this.listener = listener;
    this.secret = secret;
    this.machine = machine;
  }

  /**
   * Listens.
   *
   * @param port on 127.0.0.1; 0 takes a free one
   * @param secret that each controller must send, at least 16 characters; never printed
   * @param machine gives one controller's hold on the machine; closed with its connection
   * @throws UncheckedIOException naming the port when another program has it
   */
  public static MachineServer start(int port, String secret, Supplier<Machine> machine) {
    if (secret.length() < 16) {
      throw new IllegalArgumentException("the machine's secret is too short");
    }
    try {
      ServerSocket listener = new ServerSocket(port, CONNECTIONS, InetAddress.getLoopbackAddress());
      MachineServer server = new MachineServer(listener, secret, machine);
      Thread.ofVirtual().name("machine-accept").start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("the machine's port " + port + " cannot be had", e);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Closes the port and every connection. */
  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the machine's port cannot be closed", e);
    }
    connections.forEach(ServedConnection::close);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        if (room.tryAcquire()) {
          Thread.ofVirtual().name("machine-serve").start(() -> serve(socket));
        } else {
          socket.close();
        }
      } catch (IOException e) {
        LOG.debug("the machine's port is closed: {}", e.getMessage());
      }
    }
  }

  private void serve(Socket socket) {
    try (ServedConnection connection = new ServedConnection(this, socket, secret)) {
      connections.add(connection);
      connection.serve(machine);
      connections.remove(connection);
    } catch (IOException e) {
      LOG.info("a controller's connection to the machine ended: {}", e.getMessage());
    } finally {
      connections.removeIf(ServedConnection::isClosed);
      room.release();
    }
  }

  /** One connection a token: an older one of no greater token is let go. */
  synchronized void attached(ServedConnection connection, FencingToken token) {
    if (inCommand.filter(c -> c.token() > token.value() && !c.isClosed()).isEmpty()) {
      inCommand.filter(c -> c != connection).ifPresent(ServedConnection::close);
      inCommand = Optional.of(connection);
    }
  }
}
