package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.base.id.AskId;
import rondo.base.id.OperatorId;
import rondo.protocol.ask.Answer;
import rondo.protocol.fact.Fact;
import rondo.server.database.TestDatabase;
import rondo.server.rental.RentalState;
import rondo.server.settle.SettleOutcome;
import rondo.server.settle.TaskDesk;

/** What persons do at the same moment, in every order of read and write, on PostgreSQL. */
class TaskRaceTest {
  private static final OperatorId ANN = new OperatorId(Network.id(77));

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir Path folder;

  private Network network() {
    return new Network(new PostgresGround(DATABASE.jdbi()), folder);
  }

  private static void race(
      Network net, RaceTest.Order order, Consumer<RentalStore> a, Consumer<RentalStore> b) {
    var store = net.ground.store();
    switch (order) {
      case A_THEN_B -> {
        a.accept(store);
        b.accept(store);
      }
      case B_THEN_A -> {
        b.accept(store);
        a.accept(store);
      }
      case B_INSIDE_A -> a.accept(InterruptedStore.of(store, () -> b.accept(store)));
      case A_INSIDE_B -> b.accept(InterruptedStore.of(store, () -> a.accept(store)));
    }
    net.payAll();
    assertThat(net.violations()).isEmpty();
  }

  private static Network unclear(Network net) {
    net.rentFilm();
    net.tell(PORT, refusal("return-unclear"));
    return net;
  }

  private static Fact refusal(String reason) {
    return new Fact.ReturnRefused(
        march(2, 20, 0),
        Network.returned(7),
        Optional.of(Network.GROUP),
        Optional.of(FILM),
        reason);
  }

  private TaskDesk desk(Network net, RentalStore store) {
    return new TaskDesk(store, net.clock, net.ids, () -> {});
  }

  private static UUID task(Network net) {
    return net.ground.store().openTasks(Network.rental(1, 1)).getFirst().taskId();
  }

  private static String code(SettleOutcome outcome) {
    return outcome instanceof SettleOutcome.Refused(var refusal) ? refusal.code() : "done";
  }

  @ParameterizedTest
  @EnumSource
  void of_two_clicks_one_settles_the_task(RaceTest.Order order) {
    try (Network net = unclear(network())) {
      UUID task = task(net);
      List<String> ends = new ArrayList<>();
      Consumer<RentalStore> click =
          store -> ends.add(code(desk(net, store).settle(ANN, task, "the arm is empty")));

      race(net, order, click, click);

      assertThat(ends).containsExactlyInAnyOrder("done", "task-unknown");
      assertThat(net.ground.events()).containsOnlyOnce("task-settled");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_task_is_settled_by_words_or_credited_and_never_both(RaceTest.Order order) {
    try (Network net = unclear(network())) {
      UUID task = task(net);
      List<String> ends = new ArrayList<>();

      race(
          net,
          order,
          store -> ends.add(code(desk(net, store).settle(ANN, task, "the arm is empty"))),
          store -> ends.add(code(desk(net, store).credit(ANN, task, "on the arm"))));

      boolean credited = net.ground.events().contains("return-credited");
      assertThat(ends).containsOnlyOnce("done").hasSize(2);
      assertThat(net.ground.events().contains("task-settled")).isNotEqualTo(credited);
      assertThat(net.rentalOf(1, 1).state())
          .isEqualTo(credited ? RentalState.RETURNED : RentalState.OPEN);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_disc_that_a_kiosk_says_at_this_moment_that_it_kept_is_not_sold(RaceTest.Order order) {
    try (Network net = network()) {
      net.rentFilm();
      net.clock.set(march(17, 9, 0));
      var kept = net.next(PORT, refusal("kept-for-checking"));

      race(
          net,
          order,
          store -> net.serverOn(store).facts().apply(PORT, 1, kept),
          store -> net.serverOn(store).sales().run(net.clock.instant()));

      boolean soldFirst = order == RaceTest.Order.B_THEN_A || order == RaceTest.Order.B_INSIDE_A;
      assertThat(net.rentalOf(1, 1).state())
          .isEqualTo(soldFirst ? RentalState.SOLD : RentalState.OPEN);
      assertThat(net.ground.tasks()).as("a person looks").containsExactly("RETURN_TO_CHECK");
    }
  }

  @ParameterizedTest
  @EnumSource
  void who_rents_a_disc_that_is_complained_of_at_this_moment_is_told(RaceTest.Order order) {
    try (Network net = network()) {
      var report =
          net.next(
              HALL,
              new Fact.FaultReported(
                  net.clock.instant(),
                  FILM,
                  "skips",
                  Optional.empty(),
                  Optional.of(Network.returned(1))));
      var ask = net.authorise(1, "APPROVED", FILM);
      List<Answer> answers = new ArrayList<>();

      race(
          net,
          order,
          store -> net.serverOn(store).facts().apply(HALL, 1, report),
          store ->
              answers.add(
                  net.serverOn(store)
                      .asks()
                      .answer(HALL, new AskId(net.ids.next()), Duration.ofSeconds(5), ask)));

      boolean rentedFirst = order == RaceTest.Order.B_THEN_A || order == RaceTest.Order.B_INSIDE_A;
      assertThat(answers.getFirst())
          .isInstanceOf(rentedFirst ? Answer.Authorised.class : Answer.Refused.class);
      assertThat(net.ground.tasks()).containsExactly("DISC_FAULTY");
    }
  }
}
