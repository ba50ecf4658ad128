package rondo.app.medium;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import rondo.app.Main;

/** Runs commands as a person would type them, and keeps what the last one said. */
final class Shell {
  private StringWriter said = new StringWriter();

  int run(String... arguments) {
    said = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(said));
    line.setErr(new PrintWriter(said));
    return line.execute(arguments);
  }

  String said() {
    return said.toString();
  }
}
