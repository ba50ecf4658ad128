package rondo.server.rental;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.base.money.Money;
import rondo.server.rental.RentalEvent.Accepted;
import rondo.server.rental.RentalEvent.Doubtful;
import rondo.server.rental.RentalEvent.FoundInside;
import rondo.server.rental.RentalEvent.FoundOut;
import rondo.server.rental.RentalEvent.Stayed;
import rondo.server.rental.RentalEvent.Swept;
import rondo.server.rental.RentalEvent.Taken;
import rondo.server.rental.RentalLife.Authorising;
import rondo.server.rental.RentalLife.Lost;
import rondo.server.rental.RentalLife.NotDispensed;
import rondo.server.rental.RentalLife.Open;
import rondo.server.rental.RentalLife.Returned;
import rondo.server.rental.RentalLife.Sold;
import rondo.server.rental.RentalLife.Unresolved;
import rondo.server.rental.RentalOutcome.Closed;
import rondo.server.rental.RentalOutcome.Moved;
import rondo.server.rental.RentalOutcome.SaleUndone;
import rondo.server.rental.RentalOutcome.Unchanged;
import rondo.server.rental.RentalOutcome.Unexpected;
import rondo.server.store.Network;
import rondo.tariff.rule.Format;

class RentalDecisionTest {
  private static final Instant OUT = Network.march(1, 12, 0);
  private static final Instant SALE = Network.march(16, 21, 0);
  private static final RentalTerms TERMS =
      new RentalTerms(Network.tariff(), Format.DVD, Network.ZONE);

  private static final Taken TAKEN = new Taken(OUT);
  private static final Stayed STAYED = new Stayed("jam");
  private static final Doubtful DOUBT = new Doubtful(OUT, "no sensor agrees");
  private static final Accepted IN_TIME = new Accepted(Network.march(3, 9, 0));
  private static final Accepted TOO_LATE = new Accepted(Network.march(17, 9, 0));
  private static final Swept EARLY = new Swept(SALE);
  private static final Swept LATE = new Swept(SALE.plusNanos(1000));
  private static final FoundOut IS_OUT = new FoundOut();
  private static final FoundInside IS_IN = new FoundInside();

  /** Rows are states; columns are the events in the order of {@link #events}. */
  static Stream<Arguments> table() {
    return Stream.of(
        row(new Authorising(), "MMMXXUUXX"),
        row(new Open(OUT), "UXXCCUCUX"),
        row(new Returned(OUT, Network.march(3, 9, 0), 2), "UXXUXUUXX"),
        row(new Sold(OUT, SALE, 15), "UXXSXUUXX"),
        row(new Lost(OUT), "UXXCCUUXX"),
        row(new NotDispensed("jam"), "XUXXXUUXU"),
        row(new Unresolved(OUT, "no sensor agrees"), "MMUCCUUMM"));
  }

  private static Arguments row(RentalLife life, String outcomes) {
    return Arguments.of(life, outcomes);
  }

  private static List<RentalEvent> events() {
    return List.of(TAKEN, STAYED, DOUBT, IN_TIME, TOO_LATE, EARLY, LATE, IS_OUT, IS_IN);
  }

  @ParameterizedTest
  @MethodSource("table")
  void every_event_has_its_answer_in_every_state(RentalLife life, String outcomes) {
    var got = new StringBuilder();
    for (RentalEvent event : events()) {
      got.append(
          switch (RentalDecision.next(life, event, TERMS)) {
            case Moved _ -> 'M';
            case Closed _ -> 'C';
            case SaleUndone _ -> 'S';
            case Unchanged _ -> 'U';
            case Unexpected _ -> 'X';
          });
    }
    assertThat(got).hasToString(outcomes);
  }

  @Test
  void a_return_at_the_due_instant_is_in_time() {
    var outcome = RentalDecision.next(new Open(OUT), new Accepted(Network.march(2, 21, 0)), TERMS);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Closed.class, closed -> assertThat(closed.close().further().total()).isEqualTo(usd(0)));
  }

  @Test
  void a_return_after_the_last_night_is_a_sale_at_the_end_of_that_night() {
    assertThat(RentalDecision.next(new Open(OUT), TOO_LATE, TERMS))
        .isInstanceOfSatisfying(
            Closed.class,
            closed -> {
              assertThat(closed.life()).isEqualTo(new Sold(OUT, SALE, 15));
              assertThat(closed.close().further().total()).isEqualTo(usd(2728));
            });
  }

  @Test
  void a_sale_is_undone_to_the_nights_that_were_used() {
    assertThat(RentalDecision.next(new Sold(OUT, SALE, 15), IN_TIME, TERMS))
        .isInstanceOfSatisfying(
            SaleUndone.class,
            undone -> {
              assertThat(undone.booked().further().total()).isEqualTo(usd(2728));
              assertThat(undone.close().further().total()).isEqualTo(usd(195));
              assertThat(undone.life()).isEqualTo(new Returned(OUT, IN_TIME.at(), 2));
            });
  }

  @Test
  void a_doubt_that_turns_out_to_be_a_rental_began_when_the_disc_would_have_left() {
    assertThat(RentalDecision.next(new Unresolved(OUT, ""), IS_OUT, TERMS))
        .isEqualTo(new Moved(new Open(OUT)));
  }

  private static Money usd(long minor) {
    return Money.of(minor, "USD");
  }
}
