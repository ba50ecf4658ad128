package rondo.server.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.FILM_SLOT;
import static rondo.server.store.Network.FREE_SLOT;
import static rondo.server.store.Network.GROUP;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.base.id.OperatorId;
import rondo.base.money.Money;
import rondo.media.label.DiscCode;
import rondo.payment.side.DeclineReason;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.PaymentStatus;
import rondo.payment.side.UnknownReason;
import rondo.payment.simulator.TestCard;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.server.database.TestDatabase;
import rondo.server.event.ParkedDesk;
import rondo.server.fault.FaultDesk;
import rondo.server.payment.Verdict;
import rondo.server.rental.DoubtSteps.Finding;
import rondo.server.store.Network;
import rondo.server.store.PostgresGround;
import rondo.server.task.TaskKind;

/**
 * Whatever a person has to look at, one answer ends it; where a disc is, one look of a kiosk. The
 * two kinds that speak of a kiosk which is not let in end by its enrolment alone: they are left out
 * here.
 */
class EveryTaskTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final OperatorId ANN = new OperatorId(new UUID(9, 9));
  private static final PaymentOutcome SILENCE =
      new PaymentOutcome.Unknown(UnknownReason.UNREACHABLE);

  @TempDir Path folder;
  private Network net;

  @BeforeEach
  void open() {
    net = new Network(new PostgresGround(DATABASE.jdbi()), folder);
  }

  @AfterEach
  void close() {
    net.close();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"KIOSK_QUARANTINED", "KIOSK_REFUSED"})
  void one_answer_of_a_person_clears_it(TaskKind kind) {
    call(kind);
    assertThat(net.ground.tasks()).containsExactly(kind.name());
    assertThat(answer(kind)).isTrue();
    isRead(kind);
    assertThat(net.ground.tasks()).isEmpty();
    assertThat(answered()).as("what the person said stays in the audit").isTrue();
  }

  /** A disc that is ours again and stands in no slot is missed until a kiosk reads it. */
  private void isRead(TaskKind kind) {
    if (kind == TaskKind.DISPENSE_UNRESOLVED || kind == TaskKind.RETURN_TO_CHECK) {
      assertThat(net.ground.tasks()).containsExactly("DISC_MISSING");
      net.tell(
          kind == TaskKind.RETURN_TO_CHECK ? PORT : HALL,
          net.seen(FILM, net.clock.instant(), "found"));
      assertThat(net.ground.place(FILM)).isEqualTo("SLOT " + FREE_SLOT);
    }
  }

  /** Something happens that calls a person. */
  private void call(TaskKind kind) {
    switch (kind) {
      case DISPENSE_UNRESOLVED -> {
        net.swipe(1, TestCard.APPROVED, FILM);
        net.tell(HALL, net.doubtful(1, 1, FILM));
        net.tell(HALL, net.finished(1));
      }
      case FACT_PARKED -> net.tell(HALL, net.back(1, DiscCode.of(77), net.clock.instant()));
      case DISC_MISSING ->
          net.tell(
              HALL,
              new Fact.SlotChanged(
                  net.clock.instant(), FILM_SLOT, new SlotContent.Free(), "missing"));
      case DISC_CONTESTED -> {
        net.rentFilm();
        net.tell(HALL, net.seen(FILM, net.clock.instant(), "found"));
      }
      case SOLD_DISC_TAKEN_IN -> {
        net.rentFilm();
        net.tell(HALL, net.back(1, FILM, march(17, 8, 0)));
        net.payAll();
      }
      case RETURN_TO_CHECK -> {
        net.rentFilm();
        net.tell(
            PORT,
            new Fact.ReturnRefused(
                march(2, 20, 0),
                Network.returned(7),
                Optional.of(GROUP),
                Optional.of(FILM),
                "return-unclear"));
      }
      case DISC_FAULTY ->
          net.tell(
              HALL,
              new Fact.FaultReported(
                  net.clock.instant(), FILM, "skips", Optional.empty(), Optional.empty()));
      case KIOSK_CLOCK ->
          net.tellByItsClock(
              HALL,
              new Fact.SlotChanged(
                  Instant.parse("2099-01-01T00:00:00Z"), FREE_SLOT, new SlotContent.Free(), "x"));
      case PAYMENT_REFUSED ->
          unpaid(new PaymentStatus.NotFound(), refused(), Duration.ofMinutes(1));
      case PAYMENT_UNKNOWN ->
          unpaid(
              new PaymentStatus.Unknown(UnknownReason.UNREACHABLE), SILENCE, Duration.ofHours(25));
      case PAYMENT_MISMATCH ->
          unpaid(
              new PaymentStatus.Found(
                  PaymentKind.CAPTURE,
                  Money.of(999, "USD"),
                  new PaymentOutcome.Approved(Optional.empty())),
              SILENCE,
              Duration.ofMinutes(1));
      case PAYMENT_UNEXPECTED, MAIL_GIVEN_UP, SLOT_TO_CHECK -> row(kind);
      case KIOSK_QUARANTINED, KIOSK_REFUSED -> throw new IllegalArgumentException(kind.name());
    }
  }

  /** A disc is out, and of its capture nothing is known but this. */
  private void unpaid(PaymentStatus status, PaymentOutcome outcome, Duration later) {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.finished(1, 1));
    net.server =
        net.serverOn(
            net.ground.store(),
            side(new PaymentStatus.Unknown(UnknownReason.UNREACHABLE), SILENCE));
    net.server.payments().runDue();
    net.clock.advance(later);
    net.server = net.serverOn(net.ground.store(), side(status, outcome));
    net.server.payments().runDue();
  }

  private static PaymentOutcome refused() {
    return new PaymentOutcome.Declined(DeclineReason.INSUFFICIENT_FUNDS);
  }

  private static PaymentSide side(PaymentStatus status, PaymentOutcome outcome) {
    return (PaymentSide)
        Proxy.newProxyInstance(
            PaymentSide.class.getClassLoader(),
            new Class<?>[] {PaymentSide.class},
            (proxy, method, arguments) -> method.getName().equals("status") ? status : outcome);
  }

  /** A task as other parts of the server write it. */
  private void row(TaskKind kind) {
    DATABASE
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                "insert into operator_task (task_id, kind, kiosk_id, detail, opened_at)"
                    + " values (?, ?, ?, 'look', now())",
                new UUID(4, 4),
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                HALL.value()));
  }

  /** Where a person answers, and whether the answer was taken. */
  private boolean answer(TaskKind kind) {
    return switch (kind) {
      case DISPENSE_UNRESOLVED ->
          net.server.doubts().resolve(ANN, Network.rental(1, 1), Finding.STAYED);
      case FACT_PARKED ->
          new ParkedDesk(DATABASE.jdbi(), net.ground.store(), net.clock, net.ids, () -> {})
              .clear(HALL, 1, 1, "operator:" + ANN, "a test disc")
              .equals(new ParkedDesk.Outcome.Done());
      case DISC_FAULTY ->
          new FaultDesk(net.ground.store(), net.clock, net.ids, () -> {})
              .release(ANN, FILM, "only dust");
      case PAYMENT_UNKNOWN, PAYMENT_MISMATCH ->
          net.server
              .verdicts()
              .settle(
                  ANN,
                  Network.checkout(1),
                  net.file(1)
                      .payment(PaymentKind.CAPTURE, Optional.empty())
                      .orElseThrow()
                      .paymentId(),
                  new Verdict(false, "letter", "not in their file"));
      case RETURN_TO_CHECK -> desk().credit(ANN, task(), "on the arm").equals(done());
      case DISC_MISSING -> desk().giveUp(ANN, task(), "in no kiosk").equals(done());
      case DISC_CONTESTED,
          SOLD_DISC_TAKEN_IN,
          KIOSK_CLOCK,
          SLOT_TO_CHECK,
          PAYMENT_REFUSED,
          PAYMENT_UNEXPECTED,
          MAIL_GIVEN_UP ->
          desk().settle(ANN, task(), "looked at").equals(done());
      case KIOSK_QUARANTINED, KIOSK_REFUSED -> throw new IllegalArgumentException(kind.name());
    };
  }

  private TaskDesk desk() {
    return new TaskDesk(net.ground.store(), net.clock, net.ids, () -> {});
  }

  private static SettleOutcome done() {
    return new SettleOutcome.Done();
  }

  private UUID task() {
    return DATABASE
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select task_id from operator_task where closed_at is null")
                .mapTo(UUID.class)
                .one());
  }

  private boolean answered() {
    return DATABASE
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select count(*) > 0 from event where actor = :actor")
                .bind("actor", "operator:" + ANN)
                .mapTo(Boolean.class)
                .one());
  }
}
