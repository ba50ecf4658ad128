package rondo.server.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.GAME;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Papers.OUT;
import static rondo.server.store.Papers.TERMS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.id.AskId;
import rondo.base.id.KioskId;
import rondo.base.id.TitleId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.protocol.ask.Ask;
import rondo.server.catalogue.KioskFile;
import rondo.server.inventory.DiscFile;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.PlaceKind;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalLife;
import rondo.server.store.Network;
import rondo.server.store.Papers;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.Tariff;

class CheckoutOpeningTest {
  private static final KioskFile KIOSK =
      new KioskFile(HALL, Network.ZONE, Set.of(Network.GROUP), "standard", 1);
  private static final Tariff TARIFF = Network.tariff();

  @Test
  void a_good_cart_opens_with_one_authorisation_over_the_sum_of_the_first_nights() {
    var opened = (CheckoutOpening.Opened) open(ask(FILM, GAME), here(FILM), game(GAME));
    var step = opened.draft().build();

    assertThat(opened.authorise().amount().minor()).isEqualTo(195 + 379);
    assertThat(step.checkouts().getFirst().reservedMinor()).isEqualTo(195 + 379);
    assertThat(step.rentals()).extracting(Rental::discCode).containsExactly(FILM, GAME);
    assertThat(step.places())
        .as("the discs are held, so that nobody moves them meanwhile")
        .hasSize(2)
        .allMatch(place -> place.kind() == PlaceKind.SLOT);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6, 7})
  void a_cart_has_one_to_five_discs(int size) {
    assertThat(code(open(cart(size), discs(size)))).isEqualTo("cart-size");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void the_smallest_and_the_largest_cart_open(int size) {
    assertThat(code(open(cart(size), discs(size)))).isEqualTo("opened");
  }

  @Test
  void a_rental_id_is_used_once() {
    var twice =
        asking(
            List.of(
                new Ask.CartLine(Network.rental(1, 1), FILM),
                new Ask.CartLine(Network.rental(1, 1), GAME)));

    assertThat(code(open(twice, here(FILM), game(GAME)))).isEqualTo("cart-doubled");
    assertThat(code(decide(ask(FILM), Optional.of(TARIFF), true, here(FILM))))
        .isEqualTo("cart-doubled");
  }

  @Test
  void prices_of_another_tariff_or_of_none_are_refused() {
    var other = tariff("holiday");

    assertThat(code(decide(ask(FILM), Optional.empty(), false, here(FILM))))
        .isEqualTo("prices-changed");
    assertThat(code(decide(ask(FILM), Optional.of(other), false, here(FILM))))
        .isEqualTo("prices-changed");
  }

  @ParameterizedTest
  @EnumSource(value = PlaceKind.class, names = "SLOT", mode = EnumSource.Mode.EXCLUDE)
  void a_disc_that_stands_in_no_slot_cannot_be_promised(PlaceKind kind) {
    assertThat(code(open(ask(FILM), disc(FILM, Format.DVD, kind, HALL, List.of()))))
        .isEqualTo("disc-gone");
  }

  @Test
  void a_disc_of_another_kiosk_or_of_nobody_cannot_be_promised() {
    var there = disc(FILM, Format.DVD, PlaceKind.SLOT, PORT, List.of());

    assertThat(code(open(ask(FILM), there))).isEqualTo("disc-gone");
    assertThat(code(open(ask(FILM)))).isEqualTo("disc-gone");
  }

  @Test
  void a_disc_that_is_promised_or_out_or_sold_cannot_be_promised() {
    Stream.of(
            new RentalLife.Authorising(),
            new RentalLife.Open(OUT),
            new RentalLife.Unresolved(OUT, "sensors disagree"),
            new RentalLife.Sold(OUT, Network.march(16, 21, 0), 15))
        .forEach(life ->
            assertThat(code(open(ask(FILM), inSlotAfter(life))))
                .as("%s", life)
                .isEqualTo("disc-gone"));
  }

  @Test
  void a_disc_that_came_back_can_be_promised_again() {
    assertThat(code(open(ask(FILM), inSlotAfter(new RentalLife.Returned(OUT, OUT, 1)))))
        .isEqualTo("opened");
  }

  @Test
  void a_format_without_a_price_is_not_for_rent() {
    var bluRay = disc(FILM, Format.BLU_RAY, PlaceKind.SLOT, HALL, List.of());

    assertThat(code(open(ask(FILM), bluRay))).isEqualTo("not-for-rent");
  }

  @Test
  void what_cannot_be_had_is_named_in_the_order_of_the_cart() {
    var cart = ask(GAME, FILM, DiscCode.of(7));
    var gone = (CheckoutOpening.Refused) open(cart, here(FILM));

    assertThat(gone.refusal().code()).isEqualTo("disc-gone");
    assertThat(gone.discs()).containsExactly(GAME, DiscCode.of(7));
  }

  @Test
  void only_the_disc_without_a_price_is_named_as_not_for_rent() {
    var bluRay = disc(GAME, Format.BLU_RAY, PlaceKind.SLOT, HALL, List.of());
    var refused = (CheckoutOpening.Refused) open(ask(FILM, GAME), here(FILM), bluRay);

    assertThat(refused.refusal().code()).isEqualTo("not-for-rent");
    assertThat(refused.discs()).containsExactly(GAME);
  }

  @Test
  void a_bad_cart_names_no_disc() {
    assertThat(((CheckoutOpening.Refused) open(cart(6), discs(6))).discs()).isEmpty();
  }

  @Test
  void the_same_question_is_known_again_and_any_other_is_not() {
    var opened = (CheckoutOpening.Opened) open(ask(FILM), here(FILM));

    assertThat(CheckoutOpening.asks(opened.authorise(), HALL, ask(FILM))).isTrue();
    assertThat(CheckoutOpening.asks(opened.authorise(), PORT, ask(FILM))).isFalse();
    assertThat(CheckoutOpening.asks(opened.authorise(), HALL, ask(GAME))).isFalse();
    assertThat(CheckoutOpening.asks(opened.authorise(), HALL, ask(FILM, GAME))).isFalse();
  }

  private static CheckoutOpening open(Ask.Authorise ask, DiscFile... discs) {
    return decide(ask, Optional.of(TARIFF), false, discs);
  }

  private static CheckoutOpening decide(
      Ask.Authorise ask, Optional<Tariff> tariff, boolean known, DiscFile... discs) {
    return CheckoutOpening.decide(
        KIOSK, new AskId(Network.id(8)), ask, tariff, List.of(discs), known, Papers.pen(OUT));
  }

  private static Ask.Authorise ask(DiscCode... discs) {
    return asking(
        IntStream.range(0, discs.length)
            .mapToObj(i -> new Ask.CartLine(Network.rental(1, i + 1), discs[i]))
            .toList());
  }

  private static Ask.Authorise asking(List<Ask.CartLine> lines) {
    return new Ask.Authorise(
        Network.checkout(1), OUT, lines, "standard", 1, "sealed", Optional.empty());
  }

  private static Ask.Authorise cart(int size) {
    return ask(IntStream.rangeClosed(1, size).mapToObj(DiscCode::of).toArray(DiscCode[]::new));
  }

  private static DiscFile[] discs(int size) {
    return IntStream.rangeClosed(1, size)
        .mapToObj(n -> here(DiscCode.of(n)))
        .toArray(DiscFile[]::new);
  }

  private static DiscFile here(DiscCode code) {
    return disc(code, Format.DVD, PlaceKind.SLOT, HALL, List.of());
  }

  private static DiscFile game(DiscCode code) {
    return disc(code, Format.GAME, PlaceKind.SLOT, HALL, List.of());
  }

  private static DiscFile inSlotAfter(RentalLife life) {
    return disc(FILM, Format.DVD, PlaceKind.SLOT, HALL, List.of(Papers.rental(1, life, TERMS)));
  }

  private static DiscFile disc(
      DiscCode code, Format format, PlaceKind kind, KioskId kiosk, List<Rental> rentals) {
    var slot = kind == PlaceKind.SLOT ? Optional.of(new Slot(1, 1)) : Optional.<Slot>empty();
    return new DiscFile(
        code,
        Network.GROUP,
        new TitleId(Network.id(101)),
        "Title 1",
        0,
        format,
        new DiscPlace(
            code,
            kind,
            1,
            Optional.of(kiosk),
            slot.map(Slot::deck),
            slot.map(Slot::position),
            Optional.empty(),
            OUT),
        rentals.stream().filter(Rental::live).findFirst(),
        rentals.stream().filter(Rental::wasTaken).findFirst(),
        List.of(),
        List.of());
  }

  private static Tariff tariff(String id) {
    return new Tariff(
        id,
        1,
        TARIFF.currency(),
        TARIFF.basis(),
        TARIFF.tax(),
        TARIFF.nightEnds(),
        TARIFF.maximumNights(),
        TARIFF.prices());
  }

  private static String code(CheckoutOpening opening) {
    return switch (opening) {
      case CheckoutOpening.Opened _ -> "opened";
      case CheckoutOpening.Refused(var why, _) -> why.code();
    };
  }
}
