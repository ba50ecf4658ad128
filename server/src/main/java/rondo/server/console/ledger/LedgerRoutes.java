package rondo.server.console.ledger;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import rondo.base.money.Money;
import rondo.design.route.FeatureRoutes;
import rondo.design.words.Formats;
import rondo.server.console.page.Asked;
import rondo.server.console.page.ConsolePages;
import rondo.server.console.page.Listing;
import rondo.server.console.signin.Guard;
import rondo.server.console.signin.Visit;
import rondo.server.receipt.Reasons;
import rondo.server.seal.SealState;

/** {@code /console/ledger}: what was booked, and that it sums to zero. */
public final class LedgerRoutes implements FeatureRoutes {
  private static final String PATH = "/console/ledger";

  private final Jdbi jdbi;
  private final LedgerPages ledger;
  private final Guard guard;
  private final ConsolePages pages;

  /** The routes. */
  public LedgerRoutes(Jdbi jdbi, Guard guard, ConsolePages pages) {
    this.jdbi = jdbi;
    this.ledger = new LedgerPages(jdbi);
    this.guard = guard;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, guard.only(this::list));
  }

  private void list(Context request, Visit visit) {
    Optional<LocalDate> day = day(Asked.text(request, "day"));
    int page = Asked.page(request);
    var sums = ledger.sums(visit);
    var list =
        Listing.of(
            ledger.transactions(visit, day, page),
            page,
            PATH,
            Map.of("day", day.map(LocalDate::toString).orElse("")));
    var reasons = new Reasons(new Formats(Locale.US, visit.zone()));
    pages.show(
        request,
        visit,
        "ledger",
        "Ledger",
        new LedgerView(list, sums, totals(sums), day, SealState.read(jdbi), reasons));
  }

  private static List<Money> totals(List<LedgerView.Sum> sums) {
    Map<String, Money> byCurrency = new TreeMap<>();
    sums.forEach(sum ->
        byCurrency.merge(sum.amount().currency().getCurrencyCode(), sum.amount(), Money::plus));
    return List.copyOf(byCurrency.values());
  }

  private static Optional<LocalDate> day(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() < 2000 || day.getYear() > 2999) {
        throw new BadRequestResponse("There is no such day here.");
      }
      return Optional.of(day);
    } catch (DateTimeParseException e) {
      throw new BadRequestResponse("A day is written 2026-11-25.");
    }
  }
}
