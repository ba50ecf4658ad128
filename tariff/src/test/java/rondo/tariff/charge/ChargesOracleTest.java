package rondo.tariff.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.tariff.night.Nights;
import rondo.tariff.night.RandomRentals;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.Tariff;

class ChargesOracleTest {
  private static final int RENTALS = 40;

  /** One drawn rental with what the code under test and the oracle say of it. */
  private record Case(Tariff tariff, Nights nights, Instant acceptedAt, TariffOracle oracle) {
    static Stream<Case> drawn(long seed) {
      var random = new Random(seed);
      return Stream.generate(() -> next(random)).limit(RENTALS);
    }

    private static Case next(Random random) {
      var nights = RandomRentals.next(random);
      var tariff = RandomTariffs.next(random, nights);
      var oracle = new TariffOracle(tariff, Format.DVD, nights);
      return new Case(tariff, nights, RandomRentals.acceptedAt(random, nights), oracle);
    }

    Charge first() {
      return Charges.firstNight(tariff, Format.DVD, nights.zone(), nights.dispensedAt());
    }

    Close close(Instant back) {
      return Charges.close(tariff, Format.DVD, nights.zone(), nights.dispensedAt(), back);
    }

    Close.Sold sale() {
      return Charges.sale(tariff, Format.DVD, nights.zone(), nights.dispensedAt());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
  void what_is_charged_is_what_the_oracle_says(long seed) {
    Case.drawn(seed)
        .forEach(drawn -> {
          var close = drawn.close(drawn.acceptedAt());
          assertThat(drawn.first().total().minor())
              .as("seed %d %s", seed, drawn)
              .isEqualTo(drawn.oracle().first());
          assertThat(close.further().total().minor())
              .as("seed %d %s", seed, drawn)
              .isEqualTo(drawn.oracle().atClose(drawn.acceptedAt()));
          assertThat(close instanceof Close.Sold)
              .as("seed %d %s", seed, drawn)
              .isEqualTo(drawn.oracle().soldBefore(drawn.acceptedAt()));
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void no_path_to_the_last_night_costs_more_than_was_shown(long seed) {
    Case.drawn(seed)
        .forEach(drawn -> {
          var most = Charges.mostYouCanPay(drawn.tariff(), Format.DVD);
          var sold = drawn.sale();
          var inTime = drawn.close(drawn.nights().saleInstant());
          var tooLate = drawn.close(drawn.nights().saleInstant().plusSeconds(1));
          assertThat(drawn.first().total().plus(sold.further().total()))
              .as("seed %d %s", seed, drawn)
              .isEqualTo(most);
          assertThat(inTime).isInstanceOf(Close.Returned.class);
          assertThat(inTime.further().total()).isEqualTo(sold.further().total());
          assertThat(tooLate).isEqualTo(sold);
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44})
  void a_later_return_never_costs_less(long seed) {
    Case.drawn(seed)
        .forEach(drawn -> {
          var earlier = drawn.close(drawn.acceptedAt());
          var later = drawn.close(drawn.acceptedAt().plusSeconds(40_000));
          assertThat(later.nights()).isBetween(earlier.nights(), earlier.nights() + 2);
          assertThat(later.further().total().minor())
              .as("seed %d %s", seed, drawn)
              .isGreaterThanOrEqualTo(earlier.further().total().minor());
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54})
  void every_line_follows_from_what_it_says_itself(long seed) {
    Case.drawn(seed)
        .flatMap(drawn -> Stream.of(drawn.first(), drawn.close(drawn.acceptedAt()).further()))
        .forEach(LineCheck::check);
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63, 64})
  void the_swipe_reserves_exactly_what_is_captured(long seed) {
    Case.drawn(seed)
        .forEach(drawn ->
            assertThat(Charges.reservation(drawn.tariff(), Format.DVD).total())
                .as("seed %d %s", seed, drawn)
                .isEqualTo(drawn.first().total()));
  }
}
