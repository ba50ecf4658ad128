package rondo.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.base.id.EventId;
import rondo.base.id.LedgerId;
import rondo.base.money.Money;
import rondo.server.store.Network;
import rondo.tariff.charge.Charges;
import rondo.tariff.rule.Format;

class PostingTest {
  private static final LedgerTransaction TRANSACTION =
      new LedgerTransaction(
          new LedgerId(Network.id(1)),
          Network.START,
          LedgerKind.FIRST_NIGHT,
          Network.checkout(1),
          Optional.empty(),
          Optional.empty(),
          new EventId(Network.id(2)));

  @Test
  void what_is_owed_sums_to_zero_and_each_line_says_why() {
    var charge = Charges.firstNight(Network.tariff(), Format.DVD, Network.ZONE, Network.START);
    var rows =
        Posting.owed(LedgerKind.FIRST_NIGHT, Network.rental(1, 1), charge, Account.RENTAL)
            .rowsOf(TRANSACTION);

    assertThat(rows)
        .extracting(LedgerLine::account)
        .containsExactly("customer", "revenue:rental", "tax:Sales tax");
    assertThat(rows).extracting(LedgerLine::amountMinor).containsExactly(195L, -180L, -15L);
    assertThat(rows)
        .extracting(line -> line.explanation().isPresent())
        .containsExactly(false, true, true);
  }

  @Test
  void a_posting_reversed_cancels_itself() {
    var charge = Charges.sale(Network.tariff(), Format.DVD, Network.ZONE, Network.START).further();
    var sale = Posting.owed(LedgerKind.SALE, Network.rental(1, 1), charge, Account.SALE);
    var back = sale.reversed(LedgerKind.SALE_REVERSED);

    for (int i = 0; i < sale.lines().size(); i++) {
      assertThat(sale.lines().get(i).amount().plus(back.lines().get(i).amount()).isZero()).isTrue();
      assertThat(back.lines().get(i).explanation()).isEqualTo(sale.lines().get(i).explanation());
    }
  }

  @Test
  void lines_that_do_not_sum_to_zero_are_never_written() {
    var share = Posting.share(Network.rental(1, 1), Money.of(194, "USD"));
    var unbalanced = Posting.paid(List.of(share), Money.of(195, "USD"));

    assertThatThrownBy(() -> unbalanced.rowsOf(TRANSACTION))
        .isInstanceOf(UnbalancedLedgerException.class)
        .hasMessageContaining(TRANSACTION.ledgerId().toString())
        .hasMessageContaining("sum to 1");
  }
}
