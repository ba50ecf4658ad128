package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.base.place.Slot;
import rondo.kiosk.duty.AuditMark;
import rondo.kiosk.duty.Duties;
import rondo.kiosk.journal.Work;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Event;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.protocol.fact.Fact;
import rondo.protocol.state.State;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

/** What an audit says of a slot that is believed to hold disc 1 (R7). */
class AuditVerdictTest {
  private static final List<Slot> SLOTS = Samples.LAYOUT.slots();

  private final VisitTrial visit = new VisitTrial();

  @Test
  void the_disc_that_is_believed_there_is_as_believed() {
    fetched();
    reads(Samples.GROUP, Samples.disc(1));
    assertThat(verdict()).isEqualTo("as-believed");
  }

  @Test
  void another_disc_of_ours_is_the_wrong_one() {
    fetched();
    reads(Samples.GROUP, Samples.disc(2));
    assertThat(verdict()).isEqualTo("wrong-disc");
  }

  @Test
  void a_disc_of_a_group_that_is_not_taken_here_is_a_stranger() {
    fetched();
    reads(Samples.STRANGERS, Samples.disc(1));
    assertThat(verdict()).isEqualTo("stranger");
  }

  @Test
  void a_disc_that_the_catalogue_does_not_know_is_a_stranger() {
    fetched();
    reads(Samples.GROUP, Samples.disc(4_711));
    assertThat(verdict()).isEqualTo("stranger");
  }

  @Test
  void a_label_that_no_picture_shows_is_unreadable() {
    fetched();
    for (int look = 0; look < 3; look++) {
      assertThat(visit.facts(Fact.SlotRead.class)).isEmpty();
      visit.on(new Event.LabelRead(new LabelReading.Unreadable(ReadingFault.NOTHING_FOUND)));
    }
    visit.moved(5, Seen.IN_SLOT);
    assertThat(verdict()).isEqualTo("unreadable");
  }

  @Test
  void a_slot_in_which_sensor_and_arm_find_nothing_misses_its_disc() {
    begins();
    visit.moved(2, Seen.NOTHING);
    assertThat(visit.facts(Fact.SlotRead.class)).as("the arm reaches in too").isEmpty();
    visit.moved(6, Seen.NOTHING);
    assertThat(visit.facts(Fact.SlotRead.class)).as("the arm is emptied first").isEmpty();
    visit.moved(5, Seen.NOTHING);
    assertThat(verdict()).isEqualTo("missing");
  }

  private void begins() {
    int before = SLOTS.indexOf(Samples.SLOT);
    var duties =
        new Duties(
            Optional.of(State.Orders.NONE), Map.of(Work.AUDIT, new AuditMark(7, before).kept()));
    visit.service = visit.service.at(Session.Attracting.START);
    visit.now = Samples.with(duties, visit.now);
    visit.on(new Event.AuditDue());
    assertThat(visit.session()).isInstanceOf(Session.Auditing.class);
  }

  private void fetched() {
    begins();
    visit.moved(2, Seen.IN_SLOT);
    visit.moved(6, Seen.ON_ARM);
  }

  private void reads(GroupCode group, DiscCode disc) {
    visit.on(new Event.LabelRead(new LabelReading.Read(group, disc)));
    visit.moved(5, Seen.IN_SLOT);
  }

  private String verdict() {
    var read = visit.facts(Fact.SlotRead.class);
    assertThat(read).singleElement().extracting(Fact.SlotRead::slot).isEqualTo(Samples.SLOT);
    return read.getFirst().verdict();
  }
}
