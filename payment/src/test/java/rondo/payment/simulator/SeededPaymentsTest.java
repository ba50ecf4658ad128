package rondo.payment.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.base.time.SettableClock;
import rondo.payment.side.CardToken;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;

/** Random callers with few keys, so that they collide; the money is counted by a second opinion. */
class SeededPaymentsTest {
  private static final int KEYS = 400;
  private static final int CALLS = 2_000;

  @TempDir Path folder;
  private CardToken token = new CardToken("tok_unknown");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void money_never_exceeds_what_its_ancestor_allows(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<Map.Entry<PaymentId, Integer>, PaymentOutcome> answers = new HashMap<>();
    try (var fixture = new SimulatorFixture(folder, new SettableClock("2030-01-01T00:00:00Z"))) {
      for (int call = 0; call < CALLS; call++) {
        PaymentSide side = fixture.simulator().direct();
        int body = random.nextInt(1 << 20);
        PaymentId key = new PaymentId(new UUID(9, random.nextInt(KEYS)));
        PaymentOutcome outcome = call(side, key, body);
        PaymentOutcome again = call(side, key, body);
        assertThat(again).isEqualTo(outcome);
        answers.put(Map.entry(key, body), outcome);
        if (random.nextInt(200) == 0) {
          fixture.restart();
        }
      }
      check(fixture.simulator().entries());
      assertThat(answers.values()).hasAtLeastOneElementOfType(PaymentOutcome.KeyConflict.class);
    }
  }

  private PaymentOutcome call(PaymentSide side, PaymentId key, int body) {
    SplittableRandom bits = new SplittableRandom(body);
    Money amount = Money.of(1 + bits.nextInt(500), "USD");
    PaymentId target = new PaymentId(new UUID(9, bits.nextInt(KEYS)));
    return switch (bits.nextInt(14)) {
      case 0, 1, 2 -> {
        PaymentOutcome outcome = side.authorise(key, amount, TestCard.APPROVED.card(), "checkout");
        if (outcome instanceof PaymentOutcome.Approved(var card)) {
          token = card.orElseThrow().token();
        }
        yield outcome;
      }
      case 3, 4, 5 -> side.capture(key, target, amount);
      case 6 -> side.voidAuthorisation(key, target);
      case 7, 8, 9, 10 -> side.refund(key, target, amount);
      default -> side.charge(key, token, amount, "rental");
    };
  }

  private static void check(List<PaymentEntry> entries) {
    assertThat(entries).extracting(PaymentEntry::key).doesNotHaveDuplicates();
    Map<PaymentId, Long> room = new HashMap<>();
    Map<PaymentId, Long> held = new HashMap<>();
    for (PaymentEntry entry : entries) {
      if (!entry.approved()) {
        continue;
      }
      long amount = entry.amount().minor();
      switch (entry.kind()) {
        case AUTHORISE -> held.put(entry.key(), amount);
        case CHARGE -> room.put(entry.key(), amount);
        case VOID -> held.remove(entry.target().orElseThrow());
        case CAPTURE -> {
          assertThat(held.remove(entry.target().orElseThrow())).isGreaterThanOrEqualTo(amount);
          room.put(entry.key(), amount);
        }
        case REFUND ->
            assertThat(room.merge(entry.target().orElseThrow(), -amount, Long::sum))
                .isGreaterThanOrEqualTo(0);
      }
    }
    assertThat(entries.stream().filter(PaymentEntry::approved).map(PaymentEntry::kind).distinct())
        .hasSize(5);
  }
}
