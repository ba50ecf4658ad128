package rondo.app;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rondo.app.server.SealsCommand;
import rondo.app.setting.Settings;
import rondo.app.setting.SettingsOptions;
import rondo.base.config.Loaded;

/** {@code ./rondo config}: what is set, and whether the records are as they were sealed. */
@Command(
    name = "config",
    description = "Shows the configuration; checks the seals of ledger and events.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class ConfigCommand {
  @Spec private CommandSpec spec;

  @Command(name = "show", description = "Prints each setting with its origin; secrets stay hidden.")
  int show(@Mixin SettingsOptions options) {
    PrintWriter out = spec.commandLine().getOut();
    for (Loaded.Entry entry : options.load(Settings.class, System.getenv()).entries()) {
      out.printf("%-24s %-28s %s%n", entry.key(), entry.shown(), entry.origin());
      if (!entry.meaning().isEmpty()) {
        out.printf("%-24s %s%n", "", entry.meaning());
      }
    }
    out.flush();
    return 0;
  }

  @Command(
      name = "verify-seals",
      description = {
        "Checks ledger and events against every seal, beside a running server or without one.",
        "Exit code 0: all is as it was sealed; 1: something was edited, deleted or inserted."
      })
  int verifySeals(@Mixin SettingsOptions options) {
    return new SealsCommand(spec.commandLine().getOut())
        .run(options.load(Settings.class, System.getenv()).value());
  }
}
