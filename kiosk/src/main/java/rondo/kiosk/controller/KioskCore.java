package rondo.kiosk.controller;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.place.Slot;
import rondo.kiosk.duty.Corrections;
import rondo.kiosk.inventory.Inventory;
import rondo.kiosk.inventory.LoadingList;
import rondo.kiosk.journal.Change;
import rondo.kiosk.screen.ScreenFrame;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.session.Screens;
import rondo.kiosk.session.Service;
import rondo.kiosk.session.ServiceFlow;
import rondo.kiosk.session.Session;
import rondo.kiosk.session.VisitEnd;
import rondo.kiosk.workflow.Command;
import rondo.kiosk.workflow.Event;
import rondo.kiosk.workflow.Situation;
import rondo.kiosk.workflow.Step;
import rondo.machine.command.FencingToken;
import rondo.machine.control.MachineUnreachableException;
import rondo.machine.device.MachineLayout;
import rondo.machine.report.MachineReport;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.identity.ServiceCode;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;

/**
 * The kiosk without a thread: takes one thing out of the mailbox, decides, carries the commands out
 * (DESIGN, flow 5). Owned by one thread; a simulation may drive it by hand.
 */
public final class KioskCore {
  private static final Logger log = LoggerFactory.getLogger(KioskCore.class);

  /** Before the machine has told what it is: the least there can be, and nothing is vended yet. */
  private static final MachineLayout UNSEEN = new MachineLayout(1, 4);

  /** So long does a manner last that nobody uses. */
  private static final Duration ALONE = Duration.ofSeconds(60);

  private final KioskParts parts;
  private final ScreenBoard board;
  private final MachineHold machine;
  private final CardDesk cards;
  private final Alarms alarms = new Alarms();
  private final ReserveWatch reserve;
  private final VisitManner manner;
  private final Queue<Event> waiting = new ArrayDeque<>();
  private final long start;

  private Inventory inventory;
  private Optional<State.Settings> settings = Optional.empty();
  private Optional<State.Catalogue> catalogue = Optional.empty();
  private Optional<State.Prices> prices = Optional.empty();
  private Optional<State.Network> network = Optional.empty();
  private final Withheld withheld = new Withheld();
  private final DutyBook duties;
  private final Situation.Sealing sealing = new PeopleSealing();
  private boolean linked;
  private Service service;

  /**
   * Counts the start; throws if that cannot be. The machine is opened by the first decision.
   *
   * @param reports what the machine says; to be put into the mailbox
   */
  public KioskCore(KioskParts parts, ScreenBoard board, Consumer<MachineReport> reports) {
    this.parts = parts;
    this.board = board;
    start = parts.store().countStart();
    board.begin(start);
    machine = new MachineHold(parts.machine(), new FencingToken(start), reports);
    cards = new CardDesk(parts.sealer());
    manner = new VisitManner(parts.languages());
    reserve = new ReserveWatch(parts.store(), parts.ticker());
    inventory = new Inventory(UNSEEN, parts.store().slots());
    duties = new DutyBook(parts.store());
    for (Topic topic : Topic.values()) {
      remember(topic);
    }
    service = ServiceFlow.start(start).state();
  }

  /** The first decision. */
  public void begin() {
    carryOut(ServiceFlow.start(start));
  }

  /** One thing out of the mailbox. */
  public void handle(Incoming incoming) {
    switch (incoming) {
      case Incoming.Happened(var event) -> happened(event);
      case Incoming.Reported(var report) -> reported(report);
      case Incoming.Touched(var frame, var touch) -> {
        if (board.takes(frame, touch)) {
          manner.touched(touch);
          decide(new Event.Touched(touch));
          stayAwake(touch);
        }
      }
    }
    workWhileIdle();
  }

  /**
   * A touch of the rail is a sign of life on every page; and a manner that was chosen where no
   * alarm waits must end too, if its customer walks away.
   */
  private void stayAwake(Touch touch) {
    long nanos = parts.ticker().nanos();
    if (touch instanceof Touch.OfManner) {
      alarms.prolong(Command.Alarm.IDLE, nanos);
    }
    if (manner.isChosen() && VisitEnd.mayBeAbsent(service.session())) {
      alarms.ensure(Command.Alarm.IDLE, manner.current().patience(ALONE), nanos);
    }
  }

  /** Lets every alarm ring that is due. */
  public void ring() {
    if (reserve.changed()) {
      show();
    }
    Optional<Command.Alarm> due = alarms.rings(parts.ticker().nanos());
    while (due.isPresent()) {
      decide(new Event.Rang(due.get()));
      due = alarms.rings(parts.ticker().nanos());
    }
    workWhileIdle();
  }

  /** Nanoseconds to the next alarm. */
  public OptionalLong untilAlarm() {
    return alarms.untilNext(parts.ticker().nanos());
  }

  /** Lets go of the machine; a motion under way ends by itself. */
  public void close() {
    machine.lost();
  }

  private void happened(Event event) {
    switch (event) {
      case Event.LinkUp _ -> linked = true;
      case Event.LinkDown _, Event.Quarantined _, Event.TurnedAway _ -> linked = false;
      case Event.StateCame(var topic) -> remember(topic);
      default -> {}
    }
    decide(event);
  }

  private void reported(MachineReport report) {
    switch (report) {
      case MachineReport.Moving(var order, var plan) when machine.awaits(order) ->
          decide(new Event.Moving(plan, parts.ticker().nanos() / 1_000_000));
      case MachineReport.Done(var order, var seen) when machine.awaits(order) ->
          decide(new Event.Moved(seen));
      case MachineReport.Failed(var order, var trouble, var seen) when machine.awaits(order) ->
          decide(new Event.Stuck(trouble, seen));
      case MachineReport.Pictured(var order, var picture) when machine.awaits(order) ->
          decide(new Event.Saw(picture));
      case MachineReport.Sensed(var seen) -> decide(new Event.Sensed(seen));
      case MachineReport.Swiped swiped -> swiped(swiped);
      case MachineReport.Lost(var why) -> {
        log.warn("machine lost: {}", why);
        machine.lost();
        decide(new Event.MachineLost(why));
      }
      default -> log.debug("outcome of an order that nobody waits for");
    }
  }

  /** Outside the pay page a swipe is forgotten at once. */
  private void swiped(MachineReport.Swiped swiped) {
    if (service.session() instanceof Session.Paying && settings.isPresent()) {
      decide(cards.read(swiped, settings.get().paymentKey()));
    }
  }

  /** An event that a command brings about waits until the commands before it are carried out. */
  private void decide(Event event) {
    waiting.add(event);
    if (waiting.size() > 1) {
      return;
    }
    while (!waiting.isEmpty()) {
      Event next = waiting.element();
      Step<Service> step = ServiceFlow.next(service, next, situation());
      if (VisitEnd.hasLeft(service.session(), next, step.state().session())) {
        manner.ended();
        board.visitEnded();
      }
      carryOut(step);
      waiting.remove();
    }
  }

  private void carryOut(Step<Service> step) {
    service = step.state();
    step.commands().forEach(this::carryOut);
    show();
  }

  private void carryOut(Command command) {
    switch (command) {
      case Command.Write(var change) -> write(change);
      case Command.Move(var action, var attempt) -> machine.order(action, attempt);
      case Command.ReadLabel(var picture) ->
          decide(new Event.LabelRead(parts.labels().read(picture)));
      case Command.Send(var id, var ask) -> parts.link().ask(id, ask);
      case Command.SetAlarm(var alarm, var after) ->
          alarms.set(alarm, parts.pace().of(alarm, after), parts.ticker().nanos());
      case Command.ClearAlarm(var alarm) -> alarms.clear(alarm);
      case Command.Recall _ -> recall();
      case Command.Mend _ -> log.error("a wish to mend reached the machine");
    }
  }

  private void write(Change change) {
    parts.store().commit(change);
    inventory = inventory.with(change.slots());
    duties.noted(change);
    change.facts().forEach(withheld::noted);
    if (!change.facts().isEmpty()) {
      parts.link().outboxGrew();
    }
  }

  /**
   * Recovery begins here, so a machine that was lost, or not there when the kiosk started, is
   * opened here; recovery tries again while there is none.
   */
  private void recall() {
    try {
      meet(machine.open().layout());
      decide(new Event.Recalled(parts.store().unsettled()));
    } catch (MachineUnreachableException e) {
      log.warn("{}; it is tried again", e.getMessage());
      decide(new Event.MachineLost(String.valueOf(e.getMessage())));
    }
  }

  private void meet(MachineLayout layout) {
    if (!inventory.layout().equals(layout)) {
      inventory = new Inventory(layout, parts.store().slots());
      log.info("start {} with {} discs", start, inventory.discs().size());
    }
  }

  /** What waits for a moment in which nobody is served. */
  private void workWhileIdle() {
    if (!service.idle() || inventory.layout().equals(UNSEEN)) {
      return;
    }
    workInLoading();
    Corrections.change(duties.duties(), inventory, parts.clock().instant())
        .ifPresent(change -> {
          write(change);
          log.info("settled slots: {} changed", change.slots().size());
          show();
        });
    boolean attracts = service.session() instanceof Session.Attracting;
    if (attracts && reserve.isWhole() && duties.duties().audit().isPresent()) {
      decide(new Event.AuditDue());
    }
  }

  private void workInLoading() {
    parts
        .store()
        .held(Topic.LOADING)
        .filter(State.Loading.class::isInstance)
        .map(State.Loading.class::cast)
        .filter(list -> list.number() > parts.store().loadingDone())
        .ifPresent(this::load);
  }

  private void load(State.Loading list) {
    Change change = LoadingList.change(list, inventory, parts.clock().instant());
    parts.store().commitLoading(list.number(), change);
    inventory = inventory.with(change.slots());
    parts.link().outboxGrew();
    log.info("loading list {} brought {} discs", list.number(), change.slots().size());
    show();
  }

  private void remember(Topic topic) {
    parts
        .store()
        .held(topic)
        .ifPresent(state -> {
          switch (state) {
            case State.Settings it -> settings = Optional.of(it);
            case State.Catalogue it -> catalogue = Optional.of(it);
            case State.Prices it -> prices = Optional.of(it);
            case State.Network it -> network = Optional.of(it);
            case State.Restrictions it -> withheld.told(it);
            case State.Orders it -> duties.told(it);
            case State.Loading _ -> log.debug("a loading list is held");
          }
        });
  }

  private Situation situation() {
    return new Situation(
        parts.clock().instant(),
        parts.ids(),
        inventory,
        settings,
        catalogue,
        prices,
        network,
        linked,
        reserve.isWhole(),
        manner.current(),
        withheld.restrictions(),
        duties.duties(),
        sealing);
  }

  /** To the people key that is known now. */
  private final class PeopleSealing implements Situation.Sealing {
    @Override
    public String forPeople(String text) {
      String key = settings.orElseThrow().peopleKey();
      return parts.sealer().seal(key, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean opens(ServiceCode typed, State.ServiceKey key) {
      return parts.sealer().opens(typed, key);
    }
  }

  private void show() {
    Situation now = situation();
    var head =
        new ScreenFrame.Head(
            settings.map(State.Settings::name).orElse(""),
            Screens.standing(service, now),
            settings.flatMap(State.Settings::helpPhone));
    board.believed(inventory.layout().equals(UNSEEN) ? Optional.empty() : Optional.of(inventory));
    board.show(head, manner.current(), Screens.of(service, now));
  }

  /** Where its decisions stand; for who counts what a fault met. */
  public Service standing() {
    return service;
  }

  /** What is believed of the slots; for status pages. */
  Map<Slot, SlotContent> slots() {
    return inventory.contents();
  }
}
