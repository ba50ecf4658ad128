package rondo.kiosk.recovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.motion.Motions;
import rondo.kiosk.motion.Progress;
import rondo.kiosk.motion.Script;
import rondo.kiosk.vend.VendRecords;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.machine.report.Trouble;
import rondo.media.label.DiscCode;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

/**
 * Brings a machine of which nothing is known to rest, and every open checkout and return to its
 * true end (F1, F3). Pure and total. It observes and never assumes: a disc counts as given out only
 * if a release was intended and slot, arm and mouth are all seen to be empty.
 */
public final class RecoveryFlow {
  private static final Duration SOON = Duration.ofMillis(500);

  /** After which a machine that does not come to rest is tried again. */
  public static final Duration MEND = Duration.ofSeconds(5);

  private static final int LOOKS = 3;

  /** A motion of the past takes at most so many looks of {@link #SOON}. */
  private static final int PATIENCE = 60;

  /** With so many unknown cases in the slots, a jam before one more is a motor's or a sensor's. */
  private static final int BELIEVED = 3;

  private RecoveryFlow() {}

  /** Begins by reading the journal. */
  public static Step<Recovery> begin(Recovery.Cause cause) {
    return Step.to(new Recovery.Recalling(cause), new Command.Recall());
  }

  /** What an event does to recovery. */
  public static Step<Recovery> next(Recovery recovery, Event event, Situation now) {
    if (event instanceof Event.MachineLost(var why)) {
      return ail(recovery.cause(), why, false);
    }
    return switch (recovery) {
      case Recovery.Recalling recalling -> recalling(recalling, event);
      case Recovery.Observing observing -> observing(observing, event, now);
      case Recovery.Securing securing -> securing(securing, event, now);
      case Recovery.ReadingArm reading -> readingArm(reading, event, now);
      case Recovery.StoringArm storing -> storingArm(storing, event, now);
      case Recovery.Visiting visiting -> visiting(visiting, event, now);
      case Recovery.Ailing ailing ->
          event instanceof Event.Rang(var alarm) && alarm == Alarm.MEND
              ? begin(ailing.cause())
              : Step.to(ailing);
      case Recovery.Settled settled -> Step.to(settled);
    };
  }

  private static Step<Recovery> recalling(Recovery.Recalling recovery, Event event) {
    return event instanceof Event.Recalled(var entries)
        ? observe(new Recovery.Observing(recovery.cause(), entries, 1))
        : Step.to(recovery);
  }

  private static Step<Recovery> observe(Recovery.Observing recovery) {
    return Step.to(recovery, new Command.Move(new Action.Observe(), Optional.empty()));
  }

  private static Step<Recovery> observing(Recovery.Observing recovery, Event event, Situation now) {
    return switch (event) {
      case Event.Moved(var seen) when atRest(seen) || recovery.looks() >= PATIENCE ->
          secure(recovery, seen);
      case Event.Moved _, Event.Stuck _ when recovery.looks() < PATIENCE ->
          Step.to(recovery, new Command.SetAlarm(Alarm.AGAIN, SOON));
      case Event.Stuck(var trouble, var seen) ->
          ail(recovery.cause(), trouble.name(), isArmEmpty(seen));
      case Event.Rang(var alarm) when alarm == Alarm.AGAIN ->
          observe(
              new Recovery.Observing(recovery.cause(), recovery.entries(), recovery.looks() + 1));
      default -> Step.to(recovery);
    };
  }

  /**
   * Arm or door between its stops is moving, unless the machine has lost its place altogether. A
   * carousel that turns is not waited for here: it may have stopped there, and while it does turn
   * the machine puts every order off.
   */
  private static boolean atRest(Observation seen) {
    return !seen.homed() || (seen.arm().isPresent() && seen.door().isPresent());
  }

  private static Step<Recovery> secure(Recovery.Observing recovery, Observation seen) {
    List<Action> actions = new ArrayList<>();
    boolean out = seen.arm().equals(Optional.of(ArmStop.MOUTH));
    if (out && seen.caseOnArm() != Presence.ABSENT) {
      actions.add(new Action.Grip(true));
    }
    actions.add(new Action.ArmTo(ArmStop.PANE));
    actions.add(new Action.DoorTo(DoorStop.CLOSED));
    if (!seen.homed() || seen.position().isEmpty() || seen.deck().isEmpty()) {
      actions.add(new Action.Home());
    }
    actions.add(new Action.Observe());
    Script script = Script.of(Optional.empty(), actions.toArray(Action[]::new));
    return Step.to(
        new Recovery.Securing(recovery.cause(), recovery.entries(), script), script.order());
  }

  private static Step<Recovery> securing(Recovery.Securing recovery, Event event, Situation now) {
    return switch (recovery.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(new Recovery.Securing(recovery.cause(), recovery.entries(), script), command);
      case Progress.Finished(var seen)
          when seen.caseOnArm() == Presence.ABSENT && isKnownEmpty(recovery, now) ->
          visitFirst(recovery.cause(), recovery.entries(), new Recovery.OnArm.Nothing(), now);
      case Progress.Finished(var seen) ->
          look(new Recovery.ReadingArm(recovery.cause(), recovery.entries(), seen.caseOnArm(), 1));
      case Progress.Broken(_, var trouble, var seen) ->
          ail(recovery.cause(), trouble.name(), isArmEmpty(seen));
      case Progress.Elsewhere elsewhere -> Step.to(recovery);
    };
  }

  /**
   * One sensor is believed alone only where nothing says that a case may lie on the arm: no motion
   * was under way and no slot waits for its case. Else the camera looks too, in light (F15).
   */
  private static boolean isKnownEmpty(Recovery.Securing recovery, Situation now) {
    return recovery.cause().start().isPresent()
        && !Unsettled.of(recovery.entries()).isMotionOpen()
        && HomeSlots.waiting(now).findAny().isEmpty();
  }

  private static Step<Recovery> look(Recovery.ReadingArm recovery) {
    return Step.to(recovery, new Command.Move(new Action.Look(), Optional.empty()));
  }

  private static Step<Recovery> readingArm(
      Recovery.ReadingArm recovery, Event event, Situation now) {
    return switch (event) {
      case Event.Saw(var picture) -> Step.to(recovery, new Command.ReadLabel(picture));
      case Event.LabelRead(LabelReading.Read(_, var disc))
          when recovery.armSensor() != Presence.ABSENT ->
          store(recovery, Optional.of(disc), now);
      case Event.LabelRead(LabelReading.Unreadable(var fault))
          when recovery.armSensor() == Presence.ABSENT && fault == ReadingFault.NOTHING_FOUND ->
          visitFirst(recovery.cause(), recovery.entries(), new Recovery.OnArm.Nothing(), now);
      case Event.LabelRead _, Event.Stuck _ when recovery.looks() < LOOKS ->
          look(
              new Recovery.ReadingArm(
                  recovery.cause(),
                  recovery.entries(),
                  recovery.armSensor(),
                  recovery.looks() + 1));
      case Event.LabelRead(LabelReading.Read(_, var disc)) ->
          store(recovery, Optional.of(disc), now);
      case Event.LabelRead _, Event.Stuck _ -> store(recovery, Optional.empty(), now);
      default -> Step.to(recovery);
    };
  }

  /**
   * Whatever lies on the arm goes into a slot, also where only the camera says that anything does:
   * a case that stays there would look like one that is held to the door for its return (F27). A
   * disc that the record cannot explain is for a person to look at, not to be rented (I19).
   */
  private static Step<Recovery> store(
      Recovery.ReadingArm recovery, Optional<DiscCode> disc, Situation now) {
    var open = Unsettled.of(recovery.entries());
    Optional<Slot> home =
        disc.isPresent()
            ? open.looked().or(() -> HomeSlots.of(disc.get(), open, now))
            : HomeSlots.ofUnread(open, now);
    Optional<Slot> slot = home.or(() -> now.inventory().freeSlotNear(1));
    if (slot.isEmpty()) {
      return ail(recovery.cause(), "no free slot for the case on the arm", false);
    }
    SlotContent content =
        disc.filter(code -> home.isPresent() && HomeSlots.explains(code, open, now))
            .<SlotContent>map(SlotContent.Holds::new)
            .orElseGet(SlotContent.UnknownCase::new);
    Script script = Motions.store(slot.get(), now.ids().next());
    Step<Recovery> step =
        Step.to(
            new Recovery.StoringArm(
                recovery.cause(),
                recovery.entries(),
                new Recovery.OnArm.PutAway(disc, slot.get(), content),
                recovery.armSensor(),
                Presence.UNKNOWN,
                script),
            script.order());
    Change known =
        disc.isPresent()
            ? readInside(recovery, disc.get(), now)
            : unread(recovery, slot.get(), now);
    return known.equals(Change.of()) ? step : step.after(new Command.Write(known));
  }

  /**
   * What was read here never left, also if a sensor then denies that it went into its slot. While
   * the arm's sensor says nothing, a label may as well be held to the door: its slot has to tell.
   */
  private static Change readInside(Recovery.ReadingArm recovery, DiscCode disc, Situation now) {
    return recovery.armSensor() == Presence.PRESENT
        ? Change.of(
            released(recovery)
                .filter(attempt -> attempt.disc().equals(disc))
                .map(it -> VendRecords.retracted(it.plan(), now.now()))
                .toArray(JournalEntry[]::new))
        : Change.of();
  }

  /**
   * That an unread case goes into this slot is known before it does: after a stop in between, a
   * slot that is full would look as if its disc had never left. It is told once, however often a
   * machine that stays broken is tried again.
   */
  private static Change unread(Recovery.ReadingArm recovery, Slot slot, Situation now) {
    var content = new SlotContent.Locked(HomeSlots.CASE_ON_ARM);
    boolean meets =
        recovery.armSensor() == Presence.PRESENT
            && released(recovery).anyMatch(attempt -> attempt.slot().equals(slot));
    return meets && !now.inventory().at(slot).equals(content)
        ? new Change(
            List.of(),
            Map.of(slot, content),
            List.of(new Fact.SlotChanged(now.now(), slot, content, "locked")))
        : Change.of();
  }

  private static Stream<Unsettled.OpenAttempt> released(Recovery.ReadingArm recovery) {
    return Unsettled.of(recovery.entries())
        .without(recovery.cause().served())
        .openAttempts()
        .stream()
        .filter(attempt -> attempt.releasedAt().isPresent());
  }

  /**
   * What was read here has come back, also if a second stop comes when it stands in its slot and
   * nobody can read it any more (F27). The camera alone cannot tell it from a case that is held to
   * the door: the slot sees it come, or the arm's sensor sees it go with the gripper.
   */
  private static List<JournalEntry> broughtIn(Recovery.StoringArm recovery, Event event) {
    var it = recovery.putAway();
    return isProven(recovery, event)
        ? Unsettled.of(recovery.entries()).returns().stream()
            .filter(open -> open.acceptedAt().isEmpty() && open.target().equals(it.slot()))
            .filter(open -> it.is(open.held().disc()))
            .<JournalEntry>map(
                open -> new JournalEntry.ReturnAccepted(open.beganAt(), open.held().returned()))
            .toList()
        : List.of();
  }

  private static boolean isProven(Recovery.StoringArm recovery, Event event) {
    if (!(event instanceof Event.Moved(var seen))) {
      return false;
    }
    boolean full = seen.caseInSlot() == Presence.PRESENT;
    return switch (recovery.script().current()) {
      case Action.ArmTo(var stop) ->
          stop == ArmStop.SLOT && full && recovery.slotBefore() == Presence.ABSENT;
      case Action.Grip _ ->
          !full && recovery.armSensor() == Presence.PRESENT && seen.caseOnArm() == Presence.ABSENT;
      default -> false;
    };
  }

  private static Step<Recovery> storingArm(
      Recovery.StoringArm recovery, Event event, Situation now) {
    return switch (recovery.script().on(event)) {
      case Progress.Going(var script, var command) -> {
        Step<Recovery> step =
            Step.to(
                new Recovery.StoringArm(
                    recovery.cause(),
                    recovery.entries(),
                    recovery.putAway(),
                    armBefore(recovery, event),
                    slotBefore(recovery, event),
                    script),
                command);
        List<JournalEntry> inside = broughtIn(recovery, event);
        yield inside.isEmpty()
            ? step
            : step.after(new Command.Write(new Change(inside, Map.of(), List.of())));
      }
      case Progress.Finished(var seen) -> stored(recovery, seen, now);
      case Progress.Broken broken when isTaken(broken, now) ->
          ail(recovery.cause(), "the slot is taken", false)
              .after(found(recovery.putAway().slot(), recovery.entries(), now));
      case Progress.Broken(_, var trouble, var seen) ->
          ail(recovery.cause(), trouble.name(), isArmEmpty(seen));
      case Progress.Elsewhere elsewhere -> Step.to(recovery);
    };
  }

  /** A sensor that lets go before the gripper does, or after it, has seen no case go. */
  private static Presence armBefore(Recovery.StoringArm recovery, Event event) {
    if (!(event instanceof Event.Moved(var seen))) {
      return recovery.armSensor();
    }
    Action done = recovery.script().current();
    boolean stuck = done instanceof Action.Grip && seen.caseOnArm() == recovery.armSensor();
    return done.equals(new Action.ArmTo(ArmStop.SLOT))
        ? seen.caseOnArm()
        : stuck ? Presence.UNKNOWN : recovery.armSensor();
  }

  /** The slot stands before its sensor when carousel and lift have come to rest. */
  private static Presence slotBefore(Recovery.StoringArm recovery, Event event) {
    return event instanceof Event.Moved(var seen) && recovery.script().index() == 1
        ? seen.caseInSlot()
        : recovery.slotBefore();
  }

  /**
   * A slot that was empty and is full then proves what the arm brought, against any arm sensor.
   * Where the arm's sensor had seen nothing and the slot shows nothing new, nobody can tell.
   */
  private static Step<Recovery> stored(
      Recovery.StoringArm recovery, Observation seen, Situation now) {
    boolean full = seen.caseInSlot() == Presence.PRESENT;
    boolean came = full && recovery.slotBefore() == Presence.ABSENT;
    boolean seenOnArm = recovery.armSensor() == Presence.PRESENT;
    if (came || (seenOnArm && Motions.stored(seen))) {
      return visitFirst(recovery.cause(), recovery.entries(), recovery.putAway(), now);
    }
    if (seen.caseOnArm() == Presence.PRESENT) {
      return ail(recovery.cause(), "the case did not go in", false);
    }
    Recovery.OnArm onArm = seenOnArm ? recovery.putAway().unseen() : new Recovery.OnArm.Unclear();
    return visitFirst(recovery.cause(), recovery.entries(), onArm, now);
  }

  /**
   * Motor and sensor agree that another case stands there: the next try takes another slot. Where
   * that has been said of several slots, the sensor rather than the record is wrong.
   */
  private static boolean isTaken(Progress.Broken broken, Situation now) {
    long unknown =
        now.inventory().contents().values().stream()
            .filter(SlotContent.UnknownCase.class::isInstance)
            .count();
    return broken.trouble() == Trouble.JAM
        && broken.action().equals(new Action.ArmTo(ArmStop.SLOT))
        && broken.observation().caseInSlot() == Presence.PRESENT
        && unknown < BELIEVED;
  }

  /** A look of an audit at that slot ends with it: else the next try would go there again. */
  private static Command found(Slot slot, List<JournalEntry> entries, Situation now) {
    var content = new SlotContent.UnknownCase();
    List<JournalEntry> ends =
        Unsettled.of(entries).looks().stream()
            .filter(look -> look.slot().equals(slot))
            .<JournalEntry>map(
                look -> new JournalEntry.LookEnded(now.now(), look.look(), "slot-taken"))
            .toList();
    return new Command.Write(
        new Change(
            ends,
            Map.of(slot, content),
            List.of(new Fact.SlotChanged(now.now(), slot, content, "found"))));
  }

  private static Step<Recovery> visitFirst(
      Recovery.Cause cause, List<JournalEntry> entries, Recovery.OnArm onArm, Situation now) {
    var open = Unsettled.of(entries).without(cause.served());
    List<Slot> slots =
        Stream.concat(
                open.openAttempts().stream().map(Unsettled.OpenAttempt::slot),
                open.returns().stream().map(Unsettled.OpenReturn::target))
            .filter(slot -> !standsIn(slot, onArm))
            .distinct()
            .toList();
    return visitNext(cause, entries, onArm, slots, Map.of(), now);
  }

  private static boolean standsIn(Slot slot, Recovery.OnArm onArm) {
    return onArm instanceof Recovery.OnArm.PutAway(_, var at, _) && at.equals(slot);
  }

  private static Step<Recovery> visitNext(
      Recovery.Cause cause,
      List<JournalEntry> entries,
      Recovery.OnArm onArm,
      List<Slot> left,
      Map<Slot, Presence> seen,
      Situation now) {
    if (left.isEmpty()) {
      return Conclusion.of(cause, entries, onArm, seen, now);
    }
    Script script = Motions.visit(left.getFirst());
    return Step.to(
        new Recovery.Visiting(cause, entries, onArm, left, seen, script), script.order());
  }

  private static Step<Recovery> visiting(Recovery.Visiting recovery, Event event, Situation now) {
    return switch (recovery.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(
              new Recovery.Visiting(
                  recovery.cause(),
                  recovery.entries(),
                  recovery.onArm(),
                  recovery.left(),
                  recovery.seen(),
                  script),
              command);
      case Progress.Finished(var seen) -> {
        Map<Slot, Presence> all = new HashMap<>(recovery.seen());
        all.put(recovery.left().getFirst(), seen.caseInSlot());
        yield visitNext(
            recovery.cause(),
            recovery.entries(),
            recovery.onArm(),
            recovery.left().subList(1, recovery.left().size()),
            all,
            now);
      }
      case Progress.Broken(_, var trouble, var seen) ->
          ail(recovery.cause(), trouble.name(), isArmEmpty(seen));
      case Progress.Elsewhere elsewhere -> Step.to(recovery);
    };
  }

  private static boolean isArmEmpty(Observation seen) {
    return seen.caseOnArm() == Presence.ABSENT;
  }

  private static Step<Recovery> ail(Recovery.Cause cause, String why, boolean sees) {
    return Step.to(
        new Recovery.Ailing(cause, why.toLowerCase(Locale.ROOT), sees),
        new Command.SetAlarm(Alarm.MEND, MEND));
  }
}
