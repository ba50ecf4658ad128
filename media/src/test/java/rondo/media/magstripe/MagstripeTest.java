package rondo.media.magstripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MagstripeTest {
  private static final String NUMBER = "4111111111111111";
  private static final String FIRST = "%B4111111111111111^DOE/JANE^30122011234567890?";
  private static final String SECOND = ";4111111111111111=30122011234567890?";
  private static final CardData CARD =
      new CardData(NUMBER, Optional.of(YearMonth.of(2030, 12)), Optional.of("201"));

  static Stream<String> good_swipes() {
    String first = FIRST + TrackForm.FIRST.redundancyCheck(FIRST);
    String second = SECOND + TrackForm.SECOND.redundancyCheck(SECOND);
    return Stream.of(
        FIRST,
        SECOND,
        first,
        second,
        FIRST + SECOND,
        first + second,
        first + SECOND,
        FIRST + second,
        FIRST + SECOND + "\r",
        first + second + "\n",
        SECOND + "\r\n",
        "%E?" + second,
        first + ";E?",
        "%B4111111111111111^O'BRIEN-SMITH & CO./J. 2ND^30122010000 00 A?");
  }

  @ParameterizedTest
  @MethodSource("good_swipes")
  void a_card_is_read_from_either_track_or_both_with_or_without_check(String swipe) {
    assertThat(Magstripe.parse(swipe)).isEqualTo(new Swipe.Readable(CARD));
  }

  @Test
  void the_redundancy_check_is_the_one_that_readers_send() {
    assertThat(TrackForm.SECOND.redundancyCheck(SECOND)).isEqualTo('>');
  }

  @Test
  void a_check_that_looks_like_the_start_of_track_2_is_still_a_check() {
    String first = trackWhoseCheckIs(';');
    assertThat(Magstripe.parse(first + ";" + SECOND)).isEqualTo(new Swipe.Readable(CARD));
    assertThat(Magstripe.parse(first + SECOND)).isEqualTo(new Swipe.Readable(CARD));
    assertThat(Magstripe.parse(first + ";")).isEqualTo(new Swipe.Readable(CARD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ";4111111111111111===1234?",
        ";4111111111111111===?",
        "%B4111111111111111^DOE/JANE^^^123?"
      })
  void a_lone_separator_stands_for_no_expiry_and_no_service_code(String swipe) {
    assertThat(Magstripe.parse(swipe))
        .isEqualTo(new Swipe.Readable(new CardData(NUMBER, Optional.empty(), Optional.empty())));
  }

  @Test
  void a_track_may_be_as_long_as_the_standard_allows_and_not_longer() {
    String first = "%B4111111111111111^DOE/JANE^3012201";
    String second = ";4111111111111111=3012201";
    assertFits(first + "1".repeat(77 - first.length()) + "?");
    assertFault(first + "1".repeat(78 - first.length()) + "?", SwipeFault.TOO_LONG);
    assertFits(second + "1".repeat(38 - second.length()) + "?");
    assertFault(second + "1".repeat(39 - second.length()) + "?", SwipeFault.TOO_LONG);
  }

  static Stream<Arguments> bad_swipes() {
    return Stream.of(
        Arguments.of("", SwipeFault.NOTHING_READ),
        Arguments.of("\r\n", SwipeFault.NOTHING_READ),
        Arguments.of("%E?", SwipeFault.NOTHING_READ),
        Arguments.of(";E?", SwipeFault.NOTHING_READ),
        Arguments.of("%E?;E?", SwipeFault.NOTHING_READ),
        Arguments.of("4".repeat(122), SwipeFault.TOO_LONG),
        Arguments.of("%".repeat(1_000_000), SwipeFault.TOO_LONG),
        Arguments.of(NUMBER, SwipeFault.NO_SENTINELS),
        Arguments.of(SECOND.substring(1), SwipeFault.NO_SENTINELS),
        Arguments.of(SECOND.replace("?", ""), SwipeFault.NO_SENTINELS),
        Arguments.of(FIRST.replace("?", ""), SwipeFault.NO_SENTINELS),
        Arguments.of(" " + SECOND, SwipeFault.NO_SENTINELS),
        Arguments.of(SECOND + "> ", SwipeFault.NO_SENTINELS),
        Arguments.of(SECOND + FIRST, SwipeFault.NO_SENTINELS),
        Arguments.of(SECOND + SECOND, SwipeFault.NO_SENTINELS),
        Arguments.of(SECOND + "?", SwipeFault.WRONG_REDUNDANCY_CHECK),
        Arguments.of(FIRST + "A", SwipeFault.WRONG_REDUNDANCY_CHECK),
        Arguments.of(FIRST.replace("%B", "%A"), SwipeFault.UNKNOWN_FORMAT),
        Arguments.of(FIRST.replace("%B", "%"), SwipeFault.UNKNOWN_FORMAT),
        Arguments.of("%?", SwipeFault.UNKNOWN_FORMAT),
        Arguments.of(";?", SwipeFault.NO_SEPARATOR),
        Arguments.of("%B4111111111111111^DOE/JANE?", SwipeFault.NO_SEPARATOR),
        Arguments.of(SECOND.replace("=", ""), SwipeFault.NO_SEPARATOR),
        Arguments.of(SECOND.replace(NUMBER, "4111111111111112"), SwipeFault.BAD_NUMBER),
        Arguments.of(SECOND.replace(NUMBER, "0000000"), SwipeFault.BAD_NUMBER),
        Arguments.of(";" + "0".repeat(20) + "=3012201?", SwipeFault.BAD_NUMBER),
        Arguments.of(";=3012201?", SwipeFault.BAD_NUMBER),
        Arguments.of(SECOND.replace("4111", "4:11"), SwipeFault.BAD_NUMBER),
        Arguments.of(FIRST.replace("DOE/JANE", "D"), SwipeFault.BAD_NAME),
        Arguments.of(FIRST.replace("DOE/JANE", "D".repeat(27)), SwipeFault.BAD_NAME),
        Arguments.of(SECOND.replace("3012", "3013"), SwipeFault.BAD_EXPIRY),
        Arguments.of(SECOND.replace("3012", "3000"), SwipeFault.BAD_EXPIRY),
        Arguments.of(FIRST.replace("3012", "+112"), SwipeFault.BAD_EXPIRY),
        Arguments.of(";4111111111111111=?", SwipeFault.BAD_EXPIRY),
        Arguments.of(";4111111111111111=301?", SwipeFault.BAD_EXPIRY),
        Arguments.of(";4111111111111111=3012?", SwipeFault.BAD_SERVICE_CODE),
        Arguments.of(";4111111111111111=301220?", SwipeFault.BAD_SERVICE_CODE),
        Arguments.of(";4111111111111111==20=1?", SwipeFault.BAD_SERVICE_CODE),
        Arguments.of(";4111111111111111=3012201=?", SwipeFault.BAD_DISCRETIONARY_DATA));
  }

  @ParameterizedTest
  @MethodSource("bad_swipes")
  void a_swipe_that_breaks_the_standard_is_unreadable_with_its_reason(
      String swipe, SwipeFault fault) {
    assertFault(swipe, fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%B4111111111111111^%s%s%n^3012201?",
        "%B4111111111111111^%X%N^3012201?",
        "%B4111111111111111^DOE'; DROP TABLE RENTAL;--^3012201?",
        "%B4111111111111111^DOE' OR 1=1 --^3012201?",
        "%B4111111111111111^DOE'); DELETE *^3012201?",
        "%B4111111111111111^${JNDI:LDAP}^3012201?",
        "%B4111111111111111^<SCRIPT>^3012201?",
        "%B4111111111111111^DOE/JANE^3012201'; --?",
        "%B4111111111111111^DOE\u0000JANE^3012201?",
        "%B4111111111111111^DOE\u001b[2J^3012201?",
        ";4111111111111111=3012201\u0008?",
        ";4111111111111111=3012201\t?",
        ";41111111\n11111111=3012201?",
        ";\u0664111111111111111=3012201?",
        ";\uff14111111111111111=3012201?",
        ";4111111111111111=3012201ABC?",
        ";4111111111111111=3012201 OR 1=1?"
      })
  void commands_hidden_in_a_track_are_refused(String swipe) {
    assertThat(Magstripe.parse(swipe)).isInstanceOf(Swipe.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ";5555555555554444=3012201?",
        ";4111111111111111=3011201?",
        ";4111111111111111=3012101?",
        ";4111111111111111===?"
      })
  void two_tracks_of_different_cards_are_refused(String second) {
    assertThat(Magstripe.parse(second)).isInstanceOf(Swipe.Readable.class);
    assertFault(FIRST + second, SwipeFault.DIFFERENT_CARDS);
  }

  @Test
  void one_broken_track_is_not_hidden_by_a_good_one() {
    assertFault("%B4111111111111112^DOE/JANE^3012201?" + SECOND, SwipeFault.BAD_NUMBER);
    assertFault(FIRST + ";4111111111111112=3012201?", SwipeFault.BAD_NUMBER);
  }

  private static String trackWhoseCheckIs(char wanted) {
    for (char filler = '0'; filler <= 'Z'; filler++) {
      for (char other = 'A'; other <= 'Z'; other++) {
        String track = FIRST.replace("7890?", "78" + filler + other + "?");
        boolean right = TrackForm.FIRST.redundancyCheck(track) == wanted;
        if (right && Magstripe.parse(track) instanceof Swipe.Readable) {
          return track;
        }
      }
    }
    throw new AssertionError("no such track");
  }

  private static void assertFits(String swipe) {
    assertThat(Magstripe.parse(swipe)).isEqualTo(new Swipe.Readable(CARD));
  }

  private static void assertFault(String swipe, SwipeFault fault) {
    assertThat(Magstripe.parse(swipe)).isEqualTo(new Swipe.Unreadable(fault));
  }
}
