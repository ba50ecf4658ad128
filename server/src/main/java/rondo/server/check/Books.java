package rondo.server.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;

/**
 * Checks the books of money and places in the database (INVARIANTS I1, I2, I3, I5, I10, I13, I17,
 * I27). Reads only; may run at any time. Thread-safe.
 */
public final class Books {
  private final Jdbi jdbi;

  public Books(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A payment that took effect, in our books or in the payment side's.
   *
   * @param amount zero for a void
   */
  public record Effect(PaymentId key, PaymentKind kind, Money amount) {}

  /** Everything that does not hold now; holds at any moment. */
  public List<Violation> check() {
    List<Violation> found = new ArrayList<>();
    BookQueries.ALL.forEach((invariant, sql) ->
        jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list())
            .forEach(what -> found.add(new Violation(invariant, what))));
    return found;
  }

  /** I2, when nothing is under way: our successes are the payment side's, and no other. */
  public List<Violation> checkAgainst(List<Effect> paymentSide) {
    Set<Effect> ours = new HashSet<>(effects());
    Set<Effect> theirs = new HashSet<>(paymentSide);
    return Stream.concat(
            ours.stream()
                .filter(effect -> !theirs.contains(effect))
                .map(effect -> new Violation("I2", "only in our books: " + effect)),
            theirs.stream()
                .filter(effect -> !ours.contains(effect))
                .map(effect -> new Violation("I2", "only at the payment side: " + effect)))
        .toList();
  }

  private List<Effect> effects() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select payment_id, kind, amount_minor, currency
                from payment_op where state = 'SUCCESS'
                """)
            .map((row, context) ->
                new Effect(
                    PaymentId.parse(row.getString("payment_id")),
                    PaymentKind.valueOf(row.getString("kind")),
                    Money.of(row.getLong("amount_minor"), row.getString("currency"))))
            .list());
  }
}
