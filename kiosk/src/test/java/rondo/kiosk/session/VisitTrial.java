package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rondo.base.id.AskId;
import rondo.base.id.IdSource;
import rondo.base.money.Money;
import rondo.base.place.Slot;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.machine.device.Observation;
import rondo.media.label.DiscCode;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.tariff.rule.Format;
import rondo.vision.label.LabelReading;

/** A visit by hand: events in, pages and commands out. */
final class VisitTrial {
  static final Money RESERVED = Money.of(195, "USD");

  /** What a kiosk shows whose machine is broken: the next kiosk, a street away. */
  static final Screen RESTING =
      new Screen.OutOfService(
          "machine",
          false,
          Optional.of(
              new Screen.Elsewhere(
                  "Market",
                  "1 Market Square",
                  Optional.of(new Screen.Walk(111, 0.0)),
                  Optional.empty(),
                  "")));

  final List<Command> commands = new ArrayList<>();
  private final IdSource ids = Samples.ids();
  Situation now = Samples.situation(Samples.slots(), true, ids);
  Service service = new Service(Session.Browsing.START, Optional.empty(), Optional.empty());

  void on(Event event) {
    Step<Service> step = ServiceFlow.next(service, event, now);
    service = step.state();
    commands.addAll(step.commands());
  }

  void touch(Touch touch) {
    on(new Event.Touched(touch));
  }

  void linked(boolean linked) {
    now = Samples.situation(now.inventory().contents(), linked, ids);
  }

  void slotsBecome(Map<Slot, SlotContent> slots) {
    now = Samples.situation(slots, now.linked(), ids);
  }

  /** A visit begins, if none has. */
  void toList() {
    if (session() instanceof Session.Attracting) {
      touch(new Touch.Begin());
    }
  }

  /** Nobody touches the screen until its page gives way. */
  void isLeftAlone() {
    on(new Event.Rang(Command.Alarm.IDLE));
    if (screen() instanceof Screen.StillThere) {
      on(new Event.Rang(Command.Alarm.IDLE));
    }
  }

  void toPay() {
    toList();
    touch(new Touch.OpenTitle(Samples.FILM, Format.DVD));
    touch(new Touch.Rent());
    assertThat(session()).isInstanceOf(Session.Paying.class);
  }

  void toMail() {
    toPay();
    on(new Event.CardRead("sealed card"));
    assertThat(session()).isInstanceOf(Session.Mailing.class);
  }

  void toBank() {
    toMail();
    touch(new Touch.NoReceipt());
    assertThat(session()).isInstanceOf(Session.Asking.class);
  }

  void toVend() {
    toBank();
    answer(new Answer.Authorised(RESERVED, "1111"));
    assertThat(session()).isInstanceOf(Session.Vending.class);
  }

  void answer(Answer answer) {
    on(new Event.Answered(asked(), answer));
  }

  /** The disc is fetched, read, held out and taken. */
  void toDone() {
    toVend();
    moved(6, Seen.ON_ARM);
    read(Samples.disc(1));
    moved(3, Seen.IN_MOUTH);
    on(new Event.Sensed(Seen.MOUTH_EMPTY));
    moved(3, Seen.NOTHING);
    assertThat(session()).isInstanceOf(Session.Finished.class);
  }

  /** What was to be fetched is neither in its slot nor on the arm. */
  void missing() {
    moved(5, Seen.NOTHING);
  }

  void moved(int times, Observation seen) {
    for (int i = 0; i < times; i++) {
      on(new Event.Moved(seen));
    }
  }

  void read(DiscCode disc) {
    on(new Event.LabelRead(new LabelReading.Read(Samples.GROUP, disc)));
  }

  Session session() {
    return service.session();
  }

  Screen screen() {
    return Screens.of(service, now);
  }

  Screen.Failed failed() {
    assertThat(screen()).isInstanceOf(Screen.Failed.class);
    return (Screen.Failed) screen();
  }

  AskId asked() {
    return sent().reduce((_, last) -> last).orElseThrow().id();
  }

  Ask ask() {
    return sent().reduce((_, last) -> last).orElseThrow().ask();
  }

  private Stream<Command.Send> sent() {
    return commands.stream().filter(Command.Send.class::isInstance).map(Command.Send.class::cast);
  }

  <F extends Fact> List<F> facts(Class<F> kind) {
    return commands.stream()
        .filter(Command.Write.class::isInstance)
        .flatMap(write -> ((Command.Write) write).change().facts().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  boolean moves() {
    return commands.stream().anyMatch(Command.Move.class::isInstance);
  }

  boolean settled() {
    return commands.stream()
        .filter(Command.Write.class::isInstance)
        .flatMap(write -> ((Command.Write) write).change().entries().stream())
        .anyMatch(JournalEntry::settles);
  }
}
