package rondo.server.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ties the server's life to ours on Linux: {@code setpriv --pdeathsig} makes the kernel send the
 * fast-shutdown signal when the thread that started it ends, and {@code setsid} keeps the
 * terminal's Ctrl-C from stopping it before us. Where a program is missing, its part is left out.
 *
 * @param session the program and its arguments that start a session, or nothing
 * @param setpriv the program, if it knows {@code --pdeathsig}
 */
record Supervision(List<String> session, Optional<String> setpriv) {

  static Supervision here(Path scratch) {
    List<String> session = Command.find("setsid").map(List::of).orElse(List.of());
    Optional<String> setpriv =
        Command.find("setpriv").filter(program -> knowsDeathSignal(program, scratch));
    return new Supervision(session, setpriv);
  }

  private static boolean knowsDeathSignal(String program, Path scratch) {
    List<String> trial = Stream.concat(tied(program, "INT").stream(), Stream.of("true")).toList();
    return Command.run(trial, scratch, Duration.ofSeconds(10)).succeeded();
  }

  /**
   * The whole command line. The death signal is set last, by the program that becomes PostgreSQL:
   * changing users clears it. A switching program that stays between us and PostgreSQL is killed
   * with us, so that PostgreSQL in turn loses its parent.
   */
  List<String> command(ProcessMode mode, List<String> server) {
    List<String> command = new ArrayList<>();
    if (mode instanceof ProcessMode.SwitchUser) {
      setpriv.ifPresent(program -> command.addAll(tied(program, "KILL")));
    }
    command.addAll(session);
    command.addAll(mode.prefix());
    setpriv.ifPresent(program -> command.addAll(tied(program, "INT")));
    command.addAll(server);
    return List.copyOf(command);
  }

  private static List<String> tied(String program, String signal) {
    return List.of(program, "--pdeathsig", signal, "--");
  }
}
