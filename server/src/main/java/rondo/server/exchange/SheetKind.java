package rondo.server.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import rondo.server.exchange.disc.DiscColumns;
import rondo.server.exchange.disc.DiscGiving;
import rondo.server.exchange.disc.DiscTaking;
import rondo.server.exchange.kiosk.KioskColumns;
import rondo.server.exchange.kiosk.KioskGiving;
import rondo.server.exchange.kiosk.KioskTaking;
import rondo.server.exchange.price.PriceColumns;
import rondo.server.exchange.price.PriceGiving;
import rondo.server.exchange.price.PriceTaking;
import rondo.server.exchange.run.Giving;
import rondo.server.exchange.run.Sheet;
import rondo.server.exchange.run.Taking;
import rondo.server.exchange.table.Column;
import rondo.server.exchange.title.TitleColumns;
import rondo.server.exchange.title.TitleGiving;
import rondo.server.exchange.title.TitleTaking;

/** What can be imported and exported. */
public enum SheetKind implements Sheet {
  TITLES(TitleColumns.ALL, TitleTaking::new, new TitleGiving()),
  DISCS(DiscColumns.ALL, DiscTaking::new, new DiscGiving()),
  KIOSKS(KioskColumns.ALL, KioskTaking::new, new KioskGiving()),
  PRICES(PriceColumns.ALL, PriceTaking::new, new PriceGiving());

  private final List<Column> columns;
  private final Supplier<Taking> taking;
  private final Giving giving;

  SheetKind(List<Column> columns, Supplier<Taking> taking, Giving giving) {
    this.columns = columns;
    this.taking = taking;
    this.giving = giving;
  }

  @Override
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public Taking begin() {
    return taking.get();
  }

  @Override
  public Giving giving() {
    return giving;
  }

  /** The kind of a wire name. */
  public static Optional<SheetKind> parse(String wire) {
    return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
  }
}
