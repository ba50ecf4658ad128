package rondo.kiosk.returns;

import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.motion.Motions;
import rondo.kiosk.motion.Progress;
import rondo.kiosk.motion.Script;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.machine.device.Presence;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

/**
 * What lies on the arm behind the shut door, if anything does (F15). The camera sees a case on the
 * arm and one that is held to the door alike, and a sensor may be stuck: so a return counts, and
 * one ends as not brought, only by what two of arm, mouth, camera and slot say. Pure and total.
 */
final class DoubtFlow {
  /** How often the camera looks at the case on the arm. */
  static final int LOOKS = 3;

  private DoubtFlow() {}

  static Step<Taking> checking(Taking.Checking taking, Event event, Situation now) {
    return switch (event) {
      case Event.Saw(var picture) -> Step.to(taking, new Command.ReadLabel(picture));
      case Event.LabelRead(LabelReading.Read(var group, var disc)) ->
          read(taking, taking.held().reading(group, disc), now);
      case Event.LabelRead(LabelReading.Unreadable(var fault))
          when fault == ReadingFault.NOTHING_FOUND && isEmpty(taking.witnesses()) ->
          ReturnEnds.notInserted(taking.held(), now);
      case Event.LabelRead _, Event.Stuck _ -> lookAgain(taking, now);
      default -> Step.to(taking);
    };
  }

  /** The lit camera is the second witness for an empty arm, where the mouth does not contradict. */
  private static boolean isEmpty(Witnesses witnesses) {
    return witnesses.onArm() == Presence.ABSENT && witnesses.inMouth() != Presence.PRESENT;
  }

  private static Step<Taking> read(Taking.Checking taking, HeldCase seen, Situation now) {
    var held = taking.held();
    boolean ours = seen.equals(held);
    if (ours && taking.witnesses().agreeOnACase()) {
      return accept(taking, now);
    }
    if (ours || taking.witnesses().onArm() != Presence.PRESENT) {
      return prove(taking, ours, now);
    }
    // If nobody takes it back, it is this disc that is kept, and whose customer is told of.
    return MouthFlow.handBack(
        seen,
        taking.target(),
        now.now(),
        ReturnFlow.accepts(seen.group(), now) ? "wrong-case" : ReturnEnds.OTHER_GROUP);
  }

  private static Step<Taking> lookAgain(Taking.Checking taking, Situation now) {
    var witnesses = taking.witnesses();
    if (taking.looks() < LOOKS) {
      return Step.to(
          new Taking.Checking(
              taking.held(), taking.target(), taking.title(), taking.looks() + 1, witnesses),
          ReturnFlow.look(taking.returned()));
    }
    if (witnesses.sawNone()) {
      return ReturnEnds.notInserted(taking.held(), now);
    }
    return witnesses.onArm() == Presence.PRESENT
        ? MouthFlow.handBack(taking.held(), taking.target(), now.now(), ReturnEnds.UNREAD)
        : ReturnEnds.unclear(taking.held(), now.now(), now);
  }

  /** The disc is ours again from this instant, whatever the machine does with it next (I17). */
  private static Step<Taking> accept(Taking.Checking taking, Situation now) {
    var held = taking.held();
    Script script = Motions.store(taking.target(), ReturnFlow.id(held.returned()));
    var accepted = new JournalEntry.ReturnAccepted(now.now(), held.returned());
    return Step.to(
        new Taking.Storing(held, taking.target(), taking.title(), now.now(), script),
        new Command.Write(Change.of(accepted)),
        script.order());
  }

  private static Step<Taking> prove(Taking.Checking taking, boolean ours, Situation now) {
    Script script = Motions.store(taking.target(), ReturnFlow.id(taking.returned()));
    return Step.to(
        new Taking.Proving(
            taking.held(),
            taking.target(),
            taking.title(),
            ours,
            now.now(),
            taking.witnesses(),
            Presence.UNKNOWN,
            script),
        script.order());
  }

  static Step<Taking> proving(Taking.Proving taking, Event event, Situation now) {
    return switch (taking.script().on(event)) {
      case Progress.Going(var script, var command) ->
          Step.to(
              new Taking.Proving(
                  taking.held(),
                  taking.target(),
                  taking.title(),
                  taking.ours(),
                  taking.shutAt(),
                  taking.witnesses(),
                  slotBefore(taking, event),
                  script),
              command);
      case Progress.Finished(var seen) -> proven(taking, seen.caseInSlot(), seen.caseOnArm(), now);
      case Progress.Broken _ -> ReturnEnds.unclear(taking.held(), taking.shutAt(), now);
      case Progress.Elsewhere _ -> Step.to(taking);
    };
  }

  /** The slot stands before its sensor when carousel and lift have come to rest. */
  private static Presence slotBefore(Taking.Proving taking, Event event) {
    return event instanceof Event.Moved(var seen) && taking.script().index() == 1
        ? seen.caseInSlot()
        : taking.slotBefore();
  }

  private static Step<Taking> proven(
      Taking.Proving taking, Presence inSlot, Presence onArm, Situation now) {
    var held = taking.held();
    boolean came = taking.slotBefore() == Presence.ABSENT && inSlot == Presence.PRESENT;
    if (came && taking.ours() && taking.witnesses().sawItCome()) {
      return Step.to(
          new Taking.Stored(held, taking.title(), taking.shutAt(), onArm != Presence.ABSENT),
          new Command.Write(ReturnEnds.stored(held, taking.target(), taking.shutAt(), now.now())));
    }
    if (came) {
      return ReturnEnds.kept(held, taking.target(), taking.shutAt(), now);
    }
    return taking.witnesses().sawNone() && inSlot == Presence.ABSENT && onArm == Presence.ABSENT
        ? ReturnEnds.notInserted(held, now)
        : ReturnEnds.unclear(held, taking.shutAt(), now);
  }

  /** A case that was handed back: gone, or still on an arm whose sensor is blind. */
  static Step<Taking> makingSure(Taking.MakingSure taking, Event event, Situation now) {
    return switch (event) {
      case Event.Saw(var picture) -> Step.to(taking, new Command.ReadLabel(picture));
      case Event.LabelRead(LabelReading.Unreadable(var fault))
          when fault == ReadingFault.NOTHING_FOUND && isEmpty(taking.witnesses()) ->
          gone(taking, now);
      case Event.LabelRead _, Event.Stuck _ when taking.looks() < LOOKS ->
          Step.to(
              new Taking.MakingSure(
                  taking.held(),
                  taking.target(),
                  taking.shutAt(),
                  taking.reason(),
                  taking.looks() + 1,
                  taking.witnesses()),
              ReturnFlow.look(taking.returned()));
      case Event.LabelRead _, Event.Stuck _ ->
          taking.witnesses().sawNone()
              ? gone(taking, now)
              : ReturnEnds.unclear(taking.held(), now.now(), now);
      default -> Step.to(taking);
    };
  }

  private static Step<Taking> gone(Taking.MakingSure taking, Situation now) {
    return switch (taking.reason()) {
      case ReturnEnds.OTHER_GROUP -> ReturnEnds.notTakenHere(taking.held(), now);
      case ReturnEnds.UNREAD -> ReturnEnds.unread(taking.held(), taking.shutAt(), now);
      default -> ReturnEnds.ended(taking.held(), taking.reason(), now);
    };
  }
}
