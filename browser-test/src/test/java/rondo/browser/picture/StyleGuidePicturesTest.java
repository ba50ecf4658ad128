package rondo.browser.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
    gallery.wholePicture(String.join("-", kind, theme, type, "" + width), 320.0 / width);
    assertThat(gallery.faults(Inspection.specimens(kind.equals("kiosk")))).isEmpty();
  }

  @Test
  void nothing_is_lost_where_motion_or_colours_are_the_systems(Gallery gallery) {
    gallery
        .page()
        .emulateMedia(
            new com.microsoft.playwright.Page.EmulateMediaOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setForcedColors(com.microsoft.playwright.options.ForcedColors.ACTIVE));
    gallery.open(at("/styleguide"), 1_280, 1_600);
    gallery.wholePicture("forced-colours", 0.25);
    assertThat(gallery.faults(Inspection.specimens(false))).isEmpty();
    gallery
        .page()
        .emulateMedia(
            new com.microsoft.playwright.Page.EmulateMediaOptions()
                .setReducedMotion(ReducedMotion.NO_PREFERENCE)
                .setForcedColors(com.microsoft.playwright.options.ForcedColors.NONE));
  }

  private static String at(String path) {
    return "http://localhost:" + face.port() + path;
  }
}
