package rondo.server.exchange.price;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jdbi.v3.core.Handle;
import rondo.base.id.OperatorId;
import rondo.base.money.Money;
import rondo.server.exchange.group.OwnGroups;
import rondo.server.exchange.run.Giving;
import rondo.server.exchange.table.Column;
import rondo.server.exchange.table.TableWriter;
import rondo.tariff.rule.FormatPrice;
import rondo.tariff.rule.Tariff;

/** Writes what an operator's groups charge now and what is noted for later. */
public final class PriceGiving implements Giving {
  @Override
  public void give(Handle handle, OperatorId operator, TableWriter table) {
    table.row(PriceColumns.ALL.stream().map(Column::name).toList());
    for (OwnGroups.Group group : OwnGroups.of(handle, operator).groups()) {
      GroupPrices prices = GroupPrices.of(handle, group.id());
      Map.Entry<Instant, Tariff> begun =
          prices.timeline().entrySet().stream()
              .filter(entry -> entry.getValue().equals(prices.current()))
              .reduce((one, later) -> later)
              .orElse(null);
      rows(group, prices.current(), begun == null ? "" : begun.getKey().toString(), table);
      NavigableMap<Instant, Tariff> later =
          begun == null ? prices.timeline() : prices.timeline().tailMap(begun.getKey(), false);
      later.forEach((from, tariff) -> rows(group, tariff, from.toString(), table));
    }
  }

  private static void rows(OwnGroups.Group group, Tariff tariff, String from, TableWriter table) {
    for (FormatPrice price : tariff.prices()) {
      table.row(
          List.of(
              group.name(),
              price.format().wire(),
              amount(price.firstNight()),
              amount(price.furtherNight()),
              tariff.currency().getCurrencyCode(),
              Integer.toString(tariff.maximumNights()),
              tariff.basis().name().toLowerCase(java.util.Locale.ROOT),
              tariff.tax().name(),
              tariff.tax().place(),
              BigDecimal.valueOf(tariff.tax().rate().value(), 2).toPlainString(),
              tariff.nightEnds().toString(),
              from));
    }
  }

  private static String amount(Money money) {
    int digits = Math.max(0, money.currency().getDefaultFractionDigits());
    return BigDecimal.valueOf(money.minor(), digits).toPlainString();
  }
}
