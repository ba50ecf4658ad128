package rondo.browser.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rondo.browser.house.Gallery;
import rondo.browser.house.GalleryExtension;
import rondo.kiosk.page.SampleKiosk;
import rondo.kiosk.screen.Manner;

/**
 * Pages that stand for all look as somebody has accepted them. Their clock, titles and letters are
 * fixed. Where they shall look otherwise: look at them, then accept them anew as CONTRIBUTING says.
 */
@ExtendWith(GalleryExtension.class)
class AcceptedPicturesTest {
  private static final double SCALE = 0.25;
  private static final Manner PLAIN = Manner.PLAIN;
  private static final Manner LARGE = new Manner("en-US", false, true, false, Manner.Mode.TOUCH);
  private static final Manner CONTRAST = new Manner("en-US", true, false, false, Manner.Mode.TOUCH);
  private static final Manner LOW = new Manner("en-US", false, false, true, Manner.Mode.TOUCH);
  private static final Manner TURNED = Manner.in("ar-XB");

  private record Shown(String page, Size size, Manner manner, String as) {
    private String name() {
      return page + "-" + size.word() + "-" + as;
    }
  }

  private static final List<Shown> PAGES =
      List.of(
          new Shown("attract", Size.PORTRAIT, PLAIN, "plain"),
          new Shown("browse", Size.PORTRAIT, PLAIN, "plain"),
          new Shown("browse", Size.PORTRAIT, LOW, "low"),
          new Shown("browse", Size.LANDSCAPE, LARGE, "large"),
          new Shown("search-found", Size.PORTRAIT, PLAIN, "plain"),
          new Shown("title", Size.PORTRAIT, PLAIN, "plain"),
          new Shown("title", Size.PORTRAIT, LARGE, "large"),
          new Shown("title-long", Size.LANDSCAPE, PLAIN, "plain"),
          new Shown("cart-3", Size.PORTRAIT, Manner.in("es-US"), "spanish"),
          new Shown("cart-5", Size.PORTRAIT, CONTRAST, "contrast"),
          new Shown("pay", Size.PORTRAIT, PLAIN, "plain"),
          new Shown("mail-wrong", Size.LANDSCAPE, PLAIN, "plain"),
          new Shown("return-hold", Size.PORTRAIT, PLAIN, "plain"),
          new Shown("failed-jam", Size.PORTRAIT, PLAIN, "plain"),
          new Shown("failed-full-nearest", Size.PORTRAIT, TURNED, "turned"),
          new Shown("elsewhere", Size.LANDSCAPE, LARGE, "large"));

  @Test
  void pages_look_as_they_were_accepted(Gallery gallery) {
    gallery
        .page()
        .emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    AcceptedPictures accepted = AcceptedPictures.drawnBy(gallery.browser());
    var faults = new ArrayList<String>();
    try (var kiosk = SampleKiosk.start()) {
      for (Shown shown : PAGES) {
        kiosk.show(shown.page(), shown.manner());
        gallery.open(kiosk.address(), shown.size().width(), shown.size().height());
        accepted.fault(shown.name(), gallery.png(SCALE)).ifPresent(faults::add);
      }
    }
    assertThat(faults).as("compare target/pictures/accepted with what was accepted").isEmpty();
  }
}
