package rondo.browser.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rondo.browser.house.Gallery;
import rondo.browser.house.GalleryExtension;
import rondo.design.cover.CoverPng;
import rondo.design.cover.placed.PlacedPictures;
import rondo.server.receipt.Letter;
import rondo.server.receipt.Picture;
import rondo.server.receipt.Receipts;

/** Every receipt as a phone and a desk show it, in the light and in the dark. */
@ExtendWith(GalleryExtension.class)
class MailPicturesTest {
  private static final int WIDE = 640;
  private static final int NARROW = 320;
  private static final int HEAVIEST = 90_000;
  private static final String TOO_WIDE =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
  private static final String BLANK =
      "() => [...document.images].filter(i => i.naturalWidth === 0).length";

  /** Words whose colour is too near to the ground that they stand on. */
  private static final String PALE =
      """
      () => {
        const of = c => { const n = c.match(/[\\d.]+/g).map(Number); return n.length > 3 && n[3] === 0 ? null : n; };
        const light = c => { const l = c.slice(0, 3).map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2]; };
        const ground = e => { for (; e; e = e.parentElement) { const c = of(getComputedStyle(e).backgroundColor); if (c) return c; } return [255, 255, 255]; };
        return [...document.querySelectorAll('td, th, h1, h2, p, span, a')].filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
          .filter(e => { const a = light(of(getComputedStyle(e).color)), b = light(ground(e)); return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5; })
          .map(e => e.textContent.trim());
      }
      """;

  @TempDir Path folder;

  @Test
  void every_receipt_can_be_read_on_a_phone_and_on_a_desk_by_day_and_by_night(Gallery gallery)
      throws IOException {
    for (var sample : SampleReceipts.all().entrySet()) {
      Letter letter = Receipts.of(sample.getValue(), new CoverPng(PlacedPictures.none()));
      assertThat(weight(letter)).as(sample.getKey()).isLessThan(HEAVIEST);
      Path mail = folder.resolve(sample.getKey() + ".html");
      Files.writeString(mail, shown(letter));
      for (int width : List.of(NARROW, WIDE)) {
        for (ColorScheme light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          look(gallery, sample.getKey(), mail, width, light);
        }
      }
    }
  }

  private static void look(Gallery gallery, String name, Path mail, int width, ColorScheme light) {
    Page page = gallery.page();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
    gallery.open(mail.toUri().toString(), width, 700);
    String title = name + "-" + width + "-" + light.name().toLowerCase(java.util.Locale.ROOT);
    assertThat(page.evaluate(TOO_WIDE)).as(title).isEqualTo(0);
    assertThat(page.evaluate(BLANK)).as(title).isEqualTo(0);
    assertThat((List<?>) page.evaluate(PALE)).as(title).isEmpty();
    Object height = page.evaluate("() => document.documentElement.scrollHeight");
    page.setViewportSize(width, (int) height);
    gallery.picture(title, 1);
  }

  /** As it goes over the wire: everything in Base64, with its headers. */
  private static int weight(Letter letter) {
    int weight = 2_000 + letter.text().length() * 3 / 2 + letter.html().length() * 3 / 2;
    for (Picture picture : letter.pictures()) {
      weight += Base64.getMimeEncoder().encodeToString(picture.png()).length() + 400;
    }
    return weight;
  }

  private static String shown(Letter letter) {
    String html = letter.html();
    for (Picture picture : letter.pictures()) {
      String data = Base64.getEncoder().encodeToString(picture.png());
      html = html.replace("cid:" + picture.id() + "\"", "data:image/png;base64," + data + "\"");
    }
    return html;
  }
}
