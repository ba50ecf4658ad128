package rondo.simulation.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import rondo.base.id.IdSource;
import rondo.base.id.KioskId;
import rondo.base.id.TitleId;
import rondo.kiosk.journal.MemoryKioskStore;
import rondo.media.label.DiscCode;
import rondo.media.label.LabelText;
import rondo.payment.simulator.MemoryPayments;
import rondo.protocol.envelope.Message;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.PlaceKind;
import rondo.server.store.memory.MemoryRentalStore;
import rondo.simulation.fault.Swarm;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.machine.SimulatedMachine;
import rondo.simulation.plant.Plant;
import rondo.simulation.plant.Ports;
import rondo.simulation.server.SimulatedServer;
import rondo.simulation.time.Schedule;
import rondo.simulation.time.Trace;
import rondo.simulation.watch.Watch;
import rondo.simulation.watch.WatchedPayments;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Place;

/** A whole network, put together from one seed; each part draws from its own chance. */
public final class Network {
  private final Plan plan;
  private final Schedule time;
  private final Swarm swarm;
  private final MemoryPayments payments;
  private final Truths truths;
  private final Watch watch;
  private final SimulatedServer server;
  private final List<SimulatedKiosk> kiosks = new ArrayList<>();
  private boolean judgedAtTheEnd;

  Network(SplittableRandom random, Scenario scenario, Trace trace) {
    this(Plan.draw(random.split()), random, scenario, trace);
  }

  /** A network that looks like this, and of which nothing goes wrong by itself. */
  public static Network calm(Plan plan, Trace trace) {
    Scenario calm = Scenario.of(0).withOnly(Set.of());
    return new Network(plan, new SplittableRandom(0), calm, trace);
  }

  private Network(Plan plan, SplittableRandom random, Scenario scenario, Trace trace) {
    this.plan = plan;
    time = new Schedule(plan.origin(), random.split(), trace);
    Ports ports = Plant.ports(scenario.plant());
    swarm = new Swarm(random.split(), scenario.only());
    payments = MemoryPayments.create(plan.tariff().currency(), time, random.split());
    List<DiscCode> codes = plan.discs().stream().map(stand -> stand.disc().code()).toList();
    truths = new Truths(kiosks);
    watch = new Watch(truths, plan.tariff(), codes, time);
    server =
        new SimulatedServer(
            records(ports),
            new WatchedPayments(payments.side(), plan.tariff().currency(), watch),
            time,
            new IdSource(time, random.split()),
            swarm,
            random.split());
    server.watchedBy(watch);
    server.on(ports);
    for (Plan.Place place : plan.kiosks()) {
      List<Case> cases = ports.world(place.file().kiosk(), cases(place));
      var machine = new SimulatedMachine(place.name() + " machine", cases, time);
      var kiosk =
          new SimulatedKiosk(
              place.file().kiosk(),
              place.name(),
              memory(place),
              machine,
              server,
              time,
              swarm,
              random.split(),
              random.split());
      kiosk.watchedBy(watch);
      kiosk.on(ports);
      kiosks.add(kiosk);
    }
    swarm.drawMore(random.split());
  }

  private MemoryRentalStore records(Ports ports) {
    var store = new MemoryRentalStore(ports.liftedConstraints());
    store.add(plan.tariff());
    plan.kiosks().forEach(place -> store.add(place.file(), 1));
    for (Plan.Stand stand : plan.discs()) {
      store.add(
          stand.disc(),
          new DiscPlace(
              stand.disc().code(),
              PlaceKind.OPERATOR,
              1,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              plan.origin()));
    }
    return store;
  }

  /** Every disc is a case in every machine's world: inside its own, outside all others. */
  private List<Case> cases(Plan.Place place) {
    List<Case> cases = new ArrayList<>();
    for (Plan.Stand stand : plan.discs()) {
      Place where =
          stand.kiosk().equals(place) ? new Place.InSlot(stand.slot()) : new Place.Outside();
      var label = new LabelText(stand.disc().group(), stand.disc().code());
      cases.add(Case.disc(label, stand.disc().titleName(), where));
    }
    var strange = new LabelText(Plan.STRANGE, Plan.strangeDisc());
    cases.add(Case.disc(strange, "Nobody's", new Place.Outside()));
    return cases;
  }

  /**
   * A kiosk's memory as it is after enrolment: settings, catalogue, tariff, and what was loaded.
   */
  private MemoryKioskStore memory(Plan.Place place) {
    var store = new MemoryKioskStore();
    hold(store, Topic.SETTINGS, settings(place));
    hold(store, Topic.CATALOGUE, catalogue());
    hold(store, Topic.TARIFF, new State.Prices(plan.tariff()));
    hold(store, Topic.LOADING, loading(place));
    hold(store, Topic.RESTRICTIONS, new State.Restrictions(List.of()));
    return store;
  }

  private static void hold(MemoryKioskStore store, Topic topic, State state) {
    store.heldStates().hold(new Message.StateOffer(topic, 1, state));
  }

  private static State.Settings settings(Plan.Place place) {
    return new State.Settings(
        place.name(),
        place.file().zone(),
        place.group(),
        place.file().accepted().stream()
            .sorted(java.util.Comparator.comparing(Object::toString))
            .toList(),
        Optional.empty(),
        "people key",
        "payment key");
  }

  private State.Catalogue catalogue() {
    List<State.Title> titles =
        plan.discs().stream()
            .map(stand -> stand.disc().title())
            .distinct()
            .map(Network::title)
            .toList();
    List<State.Disc> discs =
        plan.discs().stream()
            .map(stand ->
                new State.Disc(stand.disc().code(), stand.disc().title(), stand.disc().format()))
            .toList();
    return new State.Catalogue(titles, discs);
  }

  private static State.Title title(TitleId id) {
    return new State.Title(id, "Title " + id, 1994, "horror", "A. Director", 103, 0, List.of("en"));
  }

  private State.Loading loading(Plan.Place place) {
    return new State.Loading(
        1,
        plan.discs().stream()
            .filter(stand -> stand.kiosk().equals(place))
            .map(stand -> new State.Loaded(stand.slot(), stand.disc().code()))
            .toList());
  }

  /** What it looks like. */
  public Plan plan() {
    return plan;
  }

  /** Its time. */
  public Schedule time() {
    return time;
  }

  /** What goes wrong in it. */
  public Swarm swarm() {
    return swarm;
  }

  /** Its server. */
  public SimulatedServer server() {
    return server;
  }

  MemoryPayments payments() {
    return payments;
  }

  /** Looks at what people see after an event; whether all that is watched holds. */
  boolean holds() {
    truths.look(watch);
    return watch.holds();
  }

  Watch watch() {
    return watch;
  }

  /**
   * Nothing ends its run before it is over: the watch complains of nothing, and what it has left is
   * judged once, by the checkers. So that it is seen what they find by themselves.
   */
  public void judgeAtTheEnd() {
    judgedAtTheEnd = true;
  }

  boolean isJudgedAtTheEnd() {
    return judgedAtTheEnd;
  }

  /** One of its kiosks. */
  public SimulatedKiosk kiosk(KioskId id) {
    return kiosks.stream().filter(kiosk -> kiosk.id().equals(id)).findFirst().orElseThrow();
  }

  /** Its kiosks, in the order of the plan. */
  public List<SimulatedKiosk> kiosks() {
    return List.copyOf(kiosks);
  }
}
