package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.ABROAD;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.KioskId;
import rondo.media.label.DiscCode;
import rondo.payment.simulator.TestCard;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.fact.Fact;
import rondo.server.database.TestDatabase;

/** Two kiosks, two desks that pay and one sweep, on real threads against the real database. */
class AllAtOnceTest {
  private static final int ROUNDS = 12;

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir Path folder;

  @Test
  void the_books_are_right_after_everybody_worked_at_once() throws Exception {
    try (Network net = new Network(new PostgresGround(DATABASE.jdbi()), folder);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var over = new AtomicBoolean();
      List<Future<?>> helpers =
          List.of(
              threads.submit(() -> pay(net, over)),
              threads.submit(() -> pay(net, over)),
              threads.submit(() -> sweep(net, over)));
      Callable<Integer> hall = () -> rent(net, HALL, FILM, 100);
      Callable<Integer> port = () -> rent(net, PORT, ABROAD, 200);
      int rented = 0;
      for (var kiosk : threads.invokeAll(List.of(hall, port))) {
        rented += kiosk.get();
      }
      over.set(true);
      for (Future<?> helper : helpers) {
        helper.get();
      }
      net.payAll();

      assertThat(rented).isEqualTo(2 * ROUNDS);
      assertThat(net.violations()).isEmpty();
      assertThat(net.ground.parked()).isEmpty();
      assertThat(net.atTheBank()).filteredOn(what -> what.equals("CAPTURE 195")).hasSize(rented);
    }
  }

  private static int rent(Network net, KioskId kiosk, DiscCode disc, int first) {
    int rented = 0;
    for (int cart = first; cart < first + ROUNDS; cart++) {
      var answer = net.ask(kiosk, ask(net, cart, disc));
      if (answer instanceof Answer.Authorised) {
        rented++;
        net.tell(kiosk, net.taken(cart, 1, disc));
        net.tell(kiosk, net.finished(cart, 1));
        net.tell(kiosk, back(net, cart, disc));
      }
    }
    return rented;
  }

  private static Ask ask(Network net, int cart, DiscCode disc) {
    return new Ask.Authorise(
        Network.checkout(cart),
        net.clock.instant(),
        List.of(new Ask.CartLine(Network.rental(cart, 1), disc)),
        "standard",
        1,
        TestCard.APPROVED.name(),
        Optional.empty());
  }

  private static Fact back(Network net, int cart, DiscCode disc) {
    return new Fact.DiscReturned(
        net.clock.instant().plus(Duration.ofHours(1)),
        Network.returned(cart),
        Network.GROUP,
        disc,
        Network.FREE_SLOT);
  }

  private static void pay(Network net, AtomicBoolean over) {
    while (!over.get()) {
      net.server.payments().runDue();
    }
  }

  private static void sweep(Network net, AtomicBoolean over) {
    while (!over.get()) {
      net.server.sales().run(net.clock.instant());
    }
  }
}
