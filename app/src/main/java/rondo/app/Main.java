package rondo.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.FileSystemException;
import java.util.Set;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import rondo.app.bench.BenchCommand;
import rondo.app.demo.DemoCommand;
import rondo.app.exchange.ExportCommand;
import rondo.app.exchange.ImportCommand;
import rondo.app.generate.GenerateCommand;
import rondo.app.kiosk.Enrolling;
import rondo.app.kiosk.KioskCommand;
import rondo.app.labels.LabelsCommand;
import rondo.app.machine.MachineCommand;
import rondo.app.medium.MediumCommand;
import rondo.app.payment.PaymentCommand;
import rondo.app.server.PagesExposedException;
import rondo.app.server.ServerCommand;
import rondo.app.setting.DataFolderException;
import rondo.app.simulate.SimulateCommand;
import rondo.base.config.ConfigurationException;
import rondo.base.lifecycle.StartStoppedException;
import rondo.base.secret.SecretException;
import rondo.design.web.PageCertificateException;
import rondo.design.web.PortTakenException;
import rondo.kiosk.journal.KioskStoreException;
import rondo.machine.control.MachineUnreachableException;
import rondo.media.minidisc.image.SectorStoreException;
import rondo.payment.simulator.LedgerFaultException;
import rondo.server.database.DatabaseStartException;
import rondo.server.generate.NotEmptyException;
import rondo.server.link.LinkStartException;
import rondo.simulator.truth.TruthUnreadableException;

/** The top of {@code ./rondo}: names the commands and turns a refused start into its reasons. */
@Command(
    name = "rondo",
    description = "Runs networks of self-service media kiosks.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      BenchCommand.class,
      DemoCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      GenerateCommand.class,
      KioskCommand.class,
      LabelsCommand.class,
      MachineCommand.class,
      MediumCommand.class,
      PaymentCommand.class,
      ServerCommand.class,
      SimulateCommand.class,
      ConfigCommand.class
    })
public final class Main {
  /** What the shell sees when a configuration is refused (sysexits: EX_CONFIG). */
  static final int REFUSED = 78;

  /** What the shell sees when something that is needed cannot be had (EX_UNAVAILABLE). */
  static final int UNAVAILABLE = 69;

  /** Ctrl-C in the middle of a start; what the shell sees is the signal itself. */
  private static final int STOPPED = 130;

  /** Faults of a start whose message is a sentence for the person who started it. */
  private static final Set<Class<? extends Exception>> TOLD =
      Set.of(
          DataFolderException.class,
          DatabaseStartException.class,
          Enrolling.NotEnrolledException.class,
          KioskStoreException.class,
          LedgerFaultException.class,
          LinkStartException.class,
          MachineUnreachableException.class,
          NotEmptyException.class,
          PageCertificateException.class,
          PagesExposedException.class,
          PortTakenException.class,
          SecretException.class,
          SectorStoreException.class,
          TruthUnreadableException.class);

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The commands, for whoever runs one inside a program. */
  public static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(false)
        .setExecutionExceptionHandler(Main::explain);
  }

  /** A refusal is told in sentences, and so is a start that cannot be; a fault shows its stack. */
  private static int explain(
      Exception fault, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    PrintWriter err = command.getErr();
    if (fault instanceof ConfigurationException refused) {
      refused.problems().forEach(problem -> err.println("rondo: " + problem));
      err.flush();
      return REFUSED;
    }
    if (fault instanceof StartStoppedException) {
      return STOPPED;
    }
    if (TOLD.contains(fault.getClass()) || isOfTheSurroundings(fault)) {
      LoggerFactory.getLogger(Main.class).info("the start ended", fault);
      err.println("rondo: " + sentence(fault));
      err.flush();
      return UNAVAILABLE;
    }
    throw fault;
  }

  /** A file or a port that this process cannot have: its name helps, our stack does not. */
  private static boolean isOfTheSurroundings(Exception fault) {
    return fault instanceof UncheckedIOException unchecked
        && (unchecked.getCause() instanceof FileSystemException
            || unchecked.getCause() instanceof BindException);
  }

  private static String sentence(Exception fault) {
    return isOfTheSurroundings(fault)
        ? fault.getMessage() + " (" + fault.getCause() + ")"
        : String.valueOf(fault.getMessage());
  }
}
