package rondo.kiosk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.ScreenFrame;

/** Every sample page in every manner. */
class MannerPagesTest {
  private static final Manner LONG = Manner.in("en-XA");
  private static final Manner TURNED = Manner.in("ar-XB");
  private static final Manner ALL = new Manner("es-US", true, true, true, Manner.Mode.SPOKEN);

  /** A text that people read or hear: between tags, or in one of these attributes. */
  private static final Pattern SAID =
      Pattern.compile(
          ">([^<>]+)<|(?:aria-label|alt|title|placeholder|data-words|data-say)=\"([^\"]+)\"");

  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]*]");

  /** Our name, names of languages in their own words, keys, what CLDR writes, signs of HTML. */
  private static final Set<String> OF_NO_LANGUAGE =
      Set.of(
          "rondo", "Español", "English", "com", "gmail", "outlook", "yahoo", "icloud", "amp", "lt",
          "gt", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private static final ScreenPages PAGES = KioskPagesTest.pages();

  private static Stream<Map.Entry<String, ScreenFrame>> samples() {
    return SampleScreens.all().entrySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void no_word_of_a_page_is_left_untranslated(Map.Entry<String, ScreenFrame> sample) {
    ScreenFrame frame = sample.getValue().in(LONG);
    assertThat(unbracketed(PAGES.main(frame), frame)).isEmpty();
  }

  @Test
  void an_untranslated_word_is_found() {
    ScreenFrame frame = SampleScreens.frame(7, SampleScreens.browse(1, true));
    assertThat(
            unbracketed(
                "<p>[Ĥéŕé [1] ~~]</p><p>Metropolis beyond</p><b aria-label=\"Next\">›</b>", frame))
        .containsExactly("Next", "beyond");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void a_page_and_its_document_say_their_manner_alike(Map.Entry<String, ScreenFrame> sample) {
    String html = PAGES.document(sample.getValue().in(ALL));
    String attributes =
        "data-theme=\"contrast\" data-type=\"large\" data-reach=\"low\" data-mode=\"spoken\"";
    assertThat(html)
        .contains("<html lang=\"es-US\" dir=\"ltr\" data-face=\"kiosk\" " + attributes + ">");
    assertThat(html)
        .containsPattern(
            "<main class=\"kiosk\" lang=\"es-US\" dir=\"ltr\" data-page=\"[a-z-]+\" " + attributes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void a_page_can_be_read_from_right_to_left(Map.Entry<String, ScreenFrame> sample) {
    assertThat(PAGES.document(sample.getValue().in(TURNED)))
        .contains("<html lang=\"ar-XB\" dir=\"rtl\"", "<main class=\"kiosk\" lang=\"ar-XB\"");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void the_same_things_are_in_reach_on_every_page(Map.Entry<String, ScreenFrame> sample) {
    assertThat(PAGES.main(sample.getValue()))
        .containsSubsequence(
            "/touch/language",
            "Español",
            "/touch/large",
            "Larger text",
            "/touch/contrast",
            "Contrast",
            "/touch/mode",
            "Speak",
            "/touch/low-reach",
            "Easy reach",
            "popovertarget=\"help\"");
  }

  @Test
  void a_switch_that_is_on_is_turned_off_by_its_next_touch() {
    ScreenFrame browse = SampleScreens.frame(7, SampleScreens.browse(1, true));
    assertThat(rail(browse, "large")).contains("value=\"yes\"", "aria-pressed=\"false\"");
    ScreenFrame larger = browse.in(new Manner("en-US", false, true, false, Manner.Mode.TOUCH));
    assertThat(rail(larger, "large")).contains("value=\"no\"", "aria-pressed=\"true\"");
    ScreenFrame spoken = browse.in(new Manner("en-US", false, false, false, Manner.Mode.SPOKEN));
    assertThat(rail(spoken, "mode")).contains("value=\"touch\"", "aria-pressed=\"true\"");
  }

  @Test
  void of_two_languages_the_other_one_is_offered_in_its_own_words() {
    ScreenFrame browse = SampleScreens.frame(7, SampleScreens.browse(1, true));
    assertThat(rail(browse, "language")).contains("es-US", "Español").doesNotContain("English");
    assertThat(rail(browse.in(Manner.in("es-US")), "language"))
        .contains("en-US", "English")
        .doesNotContain("Español");
  }

  @Test
  void a_manner_is_read_from_its_address() {
    assertThat(
            MannerAddress.read(
                Map.of(
                    "lang", List.of("es-US"),
                    "theme", List.of("contrast"),
                    "type", List.of("large"),
                    "reach", List.of("low"),
                    "mode", List.of("spoken")),
                Manner.PLAIN))
        .contains(ALL);
    assertThat(MannerAddress.read(Map.of("type", List.of("normal")), ALL))
        .contains(new Manner("es-US", true, false, true, Manner.Mode.SPOKEN));
  }

  @Test
  void an_address_that_asks_for_something_unknown_is_none() {
    for (Map<String, List<String>> wrong :
        List.of(
            Map.of("lang", List.of("de-DE")),
            Map.of("theme", List.of("pink")),
            Map.of("type", List.of("")),
            Map.of("reach", List.of("high")),
            Map.of("mode", List.of("SPOKEN")),
            Map.of("colour", List.of("red")))) {
      assertThat(MannerAddress.read(wrong, Manner.PLAIN)).isEqualTo(Optional.empty());
    }
  }

  private static String rail(ScreenFrame frame, String name) {
    String html = PAGES.main(frame);
    int from = html.indexOf("action=\"/touch/" + name + "\"");
    return html.substring(from, html.indexOf("</form>", from));
  }

  /** Words outside of brackets, but for what the frame itself brings along. */
  private static List<String> unbracketed(String html, ScreenFrame frame) {
    var left = new TreeSet<String>();
    var said = SAID.matcher(html);
    while (said.find()) {
      String text = said.group(1) == null ? said.group(2) : said.group(1);
      String before = "";
      while (!before.equals(text)) {
        before = text;
        text = BRACKETED.matcher(text).replaceAll("");
      }
      Catalogued.WORD.matcher(text).results().forEach(word -> left.add(word.group()));
    }
    left.removeAll(Catalogued.words(frame.screen()));
    left.removeAll(Catalogued.words(frame.head()));
    left.removeAll(OF_NO_LANGUAGE);
    return List.copyOf(left);
  }
}
