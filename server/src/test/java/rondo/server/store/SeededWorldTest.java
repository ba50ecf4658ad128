package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.payment.simulator.PaymentEntry;
import rondo.server.checkout.CheckoutFile;
import rondo.server.database.TestDatabase;

/**
 * Many lives of a small network: delayed outboxes, doubled Facts, every test card, doubts, restarts
 * and days passing. At the end our books, the bank's and the truth agree (I1, I2, I11, I12, I17,
 * I18).
 */
class SeededWorldTest {
  private static final int STEPS = 250;

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  /** What happened in any life; what never happens proves nothing. */
  private static final Set<String> SEEN = new TreeSet<>();

  @TempDir Path folder;

  @AfterAll
  static void every_way_to_end_was_gone() {
    assertThat(SEEN)
        .contains(
            "CAPTURE",
            "CHARGE",
            "REFUND",
            "VOID",
            "RETURNED",
            "SOLD",
            "OPEN",
            "NOT_DISPENSED",
            "SEVERAL",
            "A PART",
            "debt OPEN",
            "debt PAID",
            "debt CLEARED",
            "a charge taken though it was refused");
  }

  static LongStream manySeeds() {
    return LongStream.rangeClosed(1, 40);
  }

  static LongStream fewSeeds() {
    return LongStream.rangeClosed(1, 4);
  }

  @ParameterizedTest
  @MethodSource("manySeeds")
  void books_bank_and_truth_agree_in_memory(long seed) {
    live(new MemoryGround(), seed);
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void books_bank_and_truth_agree_on_the_real_database(long seed) {
    live(new PostgresGround(DATABASE.jdbi()), seed);
  }

  private void live(Ground ground, long seed) {
    try (Network net = new Network(ground, folder)) {
      World world = new World(net, seed);
      for (int i = 0; i < STEPS; i++) {
        world.step();
      }
      world.settle();

      assertThat(net.violations()).as("seed %s", seed).isEmpty();
      assertThat(ground.parked()).as("seed %s", seed).isEmpty();
      for (var disc : List.of(Network.FILM, Network.COPY, Network.GAME, Network.ABROAD)) {
        assertThat(ground.place(disc)).as("seed %s, %s", seed, disc).isEqualTo(world.truth(disc));
      }
      net.bank.entries().forEach(entry -> SEEN.add(entry.kind().name()));
      for (int cart : world.cartsOut()) {
        assertThat(taken(net, cart)).as("seed %s, cart %s", seed, cart).isEqualTo(world.owed(cart));
      }
      for (int cart = 1; cart <= world.carts(); cart++) {
        ground.store().checkout(Network.checkout(cart)).ifPresent(SeededWorldTest::see);
      }
      assertThat(inAll(net))
          .isEqualTo(world.cartsOut().stream().mapToLong(cart -> taken(net, cart)).sum());
    }
  }

  private static void see(CheckoutFile file) {
    Set<String> states = new TreeSet<>();
    file.rentals().forEach(rental -> states.add(rental.state().name()));
    SEEN.addAll(states);
    if (file.rentals().size() > 1) {
      SEEN.add("SEVERAL");
    }
    if (states.contains("NOT_DISPENSED") && states.size() > 1) {
      SEEN.add("A PART");
    }
    file.debts().forEach(debt -> SEEN.add("debt " + debt.state()));
    file.payments().stream()
        .filter(op -> op.reason().filter(why -> why.startsWith("an earlier charge")).isPresent())
        .forEach(op -> SEEN.add("a charge taken though it was refused"));
  }

  private static long taken(Network net, int cart) {
    return net.bank.entries().stream()
        .filter(entry -> net.file(cart).payment(entry.key()).isPresent())
        .mapToLong(SeededWorldTest::moved)
        .sum();
  }

  private static long inAll(Network net) {
    return net.bank.entries().stream().mapToLong(SeededWorldTest::moved).sum();
  }

  private static long moved(PaymentEntry entry) {
    if (!entry.approved()) {
      return 0;
    }
    return switch (entry.kind()) {
      case CAPTURE, CHARGE -> entry.amount().minor();
      case REFUND -> -entry.amount().minor();
      case AUTHORISE, VOID -> 0;
    };
  }
}
