package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.id.IdSource;
import rondo.base.id.RentalId;
import rondo.base.money.Money;
import rondo.base.place.Slot;
import rondo.kiosk.duty.Duties;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.journal.MemoryKioskStore;
import rondo.kiosk.journal.Work;
import rondo.kiosk.recovery.Recovery;
import rondo.kiosk.returns.Taking;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.stocking.SlotLook;
import rondo.kiosk.stocking.Stocking;
import rondo.kiosk.trial.AnyEvent;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.vend.Vend;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Command.Alarm;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.media.label.DiscCode;
import rondo.protocol.ask.Answer;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

/**
 * Any event at any moment, hundreds of thousands of them: the decisions never throw, nothing is
 * released without its intent, each attempt ends once, each rental is taken at most once.
 */
class RandomWalkTest {
  private static final int EVENTS = 20_000;

  private final MemoryKioskStore store = new MemoryKioskStore();
  private final Set<UUID> intended = new HashSet<>();
  private Service service =
      new Service(Session.Attracting.START, Optional.empty(), Optional.empty());
  private final IdSource ids = Samples.ids();
  private boolean linked = true;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void whatever_happens_the_decisions_stand(long seed) {
    var random = new SplittableRandom(seed);
    var events = new AnyEvent(random);
    for (int i = 0; i < EVENTS; i++) {
      Event event = random.nextInt(10) < 7 ? fitting(random) : events.next();
      linked = random.nextInt(20) > 0;
      decide(event, events);
      if (random.nextInt(50) == 0) {
        store.commit(new Change(List.of(), asAtFirst(), List.of()));
      }
    }
    assertEachAttemptEndsOnce();
    assertEachRentalIsTakenAtMostOnce();
    assertThat(attempts()).as("attempts that the walk has reached").hasSizeGreaterThan(50);
    assertThat(store.journal().stream().filter(JournalEntry.ReturnAccepted.class::isInstance))
        .as("returns that the walk has accepted")
        .hasSizeGreaterThan(5);
    assertThat(causes()).as("what staff have done").contains("unloaded");
    assertThat(store.journal().stream().filter(JournalEntry.LoadBegan.class::isInstance))
        .as("doors that opened for staff")
        .isNotEmpty();
    assertThat(store.done(Work.AUDIT)).as("slots that were read").isPositive();
  }

  /** Mostly what a healthy day would bring next, so that the walk comes far. */
  private Event fitting(RandomGenerator random) {
    if (service.recovery().isPresent()) {
      return mending(service.recovery().get(), random);
    }
    if (service.stillness().asking()) {
      return touched(random.nextInt(4) > 0 ? new Touch.MoreTime() : new Touch.Finish());
    }
    return switch (service.session()) {
      case Session.Attracting _ when random.nextInt(6) == 0 -> new Event.AuditDue();
      case Session.Attracting _ when random.nextInt(6) == 0 -> staffComes();
      case Session.Attracting _ ->
          touched(random.nextInt(4) == 0 ? new Touch.StartReturn() : new Touch.Begin());
      case Session.Browsing _ ->
          switch (random.nextInt(8)) {
            case 0, 3, 4, 5 -> touched(new Touch.StartReturn());
            case 1 -> touched(new Touch.OpenTitle(Samples.OTHER_FILM, Format.DVD));
            case 2 -> touched(new Touch.OpenTitle(Samples.GAME, Format.GAME));
            default -> touched(new Touch.OpenTitle(Samples.FILM, Format.DVD));
          };
      case Session.Viewing viewing -> viewing(viewing.cart(), random);
      case Session.Choosing _ ->
          touched(random.nextInt(3) > 0 ? new Touch.Pay() : new Touch.Back());
      case Session.Agreeing _ -> touched(new Touch.Pay());
      case Session.ShowingAge _ -> touched(new Touch.Pay());
      case Session.AgeUnshown _ -> touched(new Touch.Choose(Screen.Choice.GO_ON));
      case Session.Missing _ ->
          touched(
              new Touch.Choose(
                  random.nextBoolean() ? Screen.Choice.ANOTHER_COPY : Screen.Choice.GO_ON));
      case Session.Between _ -> new Event.Rang(Alarm.IDLE);
      case Session.Paying _ -> new Event.CardRead("sealed");
      case Session.Mailing _ -> touched(new Touch.NoReceipt());
      case Session.Asking asking ->
          new Event.Answered(asking.ask(), new Answer.Authorised(Money.of(195, "USD"), "1111"));
      case Session.Vending vending -> vending(vending.vend(), random);
      case Session.Offering _ ->
          touched(
              new Touch.Choose(
                  random.nextBoolean() ? Screen.Choice.ANOTHER_COPY : Screen.Choice.GO_ON));
      case Session.Returning(Taking.Asking(_, var ask), _) ->
          new Event.Answered(ask, new Answer.ReturnWelcome(Samples.FILM, "The Night Ferry"));
      case Session.Returning(var taking, _) -> returning(taking, random);
      case Session.Reporting _ -> touched(new Touch.NameFault(Screen.Fault.SKIPS));
      case Session.Auditing(var look, _) -> looking(look);
      case Session.Staff(var work) -> staff(work, random);
      case Session.Finished _,
          Session.Returned _,
          Session.Redirected _,
          Session.Failing _,
          Session.Preparing _ ->
          touched(new Touch.Finish());
    };
  }

  /** The sample's discs in their slots, and no other one anywhere. */
  private Map<Slot, SlotContent> asAtFirst() {
    Map<Slot, SlotContent> slots = new HashMap<>();
    store.slots().keySet().forEach(slot -> slots.put(slot, new SlotContent.Free()));
    slots.putAll(Samples.slots());
    return slots;
  }

  /** As if the code had been typed: its hash takes its time. */
  private Event staffComes() {
    service = service.at(new Session.Staff(new Stocking.Resting(1, Optional.empty())));
    return touched(new Touch.Staff(Touch.Duty.LOAD));
  }

  private static Event looking(SlotLook look) {
    return switch (look) {
      case SlotLook.Visiting _ -> new Event.Moved(Seen.IN_SLOT);
      case SlotLook.Fetching _ -> new Event.Moved(Seen.ON_ARM);
      case SlotLook.Reading _ -> read(Samples.disc(1));
      case SlotLook.Emptying _, SlotLook.Storing _, SlotLook.Read _ ->
          new Event.Moved(Seen.IN_SLOT);
    };
  }

  private static Event staff(Stocking work, RandomGenerator random) {
    return switch (work) {
      case Stocking.Entering _ -> touched(new Touch.Staff(Touch.Duty.BACK));
      case Stocking.Resting _ ->
          touched(
              new Touch.Staff(
                  switch (random.nextInt(4)) {
                    case 0 -> Touch.Duty.LOAD;
                    case 1, 2 -> Touch.Duty.UNLOAD;
                    default -> Touch.Duty.BACK;
                  }));
      case Stocking.Holding _ ->
          random.nextInt(3) > 0 ? read(Samples.disc(9)) : touched(new Touch.Staff(Touch.Duty.BACK));
      case Stocking.Unlisted _ -> touched(new Touch.Staff(Touch.Duty.TAKE_ANYWAY));
      case Stocking.Bringing(_, var taking) -> returning(taking, random);
      case Stocking.Giving(_, var vend, _) -> vending(vend, random);
    };
  }

  private static Event mending(Recovery recovery, RandomGenerator random) {
    return switch (recovery) {
      case Recovery.Ailing _ -> new Event.Rang(Alarm.MEND);
      case Recovery.ReadingArm _ ->
          new Event.LabelRead(new LabelReading.Unreadable(ReadingFault.NOTHING_FOUND));
      default -> new Event.Moved(random.nextBoolean() ? Seen.NOTHING : Seen.IN_SLOT);
    };
  }

  private static Event viewing(Cart cart, RandomGenerator random) {
    Touch alone = random.nextBoolean() ? new Touch.Rent() : new Touch.Add();
    Touch more = random.nextBoolean() ? new Touch.ShowCart() : new Touch.Add();
    return touched(cart.isEmpty() ? alone : more);
  }

  private static Event touched(Touch touch) {
    return new Event.Touched(touch);
  }

  private static Event vending(Vend vend, RandomGenerator random) {
    return switch (vend) {
      case Vend.Fetching _ -> new Event.Moved(Seen.ON_ARM);
      case Vend.Reading _, Vend.Rechecking _ -> read(vend.plan().disc());
      case Vend.HeldOut _ when random.nextBoolean() -> new Event.Sensed(Seen.MOUTH_EMPTY);
      case Vend.HeldOut _ -> new Event.Rang(Alarm.MOUTH);
      case Vend.Presenting _ -> new Event.Moved(Seen.IN_MOUTH);
      case Vend.DrawingIn _ -> new Event.Moved(Seen.ON_ARM);
      case Vend.Emptying _, Vend.PuttingBack _ -> new Event.Moved(Seen.IN_SLOT);
      case Vend.Closing _, Vend.Ended _ -> new Event.Moved(Seen.NOTHING);
    };
  }

  private static Event returning(Taking taking, RandomGenerator random) {
    return switch (taking) {
      case Taking.Holding _, Taking.Checking _, Taking.MakingSure _ -> read(Samples.disc(9));
      case Taking.Opening _ -> new Event.Moved(Seen.NOTHING);
      case Taking.Waiting _, Taking.HeldOut _ -> new Event.Sensed(Seen.IN_MOUTH);
      case Taking.TakingIn _, Taking.DrawingBack _ ->
          new Event.Moved(random.nextBoolean() ? Seen.IN_MOUTH : Seen.ON_ARM);
      default -> new Event.Moved(random.nextBoolean() ? Seen.IN_SLOT : Seen.NOTHING);
    };
  }

  private static Event read(DiscCode disc) {
    return new Event.LabelRead(new LabelReading.Read(Samples.GROUP, disc));
  }

  private void decide(Event event, AnyEvent events) {
    Situation now = Samples.with(duties(), Samples.situation(store.slots(), linked, ids));
    Step<Service> step = ServiceFlow.next(service, event, now);
    service = step.state();
    assertThat(Screens.of(service, now)).isNotNull();
    for (Command command : step.commands()) {
      carryOut(command, events);
    }
  }

  private Duties duties() {
    return new Duties(
        Optional.of(
            new State.Orders(
                Optional.of(new State.ServiceKey(1, "00", "00", Samples.NOON.plusSeconds(60))),
                List.of(Samples.disc(9)),
                List.of(Samples.disc(9), Samples.disc(3)),
                Optional.of(1 + store.done(Work.AUDIT) / 50_000),
                List.of())),
        Map.of(Work.AUDIT, store.done(Work.AUDIT)));
  }

  private void carryOut(Command command, AnyEvent events) {
    switch (command) {
      case Command.Write(var change) -> write(change);
      case Command.Move(var action, var attempt) -> {
        if (releases(action)) {
          assertThat(attempt).get().isIn(intended);
        }
      }
      case Command.Send(var id, _) -> events.asked(id);
      case Command.Recall _ -> decide(new Event.Recalled(store.unsettled()), events);
      case Command.Mend _ -> throw new AssertionError("a wish to mend came through");
      case Command.ReadLabel _, Command.SetAlarm _, Command.ClearAlarm _ -> {}
    }
  }

  private static boolean releases(Action action) {
    return action.equals(new Action.DoorTo(DoorStop.OPEN))
        || action.equals(new Action.ArmTo(ArmStop.MOUTH));
  }

  private void write(Change change) {
    store.commit(change);
    for (JournalEntry entry : change.entries()) {
      switch (entry) {
        case JournalEntry.ReleaseIntended(_, _, var attempt) -> intended.add(attempt.value());
        case JournalEntry.ReturnBegan(_, var returned, _, _, _) -> intended.add(returned.value());
        case JournalEntry.LoadBegan(_, var load, _, _, _) -> intended.add(load.value());
        case JournalEntry.UnloadIntended(_, var attempt) -> intended.add(attempt.value());
        default -> {}
      }
    }
  }

  private Set<String> causes() {
    Set<String> causes = new HashSet<>();
    for (Message.FactReport report : store.outbox().after(0, Integer.MAX_VALUE)) {
      if (report.fact() instanceof Fact.SlotChanged changed) {
        causes.add(changed.cause());
      }
    }
    return causes;
  }

  private List<JournalEntry.AttemptBegan> attempts() {
    return store.journal().stream()
        .filter(JournalEntry.AttemptBegan.class::isInstance)
        .map(JournalEntry.AttemptBegan.class::cast)
        .toList();
  }

  private void assertEachAttemptEndsOnce() {
    Map<UUID, Integer> ends = new HashMap<>();
    for (JournalEntry entry : store.journal()) {
      if (entry instanceof JournalEntry.AttemptEnded(_, _, var attempt, _, _)) {
        ends.merge(attempt.value(), 1, Integer::sum);
      }
    }
    assertThat(ends.values()).allMatch(count -> count == 1);
    Set<UUID> open = new HashSet<>();
    store.unsettled().forEach(entry -> entry.subject().ifPresent(open::add));
    assertThat(attempts())
        .filteredOn(attempt -> !open.contains(attempt.checkout().value()))
        .allMatch(attempt -> ends.containsKey(attempt.attempt().value()));
  }

  private void assertEachRentalIsTakenAtMostOnce() {
    List<RentalId> taken = new ArrayList<>();
    for (Message.FactReport report : store.outbox().after(0, Integer.MAX_VALUE)) {
      if (report.fact() instanceof Fact.DiscTaken(_, _, var rental, _, _, Slot _)) {
        taken.add(rental);
      }
    }
    assertThat(taken).doesNotHaveDuplicates();
  }
}
