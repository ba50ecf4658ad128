package rondo.kiosk.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import rondo.base.id.AskId;
import rondo.base.money.Money;
import rondo.base.refusal.Refusal;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Event;
import rondo.machine.device.ArmStop;
import rondo.machine.device.Axis;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.machine.report.MotionPlan;
import rondo.machine.report.Trouble;
import rondo.media.label.GroupCode;
import rondo.media.magstripe.SwipeFault;
import rondo.media.picture.Picture;
import rondo.protocol.ask.Answer;
import rondo.protocol.state.Topic;
import rondo.tariff.rule.Format;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

/** Every kind of event that there is, with every content that a decision may go by. */
final class Alphabet {
  static final AskId STALE = new AskId(new UUID(9, 9));

  private Alphabet() {}

  /** What a machine can say: every word of each sensor, at every stop of the arm. */
  static List<Observation> observations() {
    List<Observation> all = new ArrayList<>();
    for (Presence arm : Presence.values()) {
      for (Presence mouth : Presence.values()) {
        for (Presence slot : Presence.values()) {
          all.add(seen(ArmStop.PANE, DoorStop.CLOSED, arm, mouth, slot));
          all.add(seen(ArmStop.MOUTH, DoorStop.OPEN, arm, mouth, slot));
        }
      }
    }
    all.add(Seen.BETWEEN_STOPS);
    all.add(lost());
    return all;
  }

  /** The same with nothing in the mouth, which recovery does not go by. */
  static List<Observation> insideObservations() {
    return observations().stream().filter(it -> it.caseInMouth() == Presence.ABSENT).toList();
  }

  /** The ones that a healthy or a sick machine says most. */
  static List<Observation> plainObservations() {
    return List.of(
        Seen.NOTHING,
        Seen.ON_ARM,
        Seen.IN_SLOT,
        Seen.IN_MOUTH,
        Seen.MOUTH_EMPTY,
        Seen.CONTRADICTION,
        Seen.BETWEEN_STOPS);
  }

  private static Observation seen(
      ArmStop stop, DoorStop door, Presence arm, Presence mouth, Presence slot) {
    return new Observation(
        true,
        Optional.of(3),
        Optional.of(1),
        Optional.of(stop),
        Optional.of(door),
        false,
        arm,
        mouth,
        slot);
  }

  /** After a power cut: no axis knows where it is. */
  private static Observation lost() {
    return new Observation(
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Presence.ABSENT,
        Presence.ABSENT,
        Presence.ABSENT);
  }

  /** What the machine reports. */
  static Stream<Event> machine(List<Observation> observations) {
    Stream<Event> seen =
        observations.stream()
            .flatMap(it ->
                Stream.of(
                    new Event.Moved(it), new Event.Stuck(Trouble.JAM, it), new Event.Sensed(it)));
    Stream<Event> stuck =
        Arrays.stream(Trouble.values()).map(it -> new Event.Stuck(it, Seen.ON_ARM));
    return Stream.of(
            seen,
            stuck,
            labels(),
            Stream.of(
                new Event.Saw(new Picture(1, 1, new byte[1])),
                new Event.Moving(new MotionPlan(Axis.ARM, 0, 1, 1, 1, 1), 1),
                new Event.MachineLost("cable")))
        .flatMap(it -> it);
  }

  private static Stream<Event> labels() {
    Stream<LabelReading> read =
        Stream.of(1L, 2L, 3L, 9L).map(it -> new LabelReading.Read(Samples.GROUP, Samples.disc(it)));
    Stream<LabelReading> others =
        Stream.of(Samples.STRANGERS, Samples.FOREIGN)
            .map((GroupCode it) -> new LabelReading.Read(it, Samples.disc(9)));
    Stream<LabelReading> unread =
        Arrays.stream(ReadingFault.values()).map(LabelReading.Unreadable::new);
    return Stream.of(read, others, unread).flatMap(it -> it).map(Event.LabelRead::new);
  }

  /** What comes from elsewhere, with answers to these questions and to one that nobody asked. */
  static Stream<Event> world(List<AskId> asks) {
    Stream<Event> alarms = Arrays.stream(Command.Alarm.values()).map(Event.Rang::new);
    Stream<Event> answers = answered(Stream.concat(asks.stream(), Stream.of(STALE)).toList());
    Stream<Event> states = Arrays.stream(Topic.values()).map(Event.StateCame::new);
    Stream<Event> cards =
        Stream.concat(
            Stream.of(new Event.CardRead("sealed")),
            Arrays.stream(SwipeFault.values()).map(Event.CardUnreadable::new));
    return Stream.of(alarms, answers, states, cards, rare()).flatMap(it -> it);
  }

  /** Every answer to these questions, and none. */
  static Stream<Event> answered(List<AskId> asks) {
    return asks.stream()
        .flatMap(ask ->
            Stream.concat(
                answers().map(it -> new Event.Answered(ask, it)),
                Stream.of(new Event.Unanswered(ask))));
  }

  private static Stream<Event> rare() {
    return Stream.of(
        new Event.LinkUp(),
        new Event.LinkDown(),
        new Event.Quarantined("fork"),
        new Event.TurnedAway("old"),
        new Event.AuditDue(),
        new Event.Recalled(List.of()));
  }

  private static Stream<Answer> answers() {
    Stream<Answer> unwanted =
        Arrays.stream(Answer.UnwantedReason.values()).map(Answer.ReturnUnwanted::new);
    var refusal = new Refusal("refused", "What.", "Money.", "Next.");
    var young = new Refusal(Answer.Refused.AGE_NOT_SHOWN, "What.", "Money.", "Next.");
    var one = Optional.of(List.of(Samples.disc(1)));
    return Stream.concat(
        unwanted,
        Stream.of(
            new Answer.Authorised(Money.of(195, "USD"), "1111"),
            new Answer.Declined("no"),
            new Answer.BankSilent(),
            new Answer.ReturnWelcome(Samples.FILM, "The Night Ferry"),
            new Answer.ReturnDescribed(
                "The Night Ferry", 1, Optional.of(Money.of(195, "USD")), Samples.NOON),
            new Answer.ReturnPending(),
            new Answer.Refused(refusal),
            new Answer.Refused(refusal, one),
            new Answer.Refused(young, one)));
  }

  /** What a finger can do. */
  static Stream<Event> touches() {
    Stream<Touch> choices = Arrays.stream(Screen.Choice.values()).map(Touch.Choose::new);
    Stream<Touch> duties = Arrays.stream(Touch.Duty.values()).map(Touch.Staff::new);
    Stream<Touch> faults = Arrays.stream(Screen.Fault.values()).map(Touch.NameFault::new);
    return Stream.of(choices, duties, faults, walking(), typing(), manner())
        .flatMap(it -> it)
        .map(Event.Touched::new);
  }

  private static Stream<Touch> walking() {
    return Stream.of(
        new Touch.Begin(),
        new Touch.ShowList(Optional.of("horror"), Optional.of(Format.DVD), 1),
        new Touch.TurnPage(2),
        new Touch.OpenTitle(Samples.FILM, Format.DVD),
        new Touch.OpenTitle(Samples.OTHER_FILM, Format.DVD),
        new Touch.Rent(),
        new Touch.Add(),
        new Touch.ShowCart(),
        new Touch.Remove(Samples.FILM, Format.DVD),
        new Touch.Remove(Samples.OTHER_FILM, Format.DVD),
        new Touch.Pay(),
        new Touch.Back(),
        new Touch.Cancel(),
        new Touch.StartReturn(),
        new Touch.MoreTime(),
        new Touch.Finish(),
        new Touch.ReportFault(),
        new Touch.PickDisc(0),
        new Touch.Here());
  }

  /** What means something else where copies, prices, limits or codes have changed. */
  static Stream<Event> choosing() {
    Stream<Touch> choices = Arrays.stream(Screen.Choice.values()).map(Touch.Choose::new);
    Stream<Touch> duties = Arrays.stream(Touch.Duty.values()).map(Touch.Staff::new);
    Stream<Touch> on = Stream.of(new Touch.NoReceipt(), new Touch.ConfirmAddress());
    Stream<Event> touched =
        Stream.of(choices, duties, walking(), on).flatMap(it -> it).map(Event.Touched::new);
    Stream<Event> moved = plainObservations().stream().map(Event.Moved::new);
    return Stream.of(touched, labels(), moved, Stream.of(new Event.StateCame(Topic.CATALOGUE)))
        .flatMap(it -> it);
  }

  private static Stream<Touch> typing() {
    return Stream.of(
        new Touch.Search(),
        new Touch.Typed("night"),
        new Touch.Key("n"),
        new Touch.Erase(),
        new Touch.ClearAll(),
        new Touch.UseAddress(Optional.of("a@b.example")),
        new Touch.ConfirmAddress(),
        new Touch.NoReceipt());
  }

  private static Stream<Touch> manner() {
    return Stream.of(
        new Touch.UseLanguage("es-US"),
        new Touch.UseContrast(true),
        new Touch.UseLarge(true),
        new Touch.UseLowReach(true),
        new Touch.UseMode(Manner.Mode.values()[0]));
  }
}
