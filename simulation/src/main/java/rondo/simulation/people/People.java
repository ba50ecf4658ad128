package rondo.simulation.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import rondo.payment.simulator.TestCard;
import rondo.simulation.fault.Swarm;
import rondo.simulation.kiosk.SimulatedKiosk;
import rondo.simulation.time.Schedule;

/**
 * All customers: they come, rent, and bring back here or elsewhere, at once or late or never. For
 * one thread alone.
 */
public final class People {
  private static final int MOST_TRIES = 12;
  private static final int MOST_INSISTENCE = 40;

  /** What people do, for the report. */
  public enum Deed {
    VISITS,
    RENTALS,
    RETURNS,
    RETURNS_ELSEWHERE,
    WALK_OFFS,
    /** Somebody touched what the page does not show. */
    WILD_PRESSES,
    /** A card was drawn again, or another one. */
    SECOND_SWIPES,
    /** Somebody wanted another language, size, contrast or way to use the pages. */
    MANNERS_CHANGED,
    /** Somebody stood there for longer than a page waits. */
    LONG_THOUGHTS,
    /** A customer said that something was wrong with a disc. */
    FAULTS_REPORTED,
    /** A disc was left in the mouth. */
    LEFT_IN_MOUTH,
    /** One disc was held out and another one laid in. */
    SWAPPED_DISCS,
    /** An empty case, a case of another make or a book was held out or laid in. */
    PROPS_BROUGHT,
    /** An operator answered an open task at the console. */
    ANSWERS,
    /** The same answer was given twice. */
    ANSWERS_TWICE,
    /** Two operators answered one task at the same moment. */
    ANSWERS_AT_ONCE,
    /** Money was given back. */
    REFUNDS,
    /** The same refund was asked for twice, one after the other or at the same moment. */
    REFUNDS_TWICE,
    /** A kiosk was told to read all its slots. */
    AUDITS,
    /** What an audit has read was accepted. */
    CORRECTIONS,
    /** Staff came with a service code. */
    STAFF_VISITS,
    /** Staff went off in the middle. */
    STAFF_WALKED_OFF,
    /** Staff laid a disc into a mouth. */
    DISCS_LOADED,
    /** Staff took a disc out of a mouth. */
    DISCS_UNLOADED
  }

  private final List<SimulatedKiosk> kiosks;
  private final Schedule time;
  private final Swarm swarm;
  private final RandomGenerator random;
  private final Crowd crowd;
  private final List<Person> all = new ArrayList<>();
  private final Map<SimulatedKiosk, Visit> visits = new HashMap<>();
  private final Map<String, SimulatedKiosk> rentedAt = new HashMap<>();
  private final Map<Deed, Long> deeds = new EnumMap<>(Deed.class);
  private final Set<Person> absent = new HashSet<>();
  private Arrival arrival = (_, _) -> {};
  private final Set<SimulatedKiosk> staffed = new HashSet<>();
  private final Map<SimulatedKiosk, Integer> insisting = new LinkedHashMap<>();
  private Optional<RandomGenerator> habits = Optional.empty();
  private boolean renting = true;
  private boolean keeping;
  private int bringing;

  /** Hears of each visit that begins. */
  @FunctionalInterface
  public interface Arrival {
    /**
     * Somebody stands before a kiosk.
     *
     * @param visit counts the visits from 1
     */
    void at(SimulatedKiosk kiosk, long visit);
  }

  /**
   * People who are at home.
   *
   * @param crowd how many they are and how often they come
   */
  public People(
      List<SimulatedKiosk> kiosks,
      Schedule time,
      Swarm swarm,
      RandomGenerator random,
      Crowd crowd) {
    this.kiosks = List.copyOf(kiosks);
    this.time = time;
    this.swarm = swarm;
    this.random = random;
    this.crowd = crowd;
    TestCard[] cards = TestCard.values();
    for (int i = 1; i <= crowd.people(); i++) {
      boolean usual = random.nextInt(3) > 0;
      all.add(
          new Person(
              "person " + i, usual ? TestCard.APPROVED : cards[random.nextInt(cards.length)]));
    }
  }

  /** Tells of each visit that begins. */
  public void onArrival(Arrival listener) {
    arrival = listener;
  }

  /** These never come, by number from 1. */
  public void stayAtHome(Set<Integer> numbers) {
    numbers.stream()
        .filter(number -> number <= all.size())
        .forEach(number -> absent.add(all.get(number - 1)));
  }

  /** Some have habits that no page asks for, by a chance of their own. */
  public void haveHabits(RandomGenerator chance) {
    habits = Optional.of(chance);
  }

  /** What the next visitor of this kiosk is like. */
  Whims whims(SimulatedKiosk kiosk) {
    return habits
        .map(chance -> Whims.draw(kiosk, this, time, chance))
        .orElseGet(() -> Whims.none(kiosk, this, time, random));
  }

  /** They begin to come. */
  public void wakeUp() {
    all.forEach(this::wantsToRent);
  }

  /** Gives somebody a thing that belongs to no kiosk here, and the wish to bring it. */
  public void strangeDisc(String name) {
    Person person = all.getFirst();
    if (absent.contains(person)) {
      return;
    }
    person.takes(name);
    plan(person, name, 1);
  }

  /** From now on they only bring back. */
  public void rentNoMore() {
    renting = false;
  }

  /**
   * Somebody comes to this kiosk again and again until there was a disc to take, at most {@value
   * #MOST_INSISTENCE} times; whoever takes one from now on keeps it.
   */
  public void insistAt(SimulatedKiosk kiosk) {
    keeping = true;
    insisting.put(kiosk, 0);
    insist(kiosk);
  }

  /** Whether whoever insisted at this kiosk went away without a disc. */
  public boolean insistedInVain(SimulatedKiosk kiosk) {
    return insisting.containsKey(kiosk);
  }

  private void insist(SimulatedKiosk kiosk) {
    if (insisting.merge(kiosk, 1, Integer::sum) > MOST_INSISTENCE) {
      return;
    }
    time.after(
        60_000 + random.nextInt(60_000),
        "somebody insists",
        () -> begin(visit(new Person("the last one", TestCard.APPROVED), kiosk)));
  }

  private Visit visit(Person person, SimulatedKiosk kiosk) {
    return new Visit(person, new Goal.Rent(), kiosk, this, time, swarm, random);
  }

  /** Lets staff to a kiosk, if nobody stands there; nobody comes until they have gone. */
  public boolean stepAside(SimulatedKiosk kiosk) {
    if (isTaken(kiosk)) {
      return false;
    }
    arrival.at(kiosk, deeds.getOrDefault(Deed.VISITS, 0L));
    return staffed.add(kiosk);
  }

  /** Staff have gone. */
  public void comeBack(SimulatedKiosk kiosk) {
    staffed.remove(kiosk);
  }

  private boolean isTaken(SimulatedKiosk kiosk) {
    return visits.containsKey(kiosk) || staffed.contains(kiosk);
  }

  /** Whether nobody stands before a kiosk or wants to bring a disc. */
  public boolean areDone() {
    return visits.isEmpty()
        && bringing == 0
        && insisting.values().stream().allMatch(tries -> tries > MOST_INSISTENCE);
  }

  /** How often they did what. */
  public Map<Deed, Long> deeds() {
    return Map.copyOf(deeds);
  }

  /** Somebody did this. */
  public void count(Deed deed) {
    deeds.merge(deed, 1L, Long::sum);
  }

  private void wantsToRent(Person person) {
    long mean = crowd.pause().toMillis();
    long wait = (long) (-Math.log(1 - random.nextDouble()) * mean);
    time.after(
        wait,
        person.name() + " wants to rent",
        () -> {
          if (renting) {
            if (!absent.contains(person)) {
              come(person);
            }
            wantsToRent(person);
          }
        });
  }

  private void come(Person person) {
    SimulatedKiosk kiosk = anyKiosk();
    if (!isTaken(kiosk)) {
      begin(visit(person, kiosk));
    }
  }

  /** Where it was rented: most people come by there again. */
  private SimulatedKiosk origin(String disc) {
    SimulatedKiosk kiosk = rentedAt.get(disc);
    return kiosk == null ? anyKiosk() : kiosk;
  }

  private SimulatedKiosk anyKiosk() {
    return kiosks.get(random.nextInt(kiosks.size()));
  }

  private void begin(Visit visit) {
    visits.put(visit.kiosk(), visit);
    count(Deed.VISITS);
    arrival.at(visit.kiosk(), deeds.getOrDefault(Deed.VISITS, 0L));
    visit.begin();
  }

  /** A visit is over; a disc that is still in hand is tried again, up to a point. */
  void left(Visit visit, int tries) {
    visits.remove(visit.kiosk());
    if (insisting.containsKey(visit.kiosk())) {
      insist(visit.kiosk());
    }
    if (visit.goal() instanceof Goal.Bring(var disc)) {
      bringing--;
      if (visit.person().holds(disc) && !visit.gaveUp()) {
        plan(visit.person(), disc, tries + 1);
      }
    }
  }

  /** Somebody has a disc now. */
  void took(Person person, String disc, SimulatedKiosk kiosk) {
    if (Whims.isProp(disc)) {
      return;
    }
    person.takes(disc);
    rentedAt.put(disc, kiosk);
    count(Deed.RENTALS);
    insisting.remove(kiosk);
    if (!keeping && random.nextInt(20) > 0) {
      plan(person, disc, 1);
    }
  }

  /** Somebody gave a disc back. */
  void gave(Person person, String disc, SimulatedKiosk kiosk) {
    person.gives(disc);
    count(kiosk.equals(rentedAt.get(disc)) ? Deed.RETURNS : Deed.RETURNS_ELSEWHERE);
  }

  private void plan(Person person, String disc, int tries) {
    if (tries > MOST_TRIES) {
      return;
    }
    bringing++;
    long wait = tries > 1 ? 120_000L + random.nextInt(3_600_000) : untilReturn();
    time.after(
        wait,
        person.name() + " brings " + disc,
        () -> {
          if (person.holds(disc)) {
            comeWith(person, disc, tries);
          } else {
            bringing--;
          }
        });
  }

  private void comeWith(Person person, String disc, int tries) {
    SimulatedKiosk kiosk = random.nextInt(3) > 0 ? origin(disc) : anyKiosk();
    if (isTaken(kiosk)) {
      bringing--;
      plan(person, disc, tries);
      return;
    }
    var visit = new Visit(person, new Goal.Bring(disc), kiosk, this, time, swarm, random);
    visit.tries(tries);
    begin(visit);
  }

  private long untilReturn() {
    long hour = Duration.ofHours(1).toMillis();
    return switch (random.nextInt(10)) {
      case 0 -> random.nextInt(300_000);
      case 1, 2, 3, 4, 5 -> hour + random.nextLong(20 * hour);
      case 6, 7, 8 -> random.nextLong(5 * 24 * hour);
      default -> random.nextLong(18 * 24 * hour);
    };
  }
}
