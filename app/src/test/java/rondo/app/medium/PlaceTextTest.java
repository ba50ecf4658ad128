package rondo.app.medium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.media.prepaid.BlockLayout;
import rondo.media.prepaid.PrepaidBlock;
import rondo.media.prepaid.PrepaidPlace;

/** Places and lines of a list are read as they were written. */
class PlaceTextTest {
  private static List<PrepaidPlace> places() {
    List<PrepaidPlace> places = new ArrayList<>(PrepaidPlace.ORDER);
    places.add(new PrepaidPlace.Embossed(31, 2351));
    places.add(new PrepaidPlace.InUtoc(0, 0));
    places.add(new PrepaidPlace.AfterUtoc(1000, 31, 9999));
    return places;
  }

  @Test
  void a_place_is_read_as_it_is_written() {
    for (PrepaidPlace place : places()) {
      assertThat(PlaceText.parse(PlaceText.of(place))).contains(place);
    }
    assertThat(PlaceText.parse("control")).contains(PrepaidPlace.CONTROL_AREA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "utoc:",
        "utoc:5",
        "utoc:8:16",
        "ptoc:32:16",
        "after:2:0:16",
        "after:1001:0:16",
        "after:5:32:16",
        "utoc:5:16:1",
        "UTOC:5:16",
        "utoc:-5:16",
        "after:5:16",
        "utoc:5:99999"
      })
  void what_is_no_place_is_none(String text) {
    assertThat(PlaceText.parse(text)).isEmpty();
  }

  @Test
  void any_line_of_a_list_comes_back() {
    var random = new SplittableRandom(3);
    for (int round = 0; round < 2_000; round++) {
      var layout =
          new BlockLayout(random.nextInt(1, 17), random.nextInt(8, 33), random.nextInt(8, 64));
      var block =
          new PrepaidBlock(
              random.nextInt(1, 1 << layout.amountBits()),
              random.nextLong(1L << layout.serviceBits()),
              random.nextLong() >>> (64 - layout.mediumBits()));
      var medium =
          new IssuedMedium(
              "medium-" + round + ".md",
              74,
              places().get(random.nextInt(places().size())),
              layout,
              random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(256)),
              block);
      assertThat(IssuedMedium.parse(medium.line())).as(medium.line()).contains(medium);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m.md,74,utoc:5:16,8/24/32,,0,0000ab,00000001",
        "m.md,74,utoc:5:16,8/24/32,,256,0000ab,00000001",
        "m.md,74,utoc:5:16,8/24/32,,5,0000ab,ffffffffffffffff",
        "m.md,74,utoc:5:16,8/24/32,,5,0000ab,100000000",
        "m.md,74,utoc:9:16,8/24/32,,5,0000ab,00000001",
        "m.md,74,utoc:5:16,8/24/99,,5,0000ab,00000001",
        "m.md,74,utoc:5:16,8/24/32,,5,0000ab",
        "m.md,74,utoc:5:16,8/24/32,,5,0000ab,00000001,"
      })
  void what_is_no_line_is_none(String line) {
    assertThat(IssuedMedium.parse(line)).isEmpty();
  }
}
