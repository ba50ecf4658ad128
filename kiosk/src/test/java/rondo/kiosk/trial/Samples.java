package rondo.kiosk.trial;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import rondo.base.id.IdSource;
import rondo.base.id.TitleId;
import rondo.base.money.BasisPoints;
import rondo.base.money.Money;
import rondo.base.place.Slot;
import rondo.kiosk.duty.Duties;
import rondo.kiosk.inventory.Inventory;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.workflow.Situation;
import rondo.machine.device.MachineLayout;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.FormatPrice;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.Tariff;
import rondo.tariff.rule.TaxRule;

/**
 * A small kiosk: discs 1 and 2 are copies of one film in slots 1-3 and 1-4, disc 3 is another film
 * in 2-17, disc 4 is a game in 3-9, disc 9 is a film that is out; group 1 is its own, group 2 is
 * taken too.
 */
public final class Samples {
  public static final Instant NOON = Instant.parse("2030-03-01T12:00:00Z");
  public static final GroupCode GROUP = GroupCode.of(1);

  /** Of the network, and not taken here. */
  public static final GroupCode STRANGERS = GroupCode.of(3);

  public static final GroupCode FRIENDS = GroupCode.of(2);
  public static final GroupCode FOREIGN = GroupCode.of(77);
  public static final TitleId FILM = new TitleId(new UUID(1, 1));
  public static final TitleId OTHER_FILM = new TitleId(new UUID(1, 2));
  public static final TitleId GAME = new TitleId(new UUID(1, 3));
  public static final Slot SLOT = new Slot(1, 3);
  public static final Slot SLOT_OF_COPY = new Slot(1, 4);
  public static final Slot SLOT_OF_OTHER = new Slot(2, 17);
  public static final Slot SLOT_OF_GAME = new Slot(3, 9);
  public static final MachineLayout LAYOUT = new MachineLayout(3, 34);

  private Samples() {}

  /** The same kiosk at another time. */
  public static Situation at(Instant instant) {
    return in(settings(), instant);
  }

  /** The same kiosk at another place and time. */
  public static Situation in(ZoneId zone, Instant instant) {
    State.Settings here = settings();
    return in(
        new State.Settings(
            here.name(),
            zone,
            here.group(),
            here.accepted(),
            here.helpPhone(),
            here.peopleKey(),
            here.paymentKey()),
        instant);
  }

  private static Situation in(State.Settings settings, Instant instant) {
    Situation noon = situation();
    return new Situation(
        instant,
        noon.ids(),
        noon.inventory(),
        Optional.of(settings),
        noon.catalogue(),
        noon.prices(),
        noon.network(),
        noon.linked(),
        true,
        noon.sealing());
  }

  public static DiscCode disc(long number) {
    return DiscCode.of(number);
  }

  public static IdSource ids() {
    return new IdSource(() -> NOON, new SplittableRandom(11));
  }

  public static State.Settings settings() {
    return new State.Settings(
        "Corner",
        ZoneId.of("America/Chicago"),
        GROUP,
        List.of(GROUP, FRIENDS),
        Optional.of("555-0100"),
        "people key",
        "payment key");
  }

  /** A kiosk of the strangers' group lies north, a nearer one of our own group beside us. */
  public static State.Network network() {
    return new State.Network(
        Optional.of(new State.Point(41.0, -87.0)),
        List.of(
            new State.Neighbour(
                "Market",
                "1 Market Square",
                Optional.of(new State.Point(41.001, -87.0)),
                List.of(GROUP)),
            new State.Neighbour(
                "Harbour",
                "9 Quay",
                Optional.of(new State.Point(41.01, -87.0)),
                List.of(STRANGERS))));
  }

  public static State.Title title(TitleId id, String name, String genre) {
    return new State.Title(id, name, 1994, genre, "A. Director", 103, 12, List.of("en"));
  }

  public static State.Catalogue catalogue() {
    return new State.Catalogue(
        List.of(
            title(FILM, "The Night Ferry", "horror"),
            title(OTHER_FILM, "Alpine Road", "romance"),
            title(GAME, "Harbour Race", "game")),
        List.of(
            new State.Disc(disc(1), FILM, Format.DVD),
            new State.Disc(disc(2), FILM, Format.DVD),
            new State.Disc(disc(9), FILM, Format.DVD),
            new State.Disc(disc(3), OTHER_FILM, Format.DVD),
            new State.Disc(disc(4), GAME, Format.GAME)));
  }

  public static Tariff tariff() {
    return new Tariff(
        "standard",
        3,
        Currency.getInstance("USD"),
        PriceBasis.NET,
        new TaxRule("Sales tax", "Austin, TX", new BasisPoints(825)),
        LocalTime.of(21, 0),
        15,
        List.of(
            new FormatPrice(Format.DVD, Money.of(180, "USD"), Money.of(180, "USD")),
            new FormatPrice(Format.GAME, Money.of(350, "USD"), Money.of(350, "USD"))));
  }

  public static Map<Slot, SlotContent> slots() {
    Map<Slot, SlotContent> slots = new TreeMap<>();
    slots.put(SLOT, new SlotContent.Holds(disc(1)));
    slots.put(SLOT_OF_COPY, new SlotContent.Holds(disc(2)));
    slots.put(SLOT_OF_OTHER, new SlotContent.Holds(disc(3)));
    slots.put(SLOT_OF_GAME, new SlotContent.Holds(disc(4)));
    return slots;
  }

  /** All is well, the server answers. */
  public static Situation situation() {
    return situation(slots(), true);
  }

  public static Situation situation(Map<Slot, SlotContent> slots, boolean linked) {
    return situation(slots, linked, ids());
  }

  /** The same where staff have something to do. */
  public static Situation with(Duties duties, Situation it) {
    return new Situation(
        it.now(),
        it.ids(),
        it.inventory(),
        it.settings(),
        it.catalogue(),
        it.prices(),
        it.network(),
        it.linked(),
        it.reserve(),
        it.manner(),
        it.restrictions(),
        duties,
        it.sealing());
  }

  public static Situation situation(Map<Slot, SlotContent> slots, boolean linked, IdSource ids) {
    return new Situation(
        NOON,
        ids,
        new Inventory(LAYOUT, slots),
        Optional.of(settings()),
        Optional.of(catalogue()),
        Optional.of(new State.Prices(tariff())),
        Optional.of(network()),
        linked,
        true,
        Manner.PLAIN,
        text -> "sealed");
  }
}
