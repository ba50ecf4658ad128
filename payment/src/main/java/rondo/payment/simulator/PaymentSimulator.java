package rondo.payment.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.payment.side.PaymentSide;

/**
 * The payment side's simulator: a ledger of its own in a file of its own behind a loopback socket
 * of its own, which survives the end of everyone else (DESIGN, "Settled: Payment simulator").
 * Thread-safe. Takes only the cards of {@link TestCard}.
 */
public final class PaymentSimulator implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PaymentSimulator.class);
  private static final int MOST_CONNECTIONS = 64;

  private final PaymentSimulatorConfig config;
  private final Acquirer acquirer;
  private final ServerSocket door;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final Thread acceptor =
      Thread.ofVirtual().name("payment-simulator").unstarted(this::accept);

  private PaymentSimulator(PaymentSimulatorConfig config, Acquirer acquirer, ServerSocket door) {
    this.config = config;
    this.acquirer = acquirer;
    this.door = door;
  }

  /**
   * Reads the ledger and opens the socket.
   *
   * @throws LedgerFaultException when the ledger is damaged or in use
   * @throws UncheckedIOException when the port is taken
   */
  public static PaymentSimulator start(
      PaymentSimulatorConfig config, InstantSource clock, SecureRandom random) {
    Acquirer acquirer = Acquirer.onDisk(config, clock, random);
    try {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      var door = new ServerSocket(config.port(), MOST_CONNECTIONS, loopback);
      var simulator = new PaymentSimulator(config, acquirer, door);
      simulator.acceptor.start();
      return simulator;
    } catch (IOException e) {
      acquirer.close();
      throw new UncheckedIOException("payment simulator cannot listen on " + config.port(), e);
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        serve(door.accept());
      } catch (IOException e) {
        if (!door.isClosed()) {
          LOG.warn("payment simulator could not take a connection", e);
        }
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    if (connections.size() >= MOST_CONNECTIONS || !connections.add(socket)) {
      socket.close();
      return;
    }
    Thread.ofVirtual()
        .name("payment-simulator-call")
        .start(() -> {
          try {
            new Conversation(socket, acquirer, config.lateBy(), stopped).run();
          } finally {
            connections.remove(socket);
          }
        });
    if (stopped.getCount() == 0) {
      socket.close();
    }
  }

  /** Where it listens on loopback. */
  public int port() {
    return door.getLocalPort();
  }

  /** The same payment side without the socket: for simulations in one thread. */
  public PaymentSide direct() {
    return new DirectPaymentSide(acquirer);
  }

  /** Every operation that was decided, in that order. */
  public List<PaymentEntry> entries() {
    return acquirer.entries();
  }

  /** What was moved so far. */
  public PaymentTotals totals() {
    return PaymentTotals.of(entries(), config.currency());
  }

  /** The same as {@link #entries}, out of the folder of a simulator in another process. */
  public static List<PaymentEntry> entriesIn(Path folder) {
    return LedgerFile.read(PaymentSimulatorConfig.ledgerIn(folder)).stream()
        .map(LedgerLine::entry)
        .toList();
  }

  /** Ends every connection without an answer, as a crash would, and closes the ledger. */
  @Override
  public void close() {
    stopped.countDown();
    try {
      door.close();
      for (Socket socket : connections) {
        socket.close();
      }
      acceptor.join(); // the port is free only when nobody waits at it any more
    } catch (IOException e) {
      throw new UncheckedIOException("payment simulator cannot be stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      acquirer.close();
    }
  }
}
