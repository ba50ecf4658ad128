package rondo.kiosk.trial;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import rondo.base.id.AskId;
import rondo.base.money.Money;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Event;
import rondo.machine.device.ArmStop;
import rondo.machine.device.Axis;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.machine.report.MotionPlan;
import rondo.machine.report.Trouble;
import rondo.media.magstripe.SwipeFault;
import rondo.media.picture.Picture;
import rondo.protocol.ask.Answer;
import rondo.protocol.state.Topic;
import rondo.tariff.rule.Format;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

/** Events in any order, sensible or not. */
public final class AnyEvent {
  private final RandomGenerator random;
  private AskId asked = new AskId(new UUID(0, 0));

  public AnyEvent(RandomGenerator random) {
    this.random = random;
  }

  /** Answers are mostly for the newest question. */
  public void asked(AskId id) {
    asked = id;
  }

  public Event next() {
    return switch (random.nextInt(22)) {
      case 0, 1, 2, 3, 4, 5 -> new Event.Moved(observation());
      case 6, 7 -> new Event.Stuck(any(Trouble.values()), observation());
      case 8, 9, 10 -> new Event.LabelRead(reading());
      case 11 -> new Event.Saw(new Picture(1, 1, new byte[1]));
      case 12, 13 -> new Event.Sensed(observation());
      case 14, 15 -> new Event.Rang(any(Command.Alarm.values()));
      case 16, 17 -> new Event.Touched(touch());
      case 18, 19 -> new Event.Answered(asked, answer());
      default -> rare();
    };
  }

  private Event rare() {
    return switch (random.nextInt(10)) {
      case 0 -> new Event.MachineLost("cable");
      case 1 -> new Event.Unanswered(asked);
      case 2 -> new Event.LinkDown();
      case 3 -> new Event.LinkUp();
      case 4 -> new Event.Recalled(List.of());
      case 5 -> new Event.CardUnreadable(any(SwipeFault.values()));
      case 6 -> new Event.StateCame(any(Topic.values()));
      case 7 -> new Event.Moving(new MotionPlan(Axis.ARM, 0, 1, 1, 1, 1), 1);
      case 8 -> random.nextBoolean() ? new Event.TurnedAway("old") : new Event.AuditDue();
      default -> new Event.CardRead("sealed");
    };
  }

  private LabelReading reading() {
    return random.nextBoolean()
        ? new LabelReading.Read(Samples.GROUP, Samples.disc(random.nextInt(1, 4)))
        : new LabelReading.Unreadable(any(ReadingFault.values()));
  }

  private Answer answer() {
    return any(
        new Answer.Authorised(Money.of(195, "USD"), "1111"),
        new Answer.Authorised(Money.of(195, "USD"), "1111"),
        new Answer.Declined("no"),
        new Answer.ReturnWelcome(Samples.FILM, "The Night Ferry"),
        new Answer.ReturnUnwanted(Answer.UnwantedReason.SOLD),
        new Answer.ReturnPending());
  }

  private Touch touch() {
    return any(
        new Touch.OpenTitle(Samples.FILM, Format.DVD),
        new Touch.Rent(),
        new Touch.Add(),
        new Touch.ShowCart(),
        new Touch.Remove(Samples.FILM, Format.DVD),
        new Touch.Pay(),
        new Touch.OpenTitle(Samples.OTHER_FILM, Format.DVD),
        new Touch.Begin(),
        new Touch.Here(),
        new Touch.ReportFault(),
        new Touch.NameFault(Screen.Fault.SKIPS),
        new Touch.PickDisc(1),
        new Touch.Search(),
        new Touch.Typed("ha"),
        new Touch.TurnPage(2),
        new Touch.NoReceipt(),
        new Touch.UseAddress(Optional.of("a@b.example")),
        new Touch.ConfirmAddress(),
        new Touch.Key("x"),
        new Touch.Erase(),
        new Touch.MoreTime(),
        new Touch.Cancel(),
        new Touch.Back(),
        new Touch.Finish(),
        new Touch.StartReturn(),
        new Touch.UseLanguage("es-US"),
        new Touch.UseMode(any(Manner.Mode.values())),
        new Touch.Staff(any(Touch.Duty.values())),
        new Touch.Choose(any(Screen.Choice.values())));
  }

  private Observation observation() {
    return new Observation(
        random.nextInt(8) > 0,
        random.nextInt(8) > 0 ? Optional.of(random.nextInt(1, 30)) : Optional.empty(),
        Optional.of(1),
        random.nextInt(8) > 0 ? Optional.of(any(ArmStop.values())) : Optional.empty(),
        random.nextInt(8) > 0 ? Optional.of(any(DoorStop.values())) : Optional.empty(),
        random.nextBoolean(),
        any(Presence.values()),
        any(Presence.values()),
        any(Presence.values()));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private final <T> T any(T... values) {
    return values[random.nextInt(values.length)];
  }
}
