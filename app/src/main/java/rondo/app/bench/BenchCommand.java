package rondo.app.bench;

import picocli.CommandLine.Command;

/** {@code ./rondo bench}: the figures that can be repeated. */
@Command(
    name = "bench",
    description = "Measures, and prints one line a figure with its aim.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    subcommands = {
      KioskBench.class,
      BarePage.class,
      CatalogueBench.class,
      VisionBenchCommand.class
    })
public final class BenchCommand {}
