package rondo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What two computers share: one cable. Two network namespaces where we may make them (root), with
 * loopback addresses of their own; else one network in which the server has another loopback
 * address. Namespaces go with the processes that hold them.
 */
final class TwoNetworks implements AutoCloseable {
  private static final String SERVER = "192.0.2.10";
  private static final String KIOSK = "192.0.2.20";

  private final Optional<Process> server;
  private final Optional<Process> kiosk;

  private TwoNetworks(Optional<Process> server, Optional<Process> kiosk) {
    this.server = server;
    this.kiosk = kiosk;
  }

  static TwoNetworks make() {
    if (!Person.root() || !run(List.of("unshare", "-n", "ip", "link", "set", "lo", "up"))) {
      return new TwoNetworks(Optional.empty(), Optional.empty());
    }
    var networks = new TwoNetworks(Optional.of(hold()), Optional.of(hold()));
    networks.connect();
    return networks;
  }

  /** Whether each machine has a network of its own. */
  boolean apart() {
    return server.isPresent();
  }

  /** Where the kiosk finds the server. */
  String serverAddress() {
    return apart() ? SERVER : otherLoopback();
  }

  /** The same command on machine A or B. */
  List<String> on(String machine, List<String> command) {
    return (machine.equals("A") ? server : kiosk)
        .map(holder ->
            Stream.concat(
                    Stream.of("nsenter", "-t", Long.toString(holder.pid()), "-n", "--"),
                    command.stream())
                .toList())
        .orElse(command);
  }

  private void connect() {
    String a = Long.toString(server.orElseThrow().pid());
    String b = Long.toString(kiosk.orElseThrow().pid());
    must(
        List.of(
            "ip", "link", "add", "cable", "netns", a, "type", "veth", "peer", "cable", "netns", b));
    for (String machine : List.of("A", "B")) {
      String address = (machine.equals("A") ? SERVER : KIOSK) + "/24";
      must(on(machine, List.of("ip", "address", "add", address, "dev", "cable")));
      must(on(machine, List.of("ip", "link", "set", "cable", "up")));
      must(on(machine, List.of("ip", "link", "set", "lo", "up")));
    }
  }

  /** A process that keeps a namespace: it ends when its input does. */
  private static Process hold() {
    try {
      Process holder = new ProcessBuilder("unshare", "-n", "sh", "-c", "echo; exec cat").start();
      if (holder.getInputStream().read() < 0) {
        throw new AssertionError("no network namespace");
      }
      return holder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String otherLoopback() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"))) {
      return socket.getInetAddress().getHostAddress();
    } catch (IOException onlyOne) {
      return "127.0.0.1";
    }
  }

  private static void must(List<String> command) {
    if (!run(command)) {
      throw new AssertionError("failed: " + command);
    }
  }

  private static boolean run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    Stream.concat(server.stream(), kiosk.stream()).forEach(Process::destroyForcibly);
  }
}
