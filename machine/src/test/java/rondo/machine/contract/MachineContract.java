package rondo.machine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rondo.base.place.Slot;
import rondo.machine.command.Action;
import rondo.machine.command.FencingToken;
import rondo.machine.control.Machine;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.machine.report.MachineReport;
import rondo.machine.report.MotionPlan;
import rondo.machine.report.Trouble;

/**
 * What every machine keeps to (FEATURES N10). The maker of a driver extends it; each test begins
 * with a machine whose mouth and arm are empty, door closed.
 */
public abstract class MachineContract {
  private static final UUID ATTEMPT = new UUID(0x0123_4567_89ab_7defL, 0x8123_4567_89ab_cdefL);

  private long lastToken;
  private ContractController controller;

  /** Opens the machine under test anew; one that is open already loses its hold at attach. */
  protected abstract Machine open();

  /** The person beside the machine. */
  protected abstract ContractHands hands();

  /** A token greater than any that this machine has seen. */
  protected abstract long greatestTokenSeen();

  /** Makes the machine ready, before each test; what it opens is closed by the test class. */
  protected abstract void prepare() throws Exception;

  @BeforeEach
  void take_command() throws Exception {
    prepare();
    lastToken = greatestTokenSeen();
    controller = next();
  }

  @Test
  void homing_makes_every_axis_known() {
    Observation seen = controller.done(new Action.Home());
    assertThat(seen.homed()).isTrue();
    assertThat(seen.arm()).contains(ArmStop.PANE);
    assertThat(seen.position()).isPresent();
    assertThat(seen.deck()).isPresent();
  }

  @Test
  void carousel_and_lift_reach_a_slot() {
    Slot slot = hands().fullSlot();
    Observation seen = before(slot);
    assertThat(seen.position()).contains(slot.position());
    assertThat(seen.deck()).contains(slot.deck());
    assertThat(seen.caseInSlot()).isEqualTo(Presence.PRESENT);
    assertThat(before(hands().freeSlot()).caseInSlot()).isEqualTo(Presence.ABSENT);
  }

  @Test
  void a_case_is_picked_and_put_into_another_slot() {
    pick(hands().fullSlot());
    before(hands().freeSlot());
    controller.done(new Action.ArmTo(ArmStop.SLOT));
    controller.done(new Action.Grip(false));
    Observation seen = controller.done(new Action.ArmTo(ArmStop.PANE));
    assertThat(seen.caseOnArm()).isEqualTo(Presence.ABSENT);
    assertThat(seen.caseInSlot()).isEqualTo(Presence.PRESENT);
    assertThat(before(hands().fullSlot()).caseInSlot()).isEqualTo(Presence.ABSENT);
  }

  @Test
  void a_case_held_out_is_taken_and_the_taking_is_sensed() {
    holdOut(hands().fullSlot());
    hands().take();
    Observation seen = controller.sensed(o -> o.caseInMouth() == Presence.ABSENT);
    assertThat(seen.caseOnArm()).isEqualTo(Presence.ABSENT);
    controller.done(new Action.ArmTo(ArmStop.PANE));
    assertThat(controller.done(new Action.DoorTo(DoorStop.CLOSED)).door())
        .contains(DoorStop.CLOSED);
  }

  @Test
  void a_case_laid_in_is_sensed_and_drawn_in() {
    controller.done(new Action.Home());
    controller.done(new Action.DoorTo(DoorStop.OPEN));
    controller.done(new Action.ArmTo(ArmStop.MOUTH), ATTEMPT);
    hands().lay();
    controller.sensed(o -> o.caseInMouth() == Presence.PRESENT);
    controller.done(new Action.Grip(true));
    controller.done(new Action.ArmTo(ArmStop.PANE));
    Observation seen = controller.done(new Action.DoorTo(DoorStop.CLOSED));
    assertThat(seen.caseOnArm()).isEqualTo(Presence.PRESENT);
    assertThat(seen.caseInMouth()).isEqualTo(Presence.ABSENT);
  }

  @Test
  void a_case_that_nobody_takes_is_drawn_in_again() {
    holdOut(hands().fullSlot());
    controller.done(new Action.Grip(true));
    controller.done(new Action.ArmTo(ArmStop.PANE));
    assertThat(controller.done(new Action.DoorTo(DoorStop.CLOSED)).caseOnArm())
        .isEqualTo(Presence.PRESENT);
  }

  @Test
  void an_older_controller_is_refused_for_ever() {
    ContractController newer = next();
    newer.done(new Action.Observe());
    try (Machine machine = open()) {
      ContractController older = new ContractController(machine, new FencingToken(lastToken - 1));
      assertThat(trouble(older.order(new Action.Home()))).isEqualTo(Trouble.STALE_TOKEN);
    }
    assertThat(newer.done(new Action.Observe())).isNotNull();
  }

  @Test
  void a_controller_whose_command_another_takes_hears_that_it_is_lost() {
    controller.done(new Action.Observe());
    ContractController newer = next();
    newer.done(new Action.Observe());
    MachineReport heard = controller.next();
    while (!(heard instanceof MachineReport.Lost)) {
      heard = controller.next();
    }
    assertThat(newer.done(new Action.Observe())).isNotNull();
  }

  @Test
  void nothing_is_released_without_an_attempt() {
    controller.done(new Action.Home());
    controller.done(new Action.DoorTo(DoorStop.OPEN));
    assertThat(trouble(controller.order(new Action.ArmTo(ArmStop.MOUTH))))
        .isEqualTo(Trouble.NO_ATTEMPT);
    controller.done(new Action.ArmTo(ArmStop.MOUTH), ATTEMPT);
    assertThat(trouble(controller.order(new Action.Grip(false)))).isEqualTo(Trouble.NO_ATTEMPT);
  }

  @Test
  void interlocks_keep_arm_carousel_lift_and_door_out_of_each_others_way() {
    controller.done(new Action.Home());
    assertThat(trouble(controller.order(new Action.ArmTo(ArmStop.MOUTH), ATTEMPT)))
        .as("arm through a closed door")
        .isEqualTo(Trouble.INTERLOCK);
    controller.done(new Action.ArmTo(ArmStop.SLOT));
    assertThat(trouble(controller.order(new Action.TurnTo(2)))).isEqualTo(Trouble.INTERLOCK);
    assertThat(trouble(controller.order(new Action.LiftTo(1)))).isEqualTo(Trouble.INTERLOCK);
    controller.done(new Action.DoorTo(DoorStop.OPEN));
    controller.done(new Action.ArmTo(ArmStop.MOUTH), ATTEMPT);
    assertThat(trouble(controller.order(new Action.DoorTo(DoorStop.CLOSED))))
        .as("door on the arm")
        .isEqualTo(Trouble.INTERLOCK);
  }

  @Test
  void places_that_do_not_exist_are_refused() {
    controller.done(new Action.Home());
    int beyond = layoutPositions() + 1;
    assertThat(trouble(controller.order(new Action.TurnTo(beyond))))
        .isEqualTo(Trouble.NO_SUCH_PLACE);
    assertThat(trouble(controller.order(new Action.LiftTo(0)))).isEqualTo(Trouble.NO_SUCH_PLACE);
  }

  @Test
  void each_order_ends_exactly_once_and_a_second_one_finds_it_busy() {
    controller.done(new Action.Home());
    controller.done(new Action.TurnTo(1));
    long turn = controller.send(new Action.TurnTo(layoutPositions() / 2), Optional.empty());
    long second = controller.send(new Action.TurnTo(1), Optional.empty());
    assertThat(trouble(controller.outcome(second))).isEqualTo(Trouble.BUSY);
    assertThat(controller.outcome(turn)).isInstanceOf(MachineReport.Done.class);
    controller.done(new Action.Observe());
    assertThat(controller.heard().stream().filter(r -> ContractController.isOutcome(r, turn)))
        .hasSize(1);
  }

  @Test
  void a_look_gives_a_picture() {
    assertThat(controller.order(new Action.Look()))
        .isInstanceOfSatisfying(
            MachineReport.Pictured.class,
            report -> assertThat(report.picture().width()).isGreaterThan(100));
  }

  @Test
  void a_motion_takes_as_long_as_its_plan_says() {
    controller.done(new Action.Home());
    controller.done(new Action.TurnTo(1));
    long before = System.nanoTime();
    controller.done(new Action.TurnTo(layoutPositions() / 2));
    long tookMillis = (System.nanoTime() - before) / 1_000_000;
    MotionPlan plan =
        controller.heard().stream()
            .filter(MachineReport.Moving.class::isInstance)
            .map(report -> ((MachineReport.Moving) report).plan())
            .reduce((first, last) -> last)
            .orElseThrow();
    assertThat(tookMillis).isCloseTo(plan.millis(), within(plan.millis() / 5 + 400));
    assertThat(tookMillis).isGreaterThanOrEqualTo(plan.millis() - 5);
  }

  @Test
  void a_motion_ends_although_its_controller_has_gone() {
    controller.done(new Action.Home());
    controller.done(new Action.TurnTo(1));
    try (Machine machine = open()) {
      ContractController leaving = new ContractController(machine, new FencingToken(++lastToken));
      leaving.done(new Action.Observe());
      leaving.send(new Action.TurnTo(5), Optional.empty());
      while (!(leaving.next() instanceof MachineReport.Moving)) {
        assertThat(leaving.heard()).isNotEmpty();
      }
    }
    ContractController after = next();
    if (after.order(new Action.Observe()) instanceof MachineReport.Failed) {
      after.sensed(o -> o.position().isPresent());
    }
    assertThat(after.done(new Action.Observe()).position()).contains(5);
  }

  private ContractController next() {
    return new ContractController(open(), new FencingToken(++lastToken));
  }

  private Observation before(Slot slot) {
    controller.done(new Action.Home());
    controller.done(new Action.TurnTo(slot.position()));
    return controller.done(new Action.LiftTo(slot.deck()));
  }

  private void pick(Slot slot) {
    before(slot);
    controller.done(new Action.Grip(false));
    controller.done(new Action.ArmTo(ArmStop.SLOT));
    assertThat(controller.done(new Action.Grip(true)).caseOnArm()).isEqualTo(Presence.PRESENT);
    controller.done(new Action.ArmTo(ArmStop.PANE));
  }

  private void holdOut(Slot slot) {
    pick(slot);
    controller.done(new Action.DoorTo(DoorStop.OPEN));
    controller.done(new Action.ArmTo(ArmStop.MOUTH), ATTEMPT);
    assertThat(controller.done(new Action.Grip(false), ATTEMPT).caseInMouth())
        .isEqualTo(Presence.PRESENT);
  }

  private int layoutPositions() {
    try (Machine machine = open()) {
      return machine.layout().positions();
    }
  }

  private static Trouble trouble(MachineReport report) {
    if (report instanceof MachineReport.Failed(long _, Trouble trouble, Observation _)) {
      return trouble;
    }
    throw new AssertionError("not refused: " + report);
  }
}
