package rondo.browser.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.browser.house.Gallery;
import rondo.browser.house.GalleryExtension;
import rondo.browser.house.Inspection;
import rondo.design.asset.Assets;
import rondo.design.page.Look;
import rondo.design.page.Shell;
import rondo.design.styleguide.StyleGuide;
import rondo.design.web.Face;

/** Every component in every state, in each theme, at the sizes of each face. */
@ExtendWith(GalleryExtension.class)
class StyleGuidePicturesTest {
  private static Face face;

  @BeforeAll
  static void open() {
    Assets assets = Assets.ofDesignAnd();
    var look = Look.of(Look.FaceKind.SITE, Look.Theme.DAY);
    face =
        Face.named("style guide", Shell.of(look, assets, List.of(), List.of()))
            .features(new StyleGuide(assets))
            .start();
  }

  @AfterAll
  static void close() {
    face.close();
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource({
    "site, day, normal, 1440",
    "site, night, normal, 1280",
    "site, contrast, normal, 1280",
    "site, day, normal, 320", // a phone, and 400 % zoom of a screen of 1280
    "console, night, normal, 1440",
    "kiosk, day, normal, 1080",
    "kiosk, night, large, 1080",
    "kiosk, contrast, normal, 1080",
  })
  void components_can_be_seen_in_every_state(
      String kind, String theme, String type, int width, Gallery gallery) {
    String address = "/styleguide?face=%s&theme=%s&type=%s".formatted(kind, theme, type);
    gallery.open(at(address), width, 1_600);
    var faults = gallery.faults(Inspection.specimens(kind.equals("kiosk")));
    gallery.wholePicture(String.join("-", kind, theme, type, "" + width), 320.0 / width);
    assertThat(faults).isEmpty();
  }

  private static String at(String path) {
    return "http://localhost:" + face.port() + path;
  }
}
