package rondo.kiosk.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.media.label.GroupCode;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Answer.UnwantedReason;
import rondo.protocol.fact.Fact;
import rondo.protocol.state.State;
import rondo.vision.label.ReadingFault;

class OtherGroupTest extends ReturnTrial {
  @Test
  void a_disc_of_another_group_is_refused_with_the_door_shut() {
    shows(Samples.FOREIGN, 9);
    assertRefusedShut("foreign");
  }

  @Test
  void a_disc_of_a_befriended_group_is_taken() {
    shows(Samples.FRIENDS, 9);
    assertThat(asked()).isNotNull();
  }

  @Test
  void a_disc_of_another_group_stays_outside_and_the_way_to_its_nearest_kiosk_is_shown() {
    shows(Samples.STRANGERS, 9);
    assertRedirectedToHarbour();
    assertThat(ordered(OPEN)).isFalse();
  }

  @Test
  void the_way_is_shown_also_while_the_link_is_away() {
    now = Samples.situation(Samples.slots(), false);
    shows(Samples.STRANGERS, 9);
    assertRedirectedToHarbour();
  }

  @Test
  void a_disc_of_another_group_that_is_read_only_on_the_arm_is_given_back_with_the_way() {
    inserted();
    shows(Samples.STRANGERS, 9);
    moved(3, Seen.IN_MOUTH);
    assertThat(taking).isInstanceOf(Taking.HeldOut.class);
    on(new Event.Sensed(Seen.MOUTH_EMPTY));
    drawnIn(Seen.MOUTH_EMPTY, Seen.NOTHING);
    unread(ReadingFault.NOTHING_FOUND);
    assertRedirectedToHarbour();
  }

  @Test
  void a_strangers_disc_on_the_arm_that_nobody_takes_back_is_kept_under_its_own_code() {
    inserted();
    shows(Samples.STRANGERS, 8);
    moved(3, Seen.IN_MOUTH);
    on(new Event.Rang(Alarm.MOUTH));
    moved(3, Seen.ON_ARM);
    moved(5, Seen.IN_SLOT);
    assertThat(refused().reason()).isEqualTo("kept-for-checking");
    assertThat(facts())
        .filteredOn(Fact.ReturnRefused.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.ReturnRefused.class,
            it -> {
              assertThat(it.group()).contains(Samples.STRANGERS);
              assertThat(it.disc()).contains(Samples.disc(8));
            });
  }

  @Test
  void a_group_that_no_kiosk_of_the_network_takes_is_a_strangers() {
    shows(GroupCode.of(4711), 9);
    assertRefusedShut("foreign");
  }

  @Test
  void a_disc_of_another_group_whose_kiosks_are_all_full_is_no_strangers_and_has_no_way() {
    var full =
        Samples.network().others().stream()
            .map(it ->
                new State.Neighbour(
                    it.name(),
                    it.address(),
                    it.point(),
                    it.accepted(),
                    Optional.of(0),
                    Optional.of(true)))
            .toList();
    now =
        new Situation(
            now.now(),
            now.ids(),
            now.inventory(),
            now.settings(),
            now.catalogue(),
            now.prices(),
            Optional.of(new State.Network(Samples.network().here(), full)),
            true,
            true,
            now.sealing());
    shows(Samples.STRANGERS, 9);
    assertRefusedShut("other-group");
  }

  @Test
  void without_word_of_the_network_another_group_is_a_strangers() {
    now =
        new Situation(
            now.now(),
            now.ids(),
            now.inventory(),
            now.settings(),
            now.catalogue(),
            now.prices(),
            Optional.empty(),
            true,
            true,
            now.sealing());
    shows(Samples.STRANGERS, 9);
    assertRefusedShut("foreign");
  }

  @Test
  void a_server_that_takes_the_group_here_no_more_sends_the_customer_on() {
    shows(Samples.GROUP, 9);
    on(new Event.Answered(asked(), new Answer.ReturnUnwanted(UnwantedReason.OTHER_GROUP)));
    assertThat(taking)
        .isInstanceOfSatisfying(
            Taking.Redirected.class, it -> assertThat(it.nearest().name()).isEqualTo("Market"));
  }

  private void assertRedirectedToHarbour() {
    assertThat(taking)
        .isInstanceOfSatisfying(
            Taking.Redirected.class,
            it -> {
              assertThat(it.nearest().name()).isEqualTo("Harbour");
              assertThat(it.nearest().address()).isEqualTo("9 Quay");
              assertThat(it.nearest().way().orElseThrow().metres()).isBetween(1110L, 1114L);
            });
    assertThat(facts())
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.ReturnRefused.class,
            it -> {
              assertThat(it.reason()).isEqualTo("other-group");
              assertThat(it.group()).contains(Samples.STRANGERS);
              assertThat(it.disc()).contains(Samples.disc(9));
            });
  }

  @Test
  void the_same_disc_code_of_another_group_is_handed_back() {
    inserted();
    shows(Samples.FRIENDS, 9);
    assertThat(taking).isInstanceOf(Taking.HandingBack.class);
  }

  @Test
  void a_kiosk_that_knows_no_group_yet_takes_nothing() {
    now =
        new Situation(
            now.now(),
            now.ids(),
            now.inventory(),
            Optional.empty(),
            now.catalogue(),
            now.prices(),
            Optional.empty(),
            true,
            true,
            now.sealing());
    shows(Samples.GROUP, 9);
    assertRefusedShut("foreign");
  }
}
