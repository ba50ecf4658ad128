package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.COPY;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.march;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.base.id.OperatorId;
import rondo.payment.simulator.TestCard;
import rondo.protocol.ask.Answer;
import rondo.protocol.fact.Fact;
import rondo.server.fault.FaultDesk;

/** A disc that was complained of is not rented before a person has looked at it (feature T5). */
abstract class FaultStoryContract extends StoryContract {
  private void complain() {
    net.tell(
        HALL,
        new Fact.FaultReported(
            march(3, 9, 30), FILM, "skips", Optional.empty(), Optional.of(Network.returned(1))));
  }

  @Test
  void a_disc_that_skips_is_held_back_and_a_person_is_called() {
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    complain();

    assertThat(net.ground.tasks()).anyMatch(task -> task.contains("DISC_FAULTY"));
    assertThat(net.swipe(2, TestCard.APPROVED_SECOND, FILM))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> assertThat(refused.discs()).as("and says which").contains(List.of(FILM)));
    assertThat(net.swipe(3, TestCard.APPROVED_SECOND, COPY))
        .as("its copy is fine")
        .isInstanceOf(Answer.Authorised.class);
  }

  @Test
  void who_complains_again_opens_no_second_task() {
    complain();
    complain();
    assertThat(net.ground.tasks()).hasSize(1);
  }

  @Test
  void once_a_person_has_looked_it_is_for_rent_again() {
    complain();
    var desk = new FaultDesk(net.ground.store(), net.clock, net.ids, () -> {});
    var who = new OperatorId(new java.util.UUID(1, 1));

    assertThat(desk.release(who, FILM, "only dust")).isTrue();
    assertThat(desk.release(who, FILM, "only dust"))
        .as("there is nothing more to settle")
        .isFalse();
    assertThat(net.ground.tasks()).isEmpty();
    assertThat(net.ground.events()).contains("fault-reported", "fault-settled");
    assertThat(net.swipe(1, TestCard.APPROVED, FILM)).isInstanceOf(Answer.Authorised.class);
  }

  @Test
  void a_fault_of_a_disc_that_is_out_leaves_its_rental_and_its_money_as_they_are() {
    net.rentFilm();
    net.tell(
        HALL,
        new Fact.FaultReported(
            march(1, 12, 5),
            FILM,
            "wrong-disc",
            Optional.of(Network.rental(1, 1)),
            Optional.empty()));
    net.payAll();
    assertThat(net.rentalOf(1, 1).state().name()).isEqualTo("OPEN");
    assertThat(net.balance(1, "payment-side")).isEqualTo(195);
  }
}
