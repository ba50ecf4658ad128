package rondo.kiosk.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import rondo.base.id.AskId;
import rondo.base.id.ReturnId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.motion.Motions;
import rondo.kiosk.motion.Script;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.machine.command.Action;
import rondo.media.label.GroupCode;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

/**
 * Takes a disc back, up to the moment the door opens (T1, T3). From there {@link MouthFlow} goes
 * on. Pure and total: an event that does not fit leaves the state as it is.
 */
public final class ReturnFlow {
  /** Between two looks at what is held to the door. */
  public static final Duration LOOK = Duration.ofMillis(350);

  /** What a picture of something that is no label of ours counts. */
  static final int STRANGE = 5;

  /** What a picture of nothing, of a case without a label, or in the dark counts. */
  static final int EMPTY = 2;

  /** Pictures that count so much end the try: 12 strange ones, or 30 of nothing. */
  static final int UNREAD = 60;

  private ReturnFlow() {}

  /** Begins to look. */
  public static Step<Taking> begin(Situation now) {
    return begin(Optional.empty(), false, now);
  }

  /**
   * Begins to look.
   *
   * @param since when an earlier try of the same visit ended unread
   * @param resting the machine takes nothing in: only the clock can be stopped
   */
  public static Step<Taking> begin(Optional<Instant> since, boolean resting, Situation now) {
    var returned = new ReturnId(now.ids().next());
    return Step.to(new Taking.Holding(returned, 0, since, resting), look(returned));
  }

  /** What an event does to a return. */
  public static Step<Taking> next(Taking taking, Event event, Situation now) {
    return switch (taking) {
      case Taking.Holding holding -> holding(holding, event, now);
      case Taking.Asking asking -> asking(asking, event, now);
      default -> MouthFlow.next(taking, event, now);
    };
  }

  private static Step<Taking> holding(Taking.Holding holding, Event event, Situation now) {
    return switch (event) {
      case Event.Rang(var alarm) when alarm == Alarm.LOOK ->
          Step.to(holding, look(holding.returned()));
      case Event.Saw(var picture) -> Step.to(holding, new Command.ReadLabel(picture));
      case Event.LabelRead(LabelReading.Read(var group, var disc)) ->
          shown(holding, new HeldCase(holding.returned(), group, disc), now);
      case Event.LabelRead(LabelReading.Unreadable(var fault)) -> unread(holding, fault, now);
      case Event.Stuck stuck -> Step.to(holding, new Command.SetAlarm(Alarm.LOOK, LOOK));
      default -> Step.to(holding);
    };
  }

  private static Step<Taking> unread(Taking.Holding holding, ReadingFault fault, Situation now) {
    int unread = holding.unread() + weight(fault);
    return unread < UNREAD
        ? Step.to(
            new Taking.Holding(holding.returned(), unread, holding.since(), holding.resting()),
            new Command.SetAlarm(Alarm.LOOK, LOOK))
        : unread(holding, now);
  }

  /** The time of the first try is told: it counts if a later one reads the label. */
  private static Step<Taking> unread(Taking.Holding holding, Situation now) {
    String reason = holding.resting() ? "resting-unread" : ReturnEnds.NO_LABEL;
    var change =
        ReturnEnds.refused(
            holding.returned(), Optional.empty(), Optional.empty(), reason, now.now());
    return Step.to(
        new Taking.Refused(holding.returned(), reason, holding.since().orElseGet(now::now), false),
        new Command.Write(change));
  }

  private static int weight(ReadingFault fault) {
    return switch (fault) {
      case NOTHING_FOUND, TOO_DARK -> EMPTY;
      case NOT_OUR_CODES, WRONG_CHECK, ONLY_ONE_CODE, TWO_DIFFERENT_LABELS, UNSURE -> STRANGE;
    };
  }

  private static Step<Taking> shown(Taking.Holding holding, HeldCase held, Situation now) {
    if (!accepts(held.group(), now)) {
      return ReturnEnds.notTakenHere(held, now);
    }
    if (holding.resting()) {
      return refuse(held, ReturnEnds.RESTING, now);
    }
    Step<Taking> step = known(held, now);
    return holding
        .since()
        .map(since -> ReturnEnds.unreadSince(held, new ReturnId(now.ids().next()), since))
        .map(change -> step.after(new Command.Write(change)))
        .orElse(step);
  }

  private static Step<Taking> known(HeldCase held, Situation now) {
    if (!now.linked()) {
      return offline(held, now);
    }
    var ask = new AskId(now.ids().next());
    return Step.to(
        new Taking.Asking(held, ask),
        new Command.Send(ask, new Ask.CheckReturn(held.returned(), held.group(), held.disc())));
  }

  /** Whether discs of this group are taken in here. */
  public static boolean accepts(GroupCode group, Situation now) {
    return now.settings().map(settings -> settings.accepted().contains(group)).orElse(false);
  }

  private static Step<Taking> asking(Taking.Asking asking, Event event, Situation now) {
    var held = asking.held();
    return switch (event) {
      case Event.Answered(var id, var answer) when id.equals(asking.ask()) ->
          answered(held, answer, now);
      case Event.Unanswered(var id) when id.equals(asking.ask()) -> offline(held, now);
      default -> Step.to(asking);
    };
  }

  private static Step<Taking> answered(HeldCase held, Answer answer, Situation now) {
    return switch (answer) {
      case Answer.ReturnWelcome(_, var name) -> open(held, Optional.of(name), now);
      case Answer.ReturnUnwanted(var reason) ->
          switch (reason) {
            case UNKNOWN_DISC -> refuse(held, "foreign", now);
            case OTHER_GROUP -> ReturnEnds.notTakenHere(held, now);
            case NOT_OUT -> refuse(held, "not-out", now);
            case SOLD -> refuse(held, "sold", now);
          };
      default -> offline(held, now);
    };
  }

  /** Link away: returns always. A disc that stands in a slot here cannot also be in a hand. */
  private static Step<Taking> offline(HeldCase held, Situation now) {
    if (now.inventory().slotOf(held.disc()).isPresent()) {
      return refuse(held, "not-out", now);
    }
    return open(held, now.stock().titleOf(held.disc()).map(title -> title.name()), now);
  }

  private static Step<Taking> open(HeldCase held, Optional<String> title, Situation now) {
    return now.inventory()
        .freeSlotNear(1)
        .map(slot -> open(held, slot, title, now))
        .orElseGet(() -> refuse(held, "full", now));
  }

  /** Opens the door for a case whose label was read at the pane, to store it in this slot. */
  public static Step<Taking> open(
      HeldCase held, Slot target, Optional<String> title, Situation now) {
    Script script = Motions.receive(id(held.returned()));
    JournalEntry intent =
        held.isLoaded()
            ? new JournalEntry.LoadBegan(
                now.now(), held.returned(), held.group(), held.disc(), target)
            : new JournalEntry.ReturnBegan(
                now.now(), held.returned(), held.group(), held.disc(), target);
    return Step.to(
        new Taking.Opening(held, target, title, script),
        new Command.Write(Change.of(intent)),
        script.order());
  }

  private static Step<Taking> refuse(HeldCase held, String reason, Situation now) {
    var change =
        ReturnEnds.refused(
            held.returned(),
            Optional.of(held.group()),
            Optional.of(held.disc()),
            reason,
            now.now());
    return Step.to(
        new Taking.Refused(held.returned(), reason, now.now(), false), new Command.Write(change));
  }

  /** The machine went away while the server was asked: the customer was here with this disc. */
  public static Command cut(Taking.Asking asking, Situation now) {
    return new Command.Write(
        ReturnEnds.cutShort(asking.held(), "return-jam", now.now(), now.now()));
  }

  /** Asks for a picture of what is held to the door. */
  public static Command look(ReturnId returned) {
    return new Command.Move(new Action.Look(), Optional.of(id(returned)));
  }

  static UUID id(ReturnId returned) {
    return returned.value();
  }
}
