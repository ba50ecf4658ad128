package rondo.kiosk.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.base.id.AttemptId;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.JournalEntry.AttemptEnd;
import rondo.kiosk.recovery.StoppedMachine.Posture;
import rondo.kiosk.trial.Samples;
import rondo.machine.device.Presence;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

/**
 * What recovery makes of each record that a stop can leave, under everything that the sensors of
 * slot, arm and mouth and the camera can say (F1, F3, F15): all of it is tried, and each end is the
 * one that a person would come to who believes no sensor alone where money hangs on it.
 */
class AfterAnyStopTest {
  private static final CheckoutId CHECKOUT = new CheckoutId(new UUID(1, 1));
  private static final RentalId RENTAL = new RentalId(new UUID(1, 2));
  private static final AttemptId ATTEMPT = new AttemptId(new UUID(1, 3));
  private static final ReturnId RETURNED = new ReturnId(new UUID(1, 4));
  private static final Slot TARGET = new Slot(2, 30);

  /** Of no disc that stands here or is under way. */
  private static final long STRANGE = 8;

  private static final long OURS = 1;
  private static final long BROUGHT = 9;

  private static final JournalEntry BEGAN =
      new JournalEntry.CheckoutBegan(
          Samples.NOON, CHECKOUT, List.of(new JournalEntry.Wanted(RENTAL, Samples.disc(OURS))));
  private static final JournalEntry APPROVED =
      new JournalEntry.CheckoutApproved(Samples.NOON, CHECKOUT);
  private static final JournalEntry FETCHED =
      new JournalEntry.AttemptBegan(
          Samples.NOON, CHECKOUT, ATTEMPT, RENTAL, Samples.disc(OURS), Samples.SLOT);
  private static final JournalEntry RELEASED =
      new JournalEntry.ReleaseIntended(Samples.NOON, CHECKOUT, ATTEMPT);
  private static final JournalEntry UNLOADING =
      new JournalEntry.UnloadBegan(Samples.NOON, ATTEMPT, Samples.disc(OURS), Samples.SLOT);
  private static final JournalEntry UNLOADED =
      new JournalEntry.UnloadIntended(Samples.NOON, ATTEMPT);

  /** One combination of what is seen. */
  private record Scene(
      Posture posture, Presence arm, Presence mouth, Presence slot, String camera) {
    StoppedMachine machine(Slot asked, long ours) {
      var machine = new StoppedMachine(posture, arm, mouth, reading(camera, ours));
      machine.slot(asked, slot);
      return machine;
    }

    /** Sensor and camera do not agree that the arm is empty, and no slot sees what it brought. */
    boolean armIsUnclear() {
      return arm == Presence.UNKNOWN || (arm == Presence.ABSENT && !camera.equals("nothing"));
    }

    boolean oursLiesOnArm() {
      return arm == Presence.PRESENT && camera.equals("ours");
    }

    boolean unreadLiesOnArm() {
      return arm == Presence.PRESENT && !camera.equals("ours") && !camera.equals("strange");
    }
  }

  private static LabelReading reading(String camera, long ours) {
    return switch (camera) {
      case "ours" -> new LabelReading.Read(Samples.GROUP, Samples.disc(ours));
      case "strange" -> new LabelReading.Read(Samples.GROUP, Samples.disc(STRANGE));
      case "nothing" -> new LabelReading.Unreadable(ReadingFault.NOTHING_FOUND);
      case "dark" -> new LabelReading.Unreadable(ReadingFault.TOO_DARK);
      default -> new LabelReading.Unreadable(ReadingFault.UNSURE);
    };
  }

  private static Stream<Scene> scenes() {
    List<Scene> all = new ArrayList<>();
    for (Posture posture : Posture.values()) {
      for (Presence arm : Presence.values()) {
        for (Presence mouth : Presence.values()) {
          for (Presence slot : Presence.values()) {
            Stream.of("nothing", "dark", "unsure", "ours", "strange")
                .forEach(camera -> all.add(new Scene(posture, arm, mouth, slot, camera)));
          }
        }
      }
    }
    return all.stream();
  }

  /** What was let go: the columns are what the slot's sensor says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // arm | camera | slot: there | gone | silent
        "ABSENT | nothing | NOT_DISPENSED | TAKEN | UNRESOLVED",
        "ABSENT | dark | NOT_DISPENSED | UNRESOLVED | UNRESOLVED",
        "ABSENT | unsure | NOT_DISPENSED | UNRESOLVED | UNRESOLVED",
        "ABSENT | ours | NOT_DISPENSED | UNRESOLVED | UNRESOLVED",
        "ABSENT | strange | NOT_DISPENSED | UNRESOLVED | UNRESOLVED",
        "PRESENT | nothing | UNRESOLVED | UNRESOLVED | UNRESOLVED",
        "PRESENT | dark | UNRESOLVED | UNRESOLVED | UNRESOLVED",
        "PRESENT | unsure | UNRESOLVED | UNRESOLVED | UNRESOLVED",
        "PRESENT | ours | NOT_DISPENSED | NOT_DISPENSED | NOT_DISPENSED",
        "PRESENT | strange | NOT_DISPENSED | UNRESOLVED | UNRESOLVED",
        "UNKNOWN | nothing | NOT_DISPENSED | UNRESOLVED | UNRESOLVED",
        "UNKNOWN | dark | NOT_DISPENSED | UNRESOLVED | UNRESOLVED",
        "UNKNOWN | unsure | NOT_DISPENSED | UNRESOLVED | UNRESOLVED",
        "UNKNOWN | ours | NOT_DISPENSED | UNRESOLVED | UNRESOLVED",
        "UNKNOWN | strange | NOT_DISPENSED | UNRESOLVED | UNRESOLVED"
      })
  void a_disc_that_was_let_go_is_out_only_if_slot_arm_and_camera_all_miss_it(
      Presence arm, String camera, String there, String gone, String silent) {
    scenes()
        .filter(scene -> scene.arm() == arm && scene.camera().equals(camera))
        .forEach(scene -> {
          String right =
              switch (scene.slot()) {
                case PRESENT -> there;
                case ABSENT -> gone;
                case UNKNOWN -> silent;
              };
          assertRentalEnds(scene, right);
          assertUnloadEnds(scene, right);
        });
  }

  private static void assertRentalEnds(Scene scene, String right) {
    var machine = scene.machine(Samples.SLOT, OURS);
    var end = machine.recover(List.of(BEGAN, APPROVED, FETCHED, RELEASED));
    assertSettled(machine, end, scene);
    assertThat(ends(machine, JournalEntry.AttemptEnded.class, JournalEntry.AttemptEnded::end))
        .as("%s", scene)
        .containsExactly(AttemptEnd.valueOf(right));
    assertThat(told(machine, Fact.DiscTaken.class)).isEqualTo(right.equals("TAKEN") ? 1 : 0);
    assertThat(told(machine, Fact.DispenseUnresolved.class))
        .isEqualTo(right.equals("UNRESOLVED") ? 1 : 0);
    assertThat(told(machine, Fact.DiscNotDispensed.class))
        .isEqualTo(right.equals("NOT_DISPENSED") ? 1 : 0);
    assertThat(taken(machine)).isEqualTo(right.equals("TAKEN") ? List.of(RENTAL) : List.of());
  }

  private static void assertUnloadEnds(Scene scene, String right) {
    var machine = scene.machine(Samples.SLOT, OURS);
    var end = machine.recover(List.of(UNLOADING, UNLOADED));
    assertSettled(machine, end, scene);
    assertThat(ends(machine, JournalEntry.UnloadEnded.class, JournalEntry.UnloadEnded::end))
        .as("%s", scene)
        .containsExactly(AttemptEnd.valueOf(right));
  }

  @Test
  void a_disc_that_was_never_let_go_is_not_dispensed_whatever_is_seen() {
    eachScene(
        Samples.SLOT,
        OURS,
        List.of(BEGAN, APPROVED, FETCHED),
        machine -> {
          assertThat(ends(machine, JournalEntry.AttemptEnded.class, JournalEntry.AttemptEnded::end))
              .containsExactly(AttemptEnd.NOT_DISPENSED);
          assertThat(told(machine, Fact.DiscNotDispensed.class)).isOne();
          assertThat(taken(machine)).isEmpty();
        });
  }

  @Test
  void a_disc_that_was_read_inside_again_is_not_dispensed_whatever_is_seen() {
    var retracted = new JournalEntry.Retracted(Samples.NOON, CHECKOUT, ATTEMPT);
    eachScene(
        Samples.SLOT,
        OURS,
        List.of(BEGAN, APPROVED, FETCHED, RELEASED, retracted),
        machine -> {
          assertThat(ends(machine, JournalEntry.AttemptEnded.class, JournalEntry.AttemptEnded::end))
              .containsExactly(AttemptEnd.NOT_DISPENSED);
          assertThat(taken(machine)).isEmpty();
        });
  }

  @Test
  void a_checkout_that_nobody_approved_is_void_whatever_is_seen() {
    eachScene(
        Samples.SLOT,
        OURS,
        List.of(BEGAN),
        machine -> {
          assertThat(told(machine, Fact.CheckoutAbandoned.class)).isOne();
          assertThat(told(machine, Fact.CheckoutFinished.class)).isZero();
        });
  }

  @Test
  void an_approved_checkout_of_which_nothing_moved_takes_nothing_whatever_is_seen() {
    eachScene(
        Samples.SLOT,
        OURS,
        List.of(BEGAN, APPROVED),
        machine -> {
          assertThat(told(machine, Fact.DiscNotDispensed.class)).isOne();
          assertThat(taken(machine)).isEmpty();
        });
  }

  @Test
  void an_end_that_was_written_stays_whatever_is_seen() {
    for (AttemptEnd end : AttemptEnd.values()) {
      var ended = new JournalEntry.AttemptEnded(Samples.NOON, CHECKOUT, ATTEMPT, end, "before");
      eachScene(
          Samples.SLOT,
          OURS,
          List.of(BEGAN, APPROVED, FETCHED, RELEASED, ended),
          machine -> {
            assertThat(
                    ends(machine, JournalEntry.AttemptEnded.class, JournalEntry.AttemptEnded::end))
                .isEmpty();
            assertThat(told(machine, Fact.DiscTaken.class)).isZero();
            assertThat(told(machine, Fact.DispenseUnresolved.class)).isZero();
            assertThat(taken(machine))
                .isEqualTo(end == AttemptEnd.TAKEN ? List.of(RENTAL) : List.of());
          });
    }
  }

  @Test
  void a_return_that_was_accepted_is_credited_once_whatever_is_seen() {
    var accepted = new JournalEntry.ReturnAccepted(Samples.NOON, RETURNED);
    eachScene(
        TARGET,
        BROUGHT,
        List.of(returning(), accepted),
        machine -> {
          assertThat(told(machine, Fact.DiscReturned.class)).isOne();
          assertThat(refusals(machine)).doesNotContain("interrupted");
        });
  }

  @Test
  void a_return_that_was_not_accepted_counts_if_its_disc_is_read_on_the_arm_and_only_then() {
    scenes()
        .forEach(scene -> {
          var machine = scene.machine(TARGET, BROUGHT);
          assertSettled(machine, machine.recover(List.of(returning())), scene);
          boolean credited = scene.oursLiesOnArm();
          boolean kept = scene.unreadLiesOnArm() || scene.slot() == Presence.PRESENT;
          assertThat(told(machine, Fact.DiscReturned.class))
              .as("%s", scene)
              .isEqualTo(credited ? 1 : 0);
          if (!credited) {
            assertThat(refusals(machine))
                .as("%s", scene)
                .contains(
                    kept
                        ? "kept-for-checking"
                        : scene.armIsUnclear() ? "return-unclear" : "interrupted");
          }
        });
  }

  @Test
  void a_case_that_staff_were_loading_is_loaded_if_it_is_read_on_the_arm_and_only_then() {
    var loading =
        new JournalEntry.LoadBegan(
            Samples.NOON, RETURNED, Samples.GROUP, Samples.disc(BROUGHT), TARGET);
    scenes()
        .forEach(scene -> {
          var machine = scene.machine(TARGET, BROUGHT);
          assertSettled(machine, machine.recover(List.of(loading)), scene);
          assertThat(machine.store.slots().containsValue(holds(BROUGHT)))
              .as("%s", scene)
              .isEqualTo(scene.oursLiesOnArm());
          assertThat(told(machine, Fact.DiscReturned.class)).isZero();
        });
  }

  @Test
  void a_look_of_an_audit_ends_and_concludes_nothing() {
    var look = new JournalEntry.LookBegan(Samples.NOON, new UUID(1, 5), 1, Samples.SLOT);
    eachScene(
        Samples.SLOT,
        OURS,
        List.of(look),
        machine ->
            assertThat(machine.settled.stream().filter(JournalEntry.LookEnded.class::isInstance))
                .hasSize(1));
  }

  @Test
  void a_kiosk_that_was_at_rest_only_tells_that_it_started() {
    scenes()
        .filter(scene -> scene.arm() == Presence.ABSENT)
        .forEach(scene -> {
          var machine = scene.machine(Samples.SLOT, OURS);
          assertSettled(machine, machine.recover(List.of()), scene);
          assertThat(machine.facts).allMatch(Fact.KioskStarted.class::isInstance);
          assertThat(machine.store.slots()).isEqualTo(Samples.slots());
        });
  }

  private static void eachScene(
      Slot asked, long ours, List<JournalEntry> journal, Consumer<StoppedMachine> right) {
    scenes()
        .forEach(scene -> {
          var machine = scene.machine(asked, ours);
          assertSettled(machine, machine.recover(journal), scene);
          right.accept(machine);
        });
  }

  private static void assertSettled(StoppedMachine machine, Recovery end, Scene scene) {
    assertThat(end).as("%s", scene).isInstanceOf(Recovery.Settled.class);
    assertThat(machine.store.unsettled()).as("%s", scene).isEmpty();
  }

  private static JournalEntry returning() {
    return new JournalEntry.ReturnBegan(
        Samples.NOON, RETURNED, Samples.GROUP, Samples.disc(BROUGHT), TARGET);
  }

  private static SlotContent holds(long disc) {
    return new SlotContent.Holds(Samples.disc(disc));
  }

  private static <E extends JournalEntry> List<AttemptEnd> ends(
      StoppedMachine machine, Class<E> kind, Function<E, AttemptEnd> end) {
    return machine.settled.stream().filter(kind::isInstance).map(kind::cast).map(end).toList();
  }

  private static long told(StoppedMachine machine, Class<? extends Fact> kind) {
    return machine.facts.stream().filter(kind::isInstance).count();
  }

  private static List<String> refusals(StoppedMachine machine) {
    return machine.facts.stream()
        .filter(Fact.ReturnRefused.class::isInstance)
        .map(fact -> ((Fact.ReturnRefused) fact).reason())
        .toList();
  }

  private static List<RentalId> taken(StoppedMachine machine) {
    return machine.facts.stream()
        .filter(Fact.CheckoutFinished.class::isInstance)
        .flatMap(fact -> ((Fact.CheckoutFinished) fact).taken().stream())
        .toList();
  }
}
