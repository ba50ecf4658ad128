package rondo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rondo.base.lifecycle.Lifecycle;
import rondo.payment.simulator.PaymentEntry;
import rondo.payment.simulator.PaymentSimulator;

/**
 * A whole network as an operator runs it: payment side, server, machine and kiosk, each a process
 * of its own, each killed by its pid and started again on the same folder and port.
 */
final class ProcessHouse implements AutoCloseable {
  private final Path folder;
  private final Lifecycle children;
  private final int first = FreePorts.first(0, 1, 10, 20, 30, 40);
  private final Child payment;
  private Child server;
  private Child machine;
  private Child kiosk;

  private ProcessHouse(Path folder, Lifecycle children) {
    this.folder = folder;
    this.children = children;
    payment = run("payment", "--set", "payment.port=" + (first + 40));
    machine = runMachine();
    server = runServer("--enrol");
    payment.says("payment simulator on port");
    String code = server.says("^enrolment code (.+)$");
    String fingerprint = server.says("^fingerprint (.+)$");
    machine.says("machine room at");
    kiosk = runKiosk("--set", "kiosk.code=" + code, "--set", "kiosk.fingerprint=" + fingerprint);
    Until.holds("every disc known to the server", this::everyDiscIsKnown);
  }

  /** Until the new kiosk has told where each disc stands, the server lets none go. */
  private boolean everyDiscIsKnown() {
    List<String> known =
        records().texts("select disc_code from disc_place where kind = 'SLOT' order by 1");
    return known.equals(truth().discs().keySet().stream().sorted().toList());
  }

  static ProcessHouse open(Path folder) {
    var children = new Lifecycle("house");
    try {
      return new ProcessHouse(folder, children);
    } catch (RuntimeException | AssertionError e) {
      children.close();
      throw e;
    }
  }

  private Child run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--data", folder.resolve(command).toString()));
    arguments.addAll(List.of(more));
    return children.manage(Child.start(folder, arguments));
  }

  private Child runMachine() {
    return run(
        "machine",
        "--sample",
        "--port",
        Integer.toString(first + 30),
        "--set",
        "machine.port=" + (first + 20),
        "--set",
        "speed=12");
  }

  private Child runServer(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--sample", "--port", "" + first));
    arguments.addAll(List.of("--set", "payment.port=" + (first + 40)));
    arguments.addAll(List.of("--set", "payment.deadline=PT2S"));
    arguments.addAll(List.of(more));
    return run("server", arguments.toArray(String[]::new));
  }

  private Child runKiosk(String... more) {
    Path secret = folder.resolve("machine").resolve("secrets").resolve("machine.secret");
    List<String> arguments = new ArrayList<>(List.of("--port", "" + (first + 10)));
    arguments.addAll(List.of("--set", "kiosk.server=https://localhost:" + (first + 1)));
    arguments.addAll(List.of("--set", "machine.port=" + (first + 20)));
    arguments.addAll(List.of("--set", "machine.secret=" + secret));
    arguments.addAll(List.of(more));
    return run("kiosk", arguments.toArray(String[]::new));
  }

  Customer customer() {
    return new Customer(first + 10, first + 30);
  }

  MachineTruth truth() {
    return new MachineTruth(folder.resolve("machine").resolve("machine.json"));
  }

  KioskJournal journal() {
    return new KioskJournal(folder.resolve("kiosk").resolve("kiosk.db"));
  }

  ServerRecords records() {
    return new ServerRecords(folder.resolve("server"));
  }

  /** What the payment side did, by its own ledger (oracle G). */
  List<PaymentEntry> bank() {
    return PaymentSimulator.entriesIn(folder.resolve("payment").resolve("payment"));
  }

  void killKiosk() {
    kiosk.kill();
  }

  /** Ends the kiosk by a signal, by its name without SIG. */
  void endKiosk(String signal) {
    kiosk.signal(signal);
  }

  /** Where all processes of the house keep all that they keep. */
  Path folder() {
    return folder;
  }

  /** What stands in the street: the controller's folder and its machine's. */
  Path[] atTheKiosk() {
    return new Path[] {folder.resolve("kiosk"), folder.resolve("machine")};
  }

  /** Where letters lie that go out. */
  Path mailbox() {
    return folder.resolve("server").resolve("mailbox");
  }

  /** Everything that a process has said or logged. */
  List<Path> logs() {
    return below(folder, ".*\\.(out|log|log\\..*|gz)");
  }

  /**
   * What a process that died has left of its memory, here, where it ran, or where such things go.
   */
  List<Path> dumps() {
    String dump = "(hs_err_pid.*|core(\\..*)?|.*\\.hprof|.*\\.mdmp)";
    String ofOurs = "(hs_err_pid" + kiosk.pid() + ".*|core\\.?" + kiosk.pid() + "|java_pid.*hprof)";
    return Stream.of(
            below(folder, dump),
            beside(Path.of("").toAbsolutePath(), dump),
            beside(Path.of(System.getProperty("java.io.tmpdir")), ofOurs))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Path> below(Path folder, String name) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(file -> named(file, name)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> beside(Path folder, String name) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> named(file, name)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean named(Path file, String name) {
    return file.getFileName().toString().matches(name);
  }

  void startKiosk() {
    if (!kiosk.alive()) {
      kiosk = runKiosk();
    }
  }

  void killServer() {
    server.kill();
  }

  void startServer() {
    if (!server.alive()) {
      server = runServer();
      server.says("^server at");
    }
  }

  void killMachine() {
    machine.kill();
  }

  void startMachine() {
    if (!machine.alive()) {
      machine = runMachine();
      machine.says("machine room at");
    }
  }

  /** All runs again, whatever a story killed. */
  void startAll() {
    startMachine();
    startServer();
    startKiosk();
  }

  /** What each process has said, for a story that fails. */
  String said() {
    return kiosk.said() + server.said() + machine.said();
  }

  @Override
  public void close() {
    children.close();
  }
}
