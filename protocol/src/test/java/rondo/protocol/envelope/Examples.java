package rondo.protocol.envelope;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import rondo.base.id.AskId;
import rondo.base.id.AttemptId;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.base.id.ReturnId;
import rondo.base.id.TitleId;
import rondo.base.money.BasisPoints;
import rondo.base.money.Money;
import rondo.base.place.Slot;
import rondo.base.refusal.Refusal;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.identity.Fingerprint;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.FormatPrice;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.Tariff;
import rondo.tariff.rule.TaxRule;

/** One example of each message, with every field filled; new ones are added, none is changed. */
final class Examples {
  private static final Instant AT = Instant.parse("2030-05-01T19:30:00.123Z");
  private static final UUID ID = UUID.fromString("01931f00-0000-7000-8000-00000000000a");
  private static final CheckoutId CHECKOUT = new CheckoutId(ID);
  private static final RentalId RENTAL = new RentalId(ID);
  private static final AttemptId ATTEMPT = new AttemptId(ID);
  private static final ReturnId RETURNED = new ReturnId(ID);
  private static final TitleId TITLE = new TitleId(ID);
  private static final DiscCode DISC = DiscCode.of(42);
  private static final GroupCode GROUP = GroupCode.of(7);
  private static final Slot SLOT = new Slot(2, 17);
  private static final Currency USD = Currency.getInstance("USD");

  private Examples() {}

  static Map<String, Message> all() {
    Map<String, Message> all = new TreeMap<>();
    link().forEach(message -> all.put(name("message", message, Message.class), message));
    facts().forEach(fact -> all.put(name("fact", fact, Fact.class), ChainLink.START.report(fact)));
    slots()
        .forEach(content ->
            all.put(
                name("slot-content", content, SlotContent.class),
                ChainLink.START.report(new Fact.SlotChanged(AT, SLOT, content, "found"))));
    asks().forEach(ask -> all.put(name("ask", ask, Ask.class), asked(ask)));
    answers()
        .forEach(answer ->
            all.put(
                name("answer", answer, Answer.class), new Message.Answered(new AskId(ID), answer)));
    states()
        .forEach((topic, state) ->
            all.put(name("state", state, State.class), new Message.StateOffer(topic, 812, state)));
    return all;
  }

  /** What a message of an older version says to us: a field that came later is empty. */
  static Message asOf(int version, String name) {
    Message today = Objects.requireNonNull(all().get(name), name);
    return switch (today) {
      case Message.Welcome welcome when version < ProtocolVersion.RENEWS_KEYS ->
          new Message.Welcome(
              welcome.version(), welcome.applied(), welcome.session(), Optional.empty());
      case Message.Asked asked ->
          new Message.Asked(
              asked.id(),
              asked.session(),
              asked.number(),
              asked.waitMillis(),
              asked.ask().asOf(version));
      case Message.Heartbeat beat when version < ProtocolVersion.TELLS_ROOM ->
          new Message.Heartbeat(beat.at(), beat.status());
      case Message.StateOffer(var topic, var number, State.Network network)
          when version < ProtocolVersion.TELLS_ROOM ->
          new Message.StateOffer(topic, number, withoutRoom(network));
      default -> today;
    };
  }

  private static State.Network withoutRoom(State.Network network) {
    return new State.Network(
        network.here(),
        network.others().stream()
            .map(it -> new State.Neighbour(it.name(), it.address(), it.point(), it.accepted()))
            .toList());
  }

  private static String name(String kind, Object value, Class<?> sealed) {
    return kind + '.' + WireNames.of(sealed, value.getClass());
  }

  private static Message.Asked asked(Ask ask) {
    return new Message.Asked(new AskId(ID), "5e55", 3, 29_500, ask);
  }

  private static List<Message> link() {
    return List.of(
        new Message.Hello(
            1, 1, 1, "ab".repeat(32), List.of(new Message.StateHeld(Topic.TARIFF, 3))),
        new Message.Welcome(
            1, 812, "00112233445566778899aabbccddeeff", Optional.of("cd".repeat(32))),
        new Message.Ready("00112233445566778899aabbccddeeff"),
        new Message.Unwelcome(1, 1, "update the older"),
        ChainLink.START.report(facts().getFirst()),
        new Message.Acknowledged(812),
        new Message.Resend(811),
        asked(asks().getFirst()),
        new Message.Answered(new AskId(ID), new Answer.ReturnPending()),
        new Message.StateOffer(Topic.LOADING, 812, new State.Loading(0, List.of())),
        new Message.StatePart(Topic.CATALOGUE, 812, 1, 2, "eyJ0eXAi"),
        new Message.StateHeld(Topic.CATALOGUE, 812),
        new Message.Heartbeat(AT, Optional.of("idle"), Optional.of(6)),
        new Message.Quarantined("the chain of Facts forks at 7"),
        new Message.RenewKey("{}"),
        new Message.KeyDrawn("eyJhbGciOiJFQ0RILUVTIn0..g.h.i"),
        new Message.KeyTaken("00112233445566ff"),
        new Message.Enrolled(fingerprint()));
  }

  private static Fingerprint fingerprint() {
    return Fingerprint.parse("0".repeat(52)).orElseThrow();
  }

  private static List<Fact> facts() {
    return List.of(
        new Fact.KioskStarted(AT, "0.1.0", 12, List.of(ATTEMPT)),
        new Fact.CheckoutAbandoned(AT, CHECKOUT, "no-answer"),
        new Fact.DiscTaken(AT, CHECKOUT, RENTAL, ATTEMPT, DISC, SLOT),
        new Fact.DiscNotDispensed(AT, CHECKOUT, RENTAL, Optional.of(ATTEMPT), DISC, "jam"),
        new Fact.DispenseUnresolved(AT, CHECKOUT, RENTAL, ATTEMPT, DISC, "arm and slot empty"),
        new Fact.CheckoutFinished(AT, CHECKOUT, List.of(RENTAL)),
        new Fact.DiscReturned(AT, RETURNED, GROUP, DISC, SLOT),
        new Fact.ReturnRefused(AT, RETURNED, Optional.of(GROUP), Optional.of(DISC), "not-out"),
        new Fact.SlotChanged(AT, SLOT, new SlotContent.Holds(DISC), "loaded"),
        new Fact.MachineTroubled(AT, "arm", "jam", "Käfig klemmt"),
        new Fact.FaultReported(AT, DISC, "skips", Optional.of(RENTAL), Optional.of(RETURNED)),
        new Fact.SlotRead(
            AT,
            1_900_000_000,
            SLOT,
            new SlotContent.Free(),
            "present",
            Optional.of(GROUP),
            Optional.of(DISC),
            1,
            "unexpected"),
        new Fact.AuditEnded(AT, 1_900_000_000, 102),
        new Fact.ServiceVisited(AT, 7, "began"));
  }

  private static List<SlotContent> slots() {
    return List.of(
        new SlotContent.Free(),
        new SlotContent.Holds(DISC),
        new SlotContent.UnknownCase(),
        new SlotContent.Locked("two jams"));
  }

  private static List<Ask> asks() {
    return List.of(
        new Ask.Authorise(
            CHECKOUT,
            AT,
            List.of(new Ask.CartLine(RENTAL, DISC)),
            "standard",
            4,
            "eyJhbGciOiJFQ0RILUVTIn0..a.b.c",
            Optional.of("eyJhbGciOiJFQ0RILUVTIn0..d.e.f"),
            Optional.of("es")),
        new Ask.CheckReturn(RETURNED, GROUP, DISC),
        new Ask.DescribeReturn(RETURNED, DISC));
  }

  private static List<Answer> answers() {
    return List.of(
        new Answer.Authorised(new Money(324, USD), "1111"),
        new Answer.Declined("declined"),
        new Answer.BankSilent(),
        new Answer.ReturnWelcome(TITLE, "Metropolis"),
        new Answer.ReturnUnwanted(Answer.UnwantedReason.NOT_OUT),
        new Answer.ReturnDescribed("Metropolis", 2, Optional.of(new Money(648, USD)), AT),
        new Answer.ReturnPending(),
        new Answer.Refused(new Refusal("code", "What.", "Money.", "Next.")));
  }

  private static Map<Topic, State> states() {
    return Map.of(
        Topic.SETTINGS,
        new State.Settings(
            "Hauptbahnhof",
            ZoneId.of("Europe/Berlin"),
            GROUP,
            List.of(GROUP),
            Optional.of("+49 30 1234567"),
            "{}",
            "{}"),
        Topic.CATALOGUE,
        new State.Catalogue(
            List.of(
                new State.Title(
                    TITLE, "Metropolis", 1927, "science-fiction", "Lang", 153, 6, List.of("de"))),
            List.of(new State.Disc(DISC, TITLE, Format.BLU_RAY))),
        Topic.TARIFF,
        new State.Prices(tariff()),
        Topic.LOADING,
        new State.Loading(9, List.of(new State.Loaded(SLOT, DISC))),
        Topic.NETWORK,
        new State.Network(
            Optional.of(new State.Point(52.525, 13.369)),
            List.of(
                new State.Neighbour(
                    "Ostbahnhof",
                    "Koppenstrasse 3, Berlin",
                    Optional.of(new State.Point(52.51, 13.435)),
                    List.of(GROUP),
                    Optional.of(6),
                    Optional.of(true)))),
        Topic.RESTRICTIONS,
        new State.Restrictions(List.of(DISC)),
        Topic.ORDERS,
        new State.Orders(
            Optional.of(new State.ServiceKey(7, "0a1b", "c2d3", AT)),
            List.of(DISC),
            List.of(DiscCode.of(43)),
            Optional.of(1_900_000_000L),
            List.of(
                new State.Correction(
                    3, SLOT, new SlotContent.Holds(DISC), new SlotContent.Free()))));
  }

  private static Tariff tariff() {
    return new Tariff(
        "standard",
        4,
        USD,
        PriceBasis.NET,
        new TaxRule("Sales tax", "Springfield", new BasisPoints(800)),
        LocalTime.of(21, 0),
        15,
        List.of(new FormatPrice(Format.DVD, new Money(150, USD), new Money(150, USD))));
  }
}
