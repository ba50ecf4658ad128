package rondo.kiosk.diagram;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import rondo.base.id.IdSource;
import rondo.base.place.Slot;
import rondo.kiosk.duty.Duties;
import rondo.kiosk.inventory.Inventory;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.workflow.Situation;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.identity.ServiceCode;
import rondo.protocol.state.State;
import rondo.tariff.rule.FormatPrice;
import rondo.tariff.rule.Tariff;

/**
 * What stands round a decision: a healthy day, and each thing that can be otherwise. A walk meets
 * every event in more than one of them.
 */
final class Circumstances {
  static final ServiceCode CODE = ServiceCode.read("7K2M-9QXA").orElseThrow();
  private static final String SALT = "00112233445566778899aabbccddeeff";
  private static final String HASH = CODE.hash(SALT);

  private Circumstances() {}

  /** All is well; staff have something to do, and the server hears of faults. */
  static Situation well() {
    return with(Samples.slots(), Samples.settings(), Samples.tariff(), duties(Samples.NOON));
  }

  /** The server cannot be asked. */
  static Situation away() {
    Situation it = well();
    return new Situation(
        it.now(),
        ids(),
        it.inventory(),
        it.settings(),
        it.catalogue(),
        it.prices(),
        it.network(),
        false,
        true,
        Manner.PLAIN,
        it.restrictions(),
        it.duties(),
        it.sealing());
  }

  /** Of the film, no copy stands here. */
  static Situation without() {
    Map<Slot, SlotContent> slots = new TreeMap<>(Samples.slots());
    slots.remove(Samples.SLOT);
    slots.remove(Samples.SLOT_OF_COPY);
    return with(slots, Samples.settings(), Samples.tariff(), duties(Samples.NOON));
  }

  /** Of the film, only the other copy stands here. */
  static Situation otherCopy() {
    Map<Slot, SlotContent> slots = new TreeMap<>(Samples.slots());
    slots.remove(Samples.SLOT);
    return with(slots, Samples.settings(), Samples.tariff(), duties(Samples.NOON));
  }

  /** Every slot holds something. */
  static Situation full() {
    Map<Slot, SlotContent> slots = new TreeMap<>();
    Samples.LAYOUT.slots().forEach(slot -> slots.put(slot, new SlotContent.UnknownCase()));
    slots.putAll(Samples.slots());
    return with(slots, Samples.settings(), Samples.tariff(), duties(Samples.NOON));
  }

  /** A disc's way was unclear before. */
  static Situation doubtful() {
    Map<Slot, SlotContent> slots = new TreeMap<>(Samples.slots());
    slots.put(Samples.SLOT_OF_GAME, new SlotContent.Locked("unresolved"));
    return with(slots, Samples.settings(), Samples.tariff(), duties(Samples.NOON));
  }

  /** Other prices hold since the page was drawn. */
  static Situation dearer() {
    Tariff it = Samples.tariff();
    var other =
        new Tariff(
            it.id(),
            it.version() + 1,
            it.currency(),
            it.basis(),
            it.tax(),
            it.nightEnds(),
            it.maximumNights(),
            it.prices().stream().map(Circumstances::doubled).toList());
    return with(Samples.slots(), Samples.settings(), other, duties(Samples.NOON));
  }

  private static FormatPrice doubled(FormatPrice it) {
    return new FormatPrice(it.format(), it.firstNight().plus(it.firstNight()), it.furtherNight());
  }

  /** Each title of the sample must not be rented without an age. */
  static Situation limited() {
    State.Settings it = Samples.settings();
    var limited =
        new State.Settings(
            it.name(),
            it.zone(),
            it.group(),
            it.accepted(),
            it.helpPhone(),
            it.peopleKey(),
            it.paymentKey(),
            Optional.of(12));
    return with(Samples.slots(), limited, Samples.tariff(), duties(Samples.NOON));
  }

  /** The service code is good no more. */
  static Situation codeOver() {
    return with(
        Samples.slots(),
        Samples.settings(),
        Samples.tariff(),
        duties(Samples.NOON.minusSeconds(7_200)));
  }

  private static Duties duties(Instant from) {
    return new Duties(
        Optional.of(
            new State.Orders(
                Optional.of(new State.ServiceKey(1, SALT, HASH, from.plusSeconds(3_600))),
                List.of(Samples.disc(9)),
                List.of(Samples.disc(3)),
                Optional.of(1L),
                List.of())),
        Map.of());
  }

  private static IdSource ids() {
    return new IdSource(InstantSource.fixed(Samples.NOON), new SplittableRandom(11));
  }

  private static Situation with(
      Map<Slot, SlotContent> slots, State.Settings settings, Tariff tariff, Duties duties) {
    return new Situation(
        Samples.NOON,
        ids(),
        new Inventory(Samples.LAYOUT, slots),
        Optional.of(settings),
        Optional.of(Samples.catalogue()),
        Optional.of(new State.Prices(tariff)),
        Optional.of(Samples.network()),
        true,
        true,
        Manner.PLAIN,
        Optional.of(new State.Restrictions(List.of())),
        duties,
        text -> "sealed");
  }
}
