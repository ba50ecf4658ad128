package rondo.vision.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.labels.symbol.Bars;
import rondo.media.label.DiscCode;
import rondo.vision.profile.Profile;

/** Words out of lines across bars: drawn by ZXing's writers, read by our tables. */
class CodeWordsTest {
  private final SpanReader reader = new SpanReader(List.of(new Code128(), new Ean13()));

  /** Blur in pixels; noise in grey values where ink and paper are 190 apart. */
  @ParameterizedTest
  @CsvSource({"1.3, 0.5, 4", "2, 1, 4", "2, 1.2, 6", "3.1, 0.5, 25", "6, 2, 10"})
  void disc_codes_are_read_forward_and_backward(double module, double blur, double noise) {
    SplittableRandom random = new SplittableRandom(20);
    for (int round = 0; round < 20; round++) {
      String text = DiscCode.of(random.nextLong(1_000_000_000_000L)).value();
      PrintedBars bars = PrintedBars.of(Bars.code128(text), module, blur, noise, random);
      PrintedBars seen = round % 2 == 0 ? bars : bars.turned();
      Optional<WordReading> reading = reader.read(seen.profile(), seen.span());
      assertThat(reading).map(WordReading::text).contains(text);
      assertThat(reading).map(WordReading::turned).contains(round % 2 == 1);
      assertThat(reader.agrees(reading.orElseThrow(), seen.profile(), seen.span())).isTrue();
    }
  }

  /** The first digit of an EAN-13 has no bars of its own: it is how the left ones are written. */
  @Test
  void numbers_of_titles_are_read_with_any_first_digit_and_0_is_upc() {
    SplittableRandom random = new SplittableRandom(21);
    for (int round = 0; round < 40; round++) {
      String number = number(round % 10, random);
      PrintedBars bars = PrintedBars.of(Bars.ean13(number), 2, 0.8, 5, random);
      PrintedBars seen = round % 3 == 0 ? bars.turned() : bars;
      assertThat(reader.read(seen.profile(), seen.span())).map(WordReading::text).contains(number);
    }
  }

  @Test
  void an_ean_is_not_read_by_a_reader_of_code_128_nor_the_other_way_round() {
    SplittableRandom random = new SplittableRandom(22);
    PrintedBars title = PrintedBars.of(Bars.ean13("4006381333931"), 2, 0.5, 2, random);
    PrintedBars disc = PrintedBars.of(Bars.code128("D0000000047118"), 2, 0.5, 2, random);
    assertThat(new SpanReader(List.of(new Code128())).read(title.profile(), title.span()))
        .isEmpty();
    assertThat(new SpanReader(List.of(new Ean13())).read(disc.profile(), disc.span())).isEmpty();
  }

  /** Two halves of different codes: the symbol's check fails but for one in a hundred. */
  @Test
  void what_holds_no_check_is_not_made_to_hold_one() {
    SplittableRandom random = new SplittableRandom(23);
    for (int round = 0; round < 60; round++) {
      String one = DiscCode.of(random.nextLong(1_000_000_000_000L)).value();
      String other = DiscCode.of(random.nextLong(1_000_000_000_000L)).value();
      PrintedBars left = PrintedBars.of(Bars.code128(one), 2.2, 0.6, 3, random);
      PrintedBars right = PrintedBars.of(Bars.code128(other), 2.2, 0.6, 3, random);
      double[] cut = left.profile().values().clone();
      int from = (int) (2 * (20 + 2.2 * 11 * (4 + round % 6)));
      System.arraycopy(right.profile().values(), from, cut, from, cut.length - from);
      Optional<WordReading> reading = reader.read(new Profile(cut, 0, 0.5), left.span());
      assertThat(reading).as("%s then %s", one, other).isEmpty();
    }
  }

  /** A letter that cannot be seen is found by the check of all others: that is no proof. */
  @Test
  void a_letter_under_dirt_leaves_the_word_right_or_unread() {
    SplittableRandom random = new SplittableRandom(24);
    for (int round = 0; round < 60; round++) {
      String text = DiscCode.of(random.nextLong(1_000_000_000_000L)).value();
      PrintedBars bars = PrintedBars.of(Bars.code128(text), 2.2, 0.6, 3, random);
      double[] dirty = bars.profile().values().clone();
      int from = (int) (2 * (20 + 2.2 * 11 * (1 + round % 8)));
      java.util.Arrays.fill(dirty, from, from + 44, round % 2 == 0 ? 220 : 40);
      reader
          .read(new Profile(dirty, 0, 0.5), bars.span())
          .ifPresent(reading -> assertThat(reading.text()).isEqualTo(text));
    }
  }

  @Test
  void noise_between_two_quiet_zones_is_no_word() {
    SplittableRandom random = new SplittableRandom(25);
    for (int round = 0; round < 60; round++) {
      double[] values = new double[640];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextInt(256);
      }
      var span = new rondo.vision.profile.Span(20, 300, 20 + random.nextInt(80));
      assertThat(reader.read(new Profile(values, 0, 0.5), span)).isEmpty();
    }
  }

  private static String number(int first, SplittableRandom random) {
    StringBuilder digits = new StringBuilder().append(first);
    int sum = first;
    for (int i = 1; i < 12; i++) {
      int digit = random.nextInt(10);
      digits.append(digit);
      sum += digit * (i % 2 == 0 ? 1 : 3);
    }
    return digits.append((10 - sum % 10) % 10).toString();
  }
}
