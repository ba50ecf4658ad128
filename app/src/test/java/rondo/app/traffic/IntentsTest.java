package rondo.app.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rondo.app.traffic.Errand.What;

class IntentsTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final List<KioskDoor> KIOSKS =
      List.of(door("Station Hall", "one"), door("Library Corner", "one"), door("Ferry", "other"));

  private final List<Intent> many = drawn(1);

  private static KioskDoor door(String name, String group) {
    return new KioskDoor(name, group, URI.create("http://a"), URI.create("http://b"), ZONE);
  }

  private static List<Intent> drawn(long seed) {
    return new Intents(KIOSKS, Traffic.DAYS, new SplittableRandom(seed)).draw(600);
  }

  @Test
  void the_same_seed_brings_the_same_customers_and_another_seed_others() {
    assertThat(drawn(1)).isEqualTo(many);
    assertThat(drawn(2)).isNotEqualTo(many);
  }

  @Test
  void every_kind_of_card_and_of_errand_comes() {
    assertThat(many.stream().map(Intent::card).distinct())
        .containsExactlyInAnyOrder(CardInHand.values());
    assertThat(many.stream().flatMap(it -> it.errands().stream()).map(Errand::what).distinct())
        .containsExactlyInAnyOrder(What.values());
    assertThat(many.stream().filter(it -> !it.takes())).hasSize(1);
    assertThat(many.stream().filter(it -> it.mail().isEmpty())).hasSizeBetween(60, 180);
  }

  @Test
  void days_follow_each_other_and_a_day_is_left_to_come_again() {
    assertThat(many)
        .allSatisfy(intent -> {
          List<Integer> days = intent.errands().stream().map(Errand::day).toList();
          assertThat(days).isSorted().doesNotHaveDuplicates();
          assertThat(days.getFirst()).isNotNegative();
          assertThat(days.getLast()).isLessThan(Traffic.DAYS - 1);
          assertThat(intent.errands().getFirst().what()).isEqualTo(What.RENT);
        });
  }

  @Test
  void discs_come_back_to_a_kiosk_of_their_group_and_are_shown_to_strangers_before() {
    assertThat(many)
        .allSatisfy(intent ->
            assertThat(intent.errands())
                .allSatisfy(errand -> {
                  String home = KIOSKS.get(intent.errands().getFirst().kiosk()).group();
                  boolean own = KIOSKS.get(errand.kiosk()).group().equals(home);
                  assertThat(own).isEqualTo(errand.what() != What.BE_TURNED_AWAY);
                }));
  }

  @Test
  void who_never_comes_back_has_bought_the_disc_before_the_season_ends() {
    assertThat(many.stream().filter(it -> it.errands().size() == 1))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.errands().getFirst().day()).isLessThan(Traffic.DAYS - 16));
  }

  @Test
  void a_season_has_thirty_days_and_waves_on_both_sides_of_the_hour_when_nights_end() {
    Instant now = Instant.parse("2026-10-25T12:00:00Z");
    var season = Season.after(now, ZONE, Traffic.DAYS, new SplittableRandom(1));
    assertThat(season.waves()).hasSize(30).isSorted().allMatch(wave -> wave.isAfter(now));
    var days = season.waves().stream().map(wave -> wave.atZone(ZONE).toLocalDate()).toList();
    assertThat(IntStream.range(1, 30))
        .allMatch(i -> days.get(i).equals(days.get(i - 1).plusDays(1)));
    assertThat(season.waves().stream().map(wave -> wave.atZone(ZONE).toLocalTime()).distinct())
        .containsExactlyInAnyOrder(LocalTime.of(11, 0), LocalTime.of(21, 30));
  }

  @Test
  void no_two_customers_carry_the_same_card_or_address() {
    assertThat(many.stream().map(Intent::number)).doesNotHaveDuplicates();
    assertThat(many.stream().flatMap(it -> it.mail().stream())).doesNotHaveDuplicates();
    assertThat(Arrays.stream(CardInHand.values()).filter(CardInHand::pays)).hasSize(3);
  }
}
