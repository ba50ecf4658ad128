package rondo.browser.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rondo.browser.house.Gallery;
import rondo.browser.house.GalleryExtension;
import rondo.browser.house.Inspection;
import rondo.kiosk.page.SampleKiosk;
import rondo.kiosk.screen.Manner;

/** A sample of the kiosk's pages with the focus of keys, without motion, and in forced colours. */
@ExtendWith(GalleryExtension.class)
class PreferencesPicturesTest {
  private static final double SCALE = 0.3;
  private static final Manner KEYPAD = new Manner("en-US", false, false, false, Manner.Mode.KEYPAD);
  private static final List<String> SAMPLE =
      List.of("attract", "browse", "title", "cart-3", "pay", "mail", "fetching", "failed-jam");

  /** Moves the focus, and says what is wrong with how it is seen. */
  private static final String FOCUS =
      """
      (share) => {
        const all = [...document.querySelectorAll("main :is(button, input:not([type=hidden]))")]
          .filter((it) => it.tabIndex >= 0 && it.checkVisibility({ visibilityProperty: true }) && !it.closest("[popover]:not(:popover-open)"));
        const it = all[Math.round(share * (all.length - 1))];
        it.focus();
        const faults = [];
        const name = it.textContent.trim().replace(/\\s+/g, " ").slice(0, 40);
        if (document.activeElement !== it) faults.push(name + " takes no focus");
        const style = getComputedStyle(it);
        const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
        if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < rem / 4 - 0.5) faults.push(name + " shows no focus: " + style.outline);
        const box = it.getBoundingClientRect();
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        if (!top || !(it.contains(top) || top.contains(it))) faults.push(name + " has its focus under something");
        return faults;
      }
      """;

  private static final String MOVING =
      """
      () => document.getAnimations()
        .filter((it) => it.playState === "running" && it.effect.getComputedTiming().endTime > 130)
        .map((it) => it.animationName ?? it.transitionProperty)
      """;

  private static SampleKiosk kiosk;

  @BeforeAll
  static void open() {
    kiosk = SampleKiosk.start();
  }

  @AfterAll
  static void close() {
    kiosk.close();
  }

  @Test
  void the_focus_of_keys_is_seen_on_the_first_the_middle_and_the_last_thing(Gallery gallery) {
    prepare(gallery, ReducedMotion.NO_PREFERENCE, ForcedColors.NONE);
    var faults = new ArrayList<Object>();
    for (String page : SAMPLE.stream().filter(name -> !name.equals("fetching")).toList()) {
      show(gallery, page, KEYPAD);
      for (double share : List.of(0.0, 0.5, 1.0)) {
        ((List<?>) gallery.page().evaluate(FOCUS, share))
            .forEach(fault -> faults.add(page + ": " + fault));
        gallery.picture(page + "-focus-" + share, SCALE);
      }
      faults.addAll(gallery.faults(Inspection.kiosk(false)));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void nothing_moves_for_whoever_wants_no_motion(Gallery gallery) {
    prepare(gallery, ReducedMotion.REDUCE, ForcedColors.NONE);
    var faults = new ArrayList<Object>();
    for (String page : SAMPLE) {
      show(gallery, page, Manner.PLAIN);
      ((List<?>) gallery.page().evaluate(MOVING)).forEach(it -> faults.add(page + ": " + it));
      faults.addAll(gallery.faults(Inspection.kiosk(false)));
      gallery.picture(page + "-still", SCALE);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void pages_can_be_used_in_colours_of_the_customers_own(Gallery gallery) {
    prepare(gallery, ReducedMotion.REDUCE, ForcedColors.ACTIVE);
    var faults = new ArrayList<String>();
    for (String page : SAMPLE) {
      show(gallery, page, Manner.PLAIN);
      gallery.faults(Inspection.kiosk(false)).stream()
          .filter(Sight.WITHOUT_CONTRAST)
          .forEach(fault -> faults.add(page + ": " + fault));
      gallery.picture(page + "-forced", SCALE);
    }
    assertThat(faults).isEmpty();
  }

  private static void prepare(Gallery gallery, ReducedMotion motion, ForcedColors colours) {
    gallery
        .page()
        .emulateMedia(
            new Page.EmulateMediaOptions().setReducedMotion(motion).setForcedColors(colours));
  }

  private static void show(Gallery gallery, String page, Manner manner) {
    kiosk.show(page, manner);
    gallery.open(kiosk.address(), Size.PORTRAIT.width(), Size.PORTRAIT.height());
  }
}
