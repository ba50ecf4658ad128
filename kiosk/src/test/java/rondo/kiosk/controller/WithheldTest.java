package rondo.kiosk.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.kiosk.trial.Samples;
import rondo.media.label.DiscCode;
import rondo.protocol.fact.Fact;
import rondo.protocol.state.State;

class WithheldTest {
  private static final DiscCode HERE = Samples.disc(1);
  private static final DiscCode THERE = Samples.disc(2);

  private final Withheld withheld = new Withheld();

  @Test
  void what_is_complained_of_here_is_withheld_before_the_server_says_so() {
    told(THERE);
    report(HERE);
    assertThat(discs()).containsExactly(HERE, THERE);
    told(THERE);
    assertThat(discs()).as("the server has not heard of it yet").containsExactly(HERE, THERE);
  }

  @Test
  void a_disc_that_a_person_has_looked_at_is_free_again() {
    told();
    report(HERE);
    told(HERE);
    told();
    assertThat(discs()).isEmpty();
  }

  @Test
  void where_the_server_knows_of_no_restrictions_there_are_none() {
    report(HERE);
    assertThat(withheld.restrictions()).isEmpty();
  }

  private List<DiscCode> discs() {
    return withheld.restrictions().orElseThrow().withheld();
  }

  private void told(DiscCode... discs) {
    withheld.told(new State.Restrictions(List.of(discs)));
  }

  private void report(DiscCode disc) {
    withheld.noted(
        new Fact.FaultReported(Samples.NOON, disc, "skips", Optional.empty(), Optional.empty()));
  }
}
