package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.payment.simulator.TestCard;
import rondo.protocol.fact.Fact;
import rondo.server.rental.RentalState;

/** A case that a kiosk may have kept, and that a person has promised to look for (F15, F18). */
abstract class ReturnLookStoryContract extends StoryContract {
  private void refused(int number, Instant at, String reason) {
    net.tell(
        PORT,
        new Fact.ReturnRefused(
            at, Network.returned(number), Optional.of(Network.GROUP), Optional.of(FILM), reason));
  }

  private int sweep(Instant at) {
    net.clock.set(at);
    return net.server.sales().run(at);
  }

  @Test
  void one_return_that_is_told_twice_is_looked_at_once_and_for_its_rental() {
    net.rentFilm();
    refused(7, march(2, 20, 0), "return-unclear");
    refused(7, march(2, 20, 0), "kept-for-checking");

    assertThat(net.ground.tasks()).containsExactly("RETURN_TO_CHECK");
    assertThat(net.ground.store().openTasks(Network.rental(1, 1))).hasSize(1);
    assertThat(net.ground.parked()).isEmpty();
  }

  @Test
  void a_second_telling_while_the_next_customer_has_the_disc_is_applied_and_stops_nobody() {
    net.rentFilm();
    refused(7, march(2, 20, 0), "return-unclear");
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.clock.set(march(4, 9, 0));
    net.swipe(2, TestCard.APPROVED_SECOND, FILM);
    net.tell(HALL, net.taken(2, 1, FILM));
    net.tell(HALL, net.finished(2, 1));
    refused(7, march(2, 20, 0), "interrupted");

    assertThat(net.ground.parked()).isEmpty();
    assertThat(net.ground.store().disc(FILM).orElseThrow().stops()).isEmpty();
    assertThat(net.ground.events()).containsOnlyOnce("clock-stopped");
  }

  @Test
  void a_disc_that_a_kiosk_may_have_kept_is_not_sold_before_a_person_has_looked() {
    net.rentFilm();
    refused(7, march(10, 20, 0), "kept-for-checking");
    assertThat(sweep(march(17, 9, 0))).isZero();
    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.OPEN);

    StepDraft looked = new StepDraft(Pen.at(net.clock, net.ids));
    looked.close(net.ground.store().openTasks(Network.rental(1, 1)));
    assertThat(net.ground.store().write(looked.build())).isEqualTo(new WriteResult.Won());
    assertThat(sweep(march(18, 9, 0))).as("it was not in the machine").isOne();
  }

  @Test
  void a_case_that_was_kept_after_the_last_night_holds_up_no_sale() {
    net.rentFilm();
    refused(7, march(16, 22, 0), "kept-for-checking");

    assertThat(sweep(march(17, 9, 0))).isOne();
  }
}
