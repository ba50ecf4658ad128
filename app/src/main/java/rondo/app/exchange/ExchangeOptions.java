package rondo.app.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import rondo.base.id.OperatorId;
import rondo.server.exchange.ExchangeDesk;
import rondo.server.exchange.SheetKind;

/** What import and export are told alike; a picocli mixin. */
public final class ExchangeOptions {
  @Parameters(index = "0", paramLabel = "KIND", description = "titles, discs, kiosks or prices.")
  private String kind = "";

  @Option(
      names = "--operator",
      paramLabel = "NAME",
      description = "For whom, by name or id; needed where there are several.")
  private @Nullable String operator;

  SheetKind kind(CommandLine line) {
    return SheetKind.parse(kind)
        .orElseThrow(() ->
            new ParameterException(
                line, "There are titles, discs, kiosks and prices, not '" + kind + "'."));
  }

  /** The operator that is meant. */
  OperatorId operator(CommandLine line, List<ExchangeDesk.Operator> all) {
    List<ExchangeDesk.Operator> meant =
        all.stream()
            .filter(it ->
                operator == null
                    || it.name().equalsIgnoreCase(operator)
                    || it.id().toString().equals(operator))
            .toList();
    if (meant.size() != 1) {
      throw new ParameterException(
          line,
          all.isEmpty()
              ? "This server has no operator yet; start it once with --sample or make one."
              : "Say for whom: --operator with one of "
                  + String.join(", ", all.stream().map(it -> '"' + it.name() + '"').toList())
                  + ".");
    }
    return meant.getFirst().id();
  }
}
