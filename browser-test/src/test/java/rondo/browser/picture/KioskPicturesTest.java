package rondo.browser.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.browser.house.Gallery;
import rondo.browser.house.GalleryExtension;
import rondo.browser.house.Inspection;
import rondo.kiosk.page.SampleKiosk;

/**
 * Each page of the kiosk and each failure, as the real face draws it. Every run takes each page
 * upright in one of the variations, in turn; the deep run takes each in all, on all screens.
 */
@ExtendWith(GalleryExtension.class)
class KioskPicturesTest {
  private static final double SCALE = 0.4;
  private static SampleKiosk kiosk;

  @BeforeAll
  static void open() {
    kiosk = SampleKiosk.start();
  }

  @AfterAll
  static void close() {
    kiosk.close();
  }

  static Stream<Arguments> pages() {
    List<Variation> variations = Variation.upright();
    var pages = new ArrayList<Arguments>();
    for (String page : SampleKiosk.names()) {
      pages.add(Arguments.of(page, variations.get(pages.size() % variations.size())));
    }
    return pages.stream();
  }

  static Stream<Arguments> allPages() {
    return Variation.all().stream()
        .flatMap(
            variation -> SampleKiosk.names().stream().map(page -> Arguments.of(page, variation)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void each_page_can_be_seen_and_touched(String page, Variation variation, Gallery gallery) {
    look(page, variation, gallery);
  }

  @Tag("deep")
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("allPages")
  void each_page_can_be_used_in_every_variation(String page, Variation variation, Gallery gallery) {
    look(page, variation, gallery);
  }

  private static void look(String page, Variation variation, Gallery gallery) {
    kiosk.show(page, variation.manner());
    gallery.open(kiosk.address(), variation.size().width(), variation.size().height());
    gallery.picture(page + "-" + variation, SCALE);
    assertThat(gallery.faults(Inspection.kiosk(variation.low()))).isEmpty();
  }
}
