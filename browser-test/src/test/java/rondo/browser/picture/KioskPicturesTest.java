package rondo.browser.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.browser.house.Gallery;
import rondo.browser.house.GalleryExtension;
import rondo.browser.house.Inspection;
import rondo.kiosk.page.SampleKiosk;

/** Each page of the kiosk, and each failure. */
@ExtendWith(GalleryExtension.class)
class KioskPicturesTest {
  private static final List<Size> SIZES = List.of(Size.PORTRAIT, Size.SMALL, Size.LANDSCAPE);
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
    var pages = new ArrayList<Arguments>();
    for (String page : SampleKiosk.names()) {
      pages.add(Arguments.of(page, SIZES.get(pages.size() % SIZES.size())));
    }
    return pages.stream();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void a_page_can_be_used(String page, Size size, Gallery gallery) {
    kiosk.show(page);
    gallery.open(kiosk.address(), size.width(), size.height());
    gallery.picture(page + "-" + size.word(), 0.4);
    assertThat(gallery.faults(Inspection.kiosk(false))).isEmpty();
  }
}
