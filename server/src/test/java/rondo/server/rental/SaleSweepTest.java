package rondo.server.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.march;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.RentalId;
import rondo.payment.simulator.TestCard;
import rondo.protocol.ask.Answer;
import rondo.server.ServerFeatures;
import rondo.server.checkout.CheckoutState;
import rondo.server.store.MemoryGround;
import rondo.server.store.Network;
import rondo.server.store.RentalStore;

/** What stands in the way of others, and does not. */
class SaleSweepTest {
  private static final int STUCK = 150;

  @TempDir Path folder;
  private Network net;

  @BeforeEach
  void open() {
    net = new Network(new MemoryGround(), folder);
  }

  @AfterEach
  void close() {
    net.close();
  }

  @Test
  void rentals_that_cannot_be_sold_never_starve_the_one_behind_them() {
    net.rentFilm();
    SaleSweep sweep = new SaleSweep(behindMany(net.ground.store()), net.ids, () -> {});
    assertThat(sweep.run(march(17, 0, 0))).isZero();
    assertThat(sweep.run(march(17, 0, 0))).isOne();
    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.SOLD);
  }

  @Test
  void a_call_to_the_bank_that_cannot_even_begin_ends_without_a_charge() {
    net.server =
        ServerFeatures.on(
            net.ground.store(),
            net.bank.direct(),
            net.clock,
            net.ticker,
            net.ids,
            card -> Stream.of(TestCard.APPROVED).map(TestCard::card).findFirst(),
            java.util.Optional::of,
            call -> {
              throw new RejectedExecutionException("the server stops");
            });
    assertThat(net.swipe(1, TestCard.APPROVED, Network.FILM)).isInstanceOf(Answer.BankSilent.class);
    net.tell(Network.HALL, net.abandoned(1));
    net.payAll();
    assertThat(net.atTheBank()).containsExactly("VOID 0");
    assertThat(net.file(1).checkout().state()).isEqualTo(CheckoutState.ABANDONED);
  }

  /** The store with many rentals before the real one that nobody can sell. */
  private static RentalStore behindMany(RentalStore store) {
    return (RentalStore)
        Proxy.newProxyInstance(
            RentalStore.class.getClassLoader(),
            new Class<?>[] {RentalStore.class},
            (proxy, method, arguments) -> {
              try {
                return method.getName().equals("dueSales")
                    ? due(store, (Instant) arguments[0], (int) arguments[1])
                    : method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static List<RentalId> due(RentalStore store, Instant now, int atMost) {
    var stuck = IntStream.range(0, STUCK).mapToObj(id -> new RentalId(Network.id(70_000 + id)));
    return Stream.concat(stuck, store.dueSales(now, atMost).stream()).limit(atMost).toList();
  }
}
