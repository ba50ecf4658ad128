package rondo.app;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rondo.app.setting.Settings;
import rondo.app.setting.SettingsOptions;
import rondo.base.config.Loaded;

/** {@code ./rondo config show}: every setting, its value and who gave it. */
@Command(
    name = "config",
    description = "Shows the configuration.",
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
}
