package rondo.server.exchange.price;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rondo.server.exchange.cell.Row;
import rondo.server.exchange.group.OwnGroups;
import rondo.server.exchange.run.Scope;
import rondo.server.exchange.run.Taking;
import rondo.server.exchange.run.Tally;
import rondo.server.exchange.table.Flaw;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.Tariff;

/**
 * Takes a file of prices. Rows of one group and one beginning are one list; it becomes a version of
 * the group's own tariff. What has begun is history and is never rewritten.
 */
public final class PriceTaking implements Taking {
  private static final int MOST_ROWS = 20_000;

  private record ListKey(OwnGroups.Group group, Instant from) {}

  private final Map<ListKey, List<PriceLine>> lists = new LinkedHashMap<>();
  private @Nullable OwnGroups groups;
  private int count;

  @Override
  public void take(Scope scope, List<Row> rows, Tally tally) {
    OwnGroups own = groups == null ? OwnGroups.of(scope.handle(), scope.operator()) : groups;
    groups = own;
    count += rows.size();
    if (count > MOST_ROWS) {
      tally.wrong(
          Flaw.ofFile("At most %,d rows of prices are taken at once.".formatted(MOST_ROWS)));
      return;
    }
    for (Row row : rows) {
      PriceLine.read(row, own, scope.zone())
          .ifPresent(line ->
              lists
                  .computeIfAbsent(
                      new ListKey(line.group(), line.from().orElse(scope.now())),
                      key -> new ArrayList<>())
                  .add(line));
      row.flaws().forEach(tally::wrong);
    }
  }

  @Override
  public void finish(Scope scope, Tally tally) {
    lists.entrySet().stream()
        .sorted(
            Comparator.comparing(
                (Map.Entry<ListKey, List<PriceLine>> list) -> list.getKey().from()))
        .forEach(list -> settle(scope, list.getKey(), list.getValue(), tally));
  }

  private static void settle(Scope scope, ListKey key, List<PriceLine> lines, Tally tally) {
    if (isUnsound(lines, tally)) {
      return;
    }
    GroupPrices prices = GroupPrices.locked(scope.handle(), key.group().id());
    String id = key.group().code().toLowerCase(Locale.ROOT);
    Tariff base = prices.inForceAt(key.from());
    Tariff after = PriceList.over(base, lines, id, prices.nextVersion(scope.handle(), id));
    Tariff there = prices.timeline().getOrDefault(key.from(), base);
    if (PriceList.chargeTheSame(after, there)) {
      lines.forEach(line -> tally.same());
    } else if (mayBegin(scope, key, prices.timeline(), lines, tally)) {
      GroupPrices.save(scope, key.group().id(), key.from(), after);
      lines.forEach(line -> tell(line, base, tally));
    }
  }

  private static void tell(PriceLine line, Tariff base, Tally tally) {
    if (base.hasPriceFor(line.format())) {
      tally.changed();
    } else {
      tally.added();
    }
  }

  private static boolean mayBegin(
      Scope scope,
      ListKey key,
      NavigableMap<Instant, Tariff> timeline,
      List<PriceLine> lines,
      Tally tally) {
    Instant begun = timeline.floorKey(scope.now());
    if (begun == null || key.from().isAfter(begun)) {
      return true;
    }
    Row row = lines.getFirst().row();
    tally.wrong(
        new Flaw(
            row.line(),
            PriceColumns.FROM,
            "Other prices have begun since (%s), and what has begun is not rewritten. Leave this"
                    .formatted(begun)
                + " empty to change them from now on.",
            row.text(PriceColumns.FROM, 40)));
    return false;
  }

  private static boolean isUnsound(List<PriceLine> lines, Tally tally) {
    var differs = PriceList.contradiction(lines);
    differs.ifPresent(column ->
        tally.wrong(
            new Flaw(
                lines.getLast().row().line(),
                column,
                "Rows of one group and day say different things here; a list has one.",
                "")));
    Set<Format> seen = EnumSet.noneOf(Format.class);
    boolean twice = false;
    for (PriceLine line : lines) {
      if (!seen.add(line.format())) {
        twice = true;
        tally.wrong(
            new Flaw(
                line.row().line(),
                PriceColumns.FORMAT,
                "This format has a price for the same group and day in another row.",
                line.format().wire()));
      }
    }
    return differs.isPresent() || twice;
  }
}
