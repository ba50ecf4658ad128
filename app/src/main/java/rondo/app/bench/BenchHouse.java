package rondo.app.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rondo.base.lifecycle.Lifecycle;
import rondo.base.time.Ticker;

/**
 * Payment side, server, machine and kiosk, each a process of its own on loopback, as an operator
 * runs them. Not thread-safe.
 */
final class BenchHouse implements AutoCloseable {
  private static final int KIOSK = 10;
  private static final int MACHINE = 20;
  private static final int ROOM = 30;
  private static final int PAYMENT = 40;
  private static final int BARE = 50;

  private final Path folder;
  private final int first;
  private final Ticker ticker;
  private final Lifecycle programs = new Lifecycle("bench");

  BenchHouse(Path folder, int first, Ticker ticker) {
    this.folder = folder;
    this.first = first;
    this.ticker = ticker;
  }

  /** A program that is up, and how long that took from its process' first moment. */
  record Up(Program program, long nanos) {}

  /** Starts everything, and enrols the kiosk, which is stopped again. */
  void furnish() {
    Program payment = run("payment", "--set", "payment.port=" + (first + PAYMENT));
    Program machine =
        run("machine", "--sample", "--port", "" + (first + ROOM), "--set", machinePort());
    Program server =
        run(
            "server",
            "--sample",
            "--enrol",
            "--port",
            "" + first,
            "--set",
            "payment.port=" + (first + PAYMENT));
    payment.says("(payment simulator on port)");
    String fingerprint = server.says("^fingerprint (.+)$");
    String code = server.says("^enrolment code (.+)$");
    machine.says("(machine room at)");
    startKiosk("kiosk.code=" + code, "kiosk.fingerprint=" + fingerprint).program().close();
  }

  /** Starts the kiosk; it is up when its screen can be opened. */
  Up startKiosk(String... settings) {
    Path secret = folder.resolve("machine").resolve("secrets").resolve("machine.secret");
    List<String> arguments = new ArrayList<>(List.of("--port", "" + (first + KIOSK)));
    arguments.addAll(List.of("--set", "kiosk.server=https://localhost:" + (first + 1)));
    arguments.addAll(List.of("--set", machinePort(), "--set", "machine.secret=" + secret));
    for (String setting : settings) {
      arguments.addAll(List.of("--set", setting));
    }
    return timed("(kiosk screen at)", () -> run("kiosk", arguments.toArray(String[]::new)));
  }

  /** Starts the bare page. */
  Up startBarePage() {
    List<String> command = List.of("bench", "bare-page", "--port", "" + (first + BARE));
    return timed("(page at)", () -> programs.manage(Program.start(command)));
  }

  private Up timed(String line, java.util.function.Supplier<Program> start) {
    long begun = ticker.nanos();
    Program program = start.get();
    program.says(line);
    return new Up(program, ticker.nanos() - begun);
  }

  private Program run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--data", folder.resolve(command).toString()));
    arguments.addAll(List.of(more));
    return programs.manage(Program.start(arguments));
  }

  private String machinePort() {
    return "machine.port=" + (first + MACHINE);
  }

  /** Where the kiosk's screen is. */
  URI screen() {
    return URI.create("http://localhost:" + (first + KIOSK));
  }

  @Override
  public void close() {
    programs.close();
  }
}
