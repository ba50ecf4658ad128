package rondo.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import rondo.app.demo.DemoCommand;
import rondo.app.kiosk.KioskCommand;
import rondo.app.machine.MachineCommand;
import rondo.app.payment.PaymentCommand;
import rondo.app.server.ServerCommand;
import rondo.base.config.ConfigurationException;

/** The top of {@code ./rondo}: names the commands and turns a refused start into its reasons. */
@Command(
    name = "rondo",
    description = "Runs networks of self-service media kiosks.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      KioskCommand.class,
      MachineCommand.class,
      PaymentCommand.class,
      ServerCommand.class,
      ConfigCommand.class
    })
public final class Main {
  /** What the shell sees when a configuration is refused (sysexits: EX_CONFIG). */
  static final int REFUSED = 78;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(false)
        .setExecutionExceptionHandler(Main::explain);
  }

  /** A refusal is told in sentences; only a fault shows its stack. */
  private static int explain(
      Exception fault, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    if (!(fault instanceof ConfigurationException refused)) {
      throw fault;
    }
    PrintWriter err = command.getErr();
    refused.problems().forEach(problem -> err.println("rondo: " + problem));
    err.flush();
    return REFUSED;
  }
}
