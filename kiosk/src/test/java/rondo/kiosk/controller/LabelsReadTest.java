package rondo.kiosk.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rondo.base.place.Slot;
import rondo.kiosk.trial.Samples;
import rondo.simulator.fault.Fault;
import rondo.simulator.truth.Place;
import rondo.vision.label.LabelReading;

/** No disc goes out or comes in but by what the reader of labels makes of a picture (R7, T1). */
class LabelsReadTest {
  private final Bench bench = new Bench();

  @BeforeEach
  void begin() {
    bench.start();
  }

  @Test
  void a_disc_is_read_before_it_goes_out() {
    Visitor.whoRents(bench).visit();
    assertThat(bench.readings).first().isEqualTo(reading(1));
    assertThat(bench.left).hasSize(1);
  }

  /** Through the pane before the door opens, and again when it lies on the arm. */
  @Test
  void a_disc_is_read_twice_before_its_return_counts() {
    Visitor.whoBrings(bench, 9).visit();
    assertThat(bench.readings).filteredOn(reading(9)::equals).hasSizeGreaterThanOrEqualTo(2);
    assertThat(bench.drawnIn).containsExactly(Samples.disc(9).value());
  }

  /** The slot's record follows the label, not what was thought to stand there. */
  @Test
  void what_stands_in_a_slot_follows_from_the_label() {
    Bench swapped = new Bench(Bench.cases(new Slot(2, 17), Samples.SLOT));
    swapped.start();
    Visitor.whoRents(swapped).visit();
    assertThat(swapped.readings).contains(reading(3));
    assertThat(swapped.left).isEmpty();
  }

  @Test
  void a_label_that_is_not_read_opens_no_door_inwards() {
    bench.broken(new Fault.LabelWorn(Samples.disc(9).value()));
    Visitor.whoBrings(bench, 9).visit();
    assertThat(bench.readings).isNotEmpty();
    assertThat(bench.readings).hasOnlyElementsOfType(LabelReading.Unreadable.class);
    assertThat(bench.drawnIn).isEqualTo(List.of());
    assertThat(bench.world.truth().named(Samples.disc(9).value()).orElseThrow().place())
        .isEqualTo(new Place.Outside());
  }

  private static LabelReading reading(long disc) {
    return new LabelReading.Read(Samples.GROUP, Samples.disc(disc));
  }
}
