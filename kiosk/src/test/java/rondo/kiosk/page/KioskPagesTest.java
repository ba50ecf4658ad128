package rondo.kiosk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.design.asset.Assets;
import rondo.design.page.Look;
import rondo.design.page.Shell;
import rondo.kiosk.page.back.ElsewhereView;
import rondo.kiosk.page.frame.Cabinet;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.frame.WordsByLanguage;
import rondo.kiosk.page.speech.Speaker;
import rondo.kiosk.screen.Languages;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.ScreenFrame;
import rondo.kiosk.voice.Voice;

class KioskPagesTest {
  private static final KioskWords WORDS = KioskWords.in(Locale.US);
  private static final Pattern TEXT = Pattern.compile(">([^<>]+)<");
  private static final ScreenPages PAGES = pages();

  /** Pages whose next step is in the room, not on the screen, or where the machine is at work. */
  private static final Set<String> WITHOUT_PRIMARY =
      Set.of(
          "starting",
          "staff",
          "pay",
          "asking",
          "fetching",
          "take",
          "return",
          "browse",
          "search",
          "fault",
          "rest",
          "title",
          "cart");

  static ScreenPages pages() {
    var shell =
        Shell.of(
            Look.of(Look.FaceKind.KIOSK, Look.Theme.DAY),
            Assets.ofDesignAnd("rondo/kiosk/assets"),
            KioskFace.STYLES,
            KioskFace.SCRIPTS);
    var words = WordsByLanguage.of(Languages.STANDARD);
    return new ScreenPages(
        shell, words, new Speaker(Voice.none(), words), Cabinet.sample(), () -> 0);
  }

  private static Stream<Map.Entry<String, ScreenFrame>> samples() {
    return SampleScreens.all().entrySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void a_page_has_one_heading_and_at_most_one_next_step(Map.Entry<String, ScreenFrame> sample) {
    String html = PAGES.document(sample.getValue());
    assertThat(count(html, "<h1")).isEqualTo(1);
    assertThat(count(html, "<main ")).isEqualTo(1);
    int primary = count(html, "data-kind=\"primary\"");
    assertThat(primary).isBetween(WITHOUT_PRIMARY.contains(page(html)) ? 0 : 1, 1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void a_page_shows_no_key_and_no_open_place(Map.Entry<String, ScreenFrame> sample) {
    String html = PAGES.main(sample.getValue());
    var text = TEXT.matcher(html);
    while (text.find()) {
      assertThat(text.group(1).strip()).isNotIn(WORDS.words().keys()).doesNotContain("{", "}");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void a_page_obeys_the_content_policy(Map.Entry<String, ScreenFrame> sample) {
    assertThat(PAGES.document(sample.getValue()))
        .doesNotContain(" style=", "<style", " onclick", "javascript:", "hx-on")
        .doesNotContainPattern("<script(?![^>]* src=)");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void every_form_carries_the_number_of_its_frame(Map.Entry<String, ScreenFrame> sample) {
    String html = PAGES.main(sample.getValue());
    assertThat(count(html, "name=\"screen\" value=\"7\"")).isEqualTo(count(html, "<form"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void help_stands_on_every_page(Map.Entry<String, ScreenFrame> sample) {
    assertThat(PAGES.main(sample.getValue()))
        .contains("popovertarget=\"help\"", "+1 555 010 0199", "Station Hall");
  }

  @Test
  void every_kind_of_screen_has_a_sample() {
    Set<Class<?>> shown = new HashSet<>();
    SampleScreens.all().values().forEach(frame -> shown.add(frame.screen().getClass()));
    assertThat(shown)
        .containsExactlyInAnyOrder(
            Stream.of(Screen.class.getPermittedSubclasses()).toArray(Class<?>[]::new));
  }

  @Test
  void every_failure_of_the_bundle_has_a_sample_and_the_other_way_round() {
    var keys =
        WORDS.words().keys().stream()
            .filter(key -> key.startsWith("failure.") && key.endsWith(".what"))
            .map(key -> key.substring("failure.".length(), key.length() - ".what".length()))
            .filter(key -> !key.equals("other"))
            .toList();
    assertThat(keys).containsExactlyInAnyOrderElementsOf(SampleScreens.FAILURES);
  }

  @Test
  void every_failure_says_what_happened_to_the_money_and_what_to_do() {
    for (String failure : SampleScreens.FAILURES) {
      for (String part : List.of("what", "money", "next")) {
        assertThat(WORDS.words().has("failure." + failure + "." + part))
            .as("%s of %s", part, failure)
            .isTrue();
      }
    }
  }

  @Test
  void a_failure_without_amount_time_or_title_still_reads_well() {
    for (String failure : SampleScreens.FAILURES) {
      var bare =
          new Screen.Failed(
              failure,
              Optional.empty(),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              SampleScreens.ZONE,
              Optional.empty(),
              "7K2M-91QX",
              List.of(Screen.Choice.LEAVE));
      assertThat(PAGES.main(SampleScreens.frame(7, bare)))
          .contains(WORDS.say("failure." + failure + ".what").replace("'", "&#39;"))
          .contains("7K2M-91QX");
    }
  }

  @Test
  void a_failure_that_the_bundle_does_not_know_still_has_a_page() {
    String html = PAGES.main(SampleScreens.frame(7, SampleScreens.failed("moon-in-the-way")));
    assertThat(html).contains("This did not work", "7K2M-91QX");
  }

  @Test
  void the_servers_own_sentences_are_shown_for_a_refusal() {
    assertThat(PAGES.main(SampleScreens.frame(7, SampleScreens.failed("refused"))))
        .contains("Not on this card", "Nothing is charged", "Ask us");
  }

  @Test
  void the_way_to_another_kiosk_is_told_in_round_figures_and_in_words() {
    assertThat(far(new Screen.Walk(938, 10))).isEqualTo("950 m north of here, in a straight line");
    assertThat(far(new Screen.Walk(3, 338))).startsWith("50 m north of here");
    assertThat(far(new Screen.Walk(976, 225))).startsWith("1.0 km south-west of here");
    assertThat(far(new Screen.Walk(12_345, 91))).startsWith("12.3 km east of here");
  }

  @Test
  void a_kiosk_of_unknown_place_is_named_without_a_distance() {
    var view = ElsewhereView.of(SampleScreens.elsewhere(Optional.empty()), WORDS);
    assertThat(view.distance()).isEmpty();
    assertThat(view.dot()).isEmpty();
    assertThat(view.name()).isEqualTo("Ferry Landing");
  }

  @Test
  void how_much_room_another_kiosk_has_stands_under_the_way_if_it_is_known() {
    var way = Optional.of(new Screen.Walk(938, 10));
    assertThat(main(SampleScreens.elsewhere(way))).contains("At least 6 places free");
    assertThat(room(Optional.of(1))).isEqualTo("There is room");
    assertThat(room(Optional.empty())).isEmpty();
    assertThat(main(SampleScreens.full(SampleScreens.elsewhere(way))))
        .contains("Ferry Landing", "At least 6 places free");
  }

  @Test
  void after_an_interruption_each_disc_of_a_cart_is_named_with_what_became_of_it() {
    assertThat(main(CartSamples.unsure()))
        .contains("You have it", "We check whether you have it", "Stayed here, not charged")
        .contains("nor for one in doubt until a person has looked");
  }

  private static String room(Optional<Integer> room) {
    var there = new Screen.Elsewhere("Ferry Landing", "", Optional.empty(), room, "");
    return ElsewhereView.of(there, WORDS).room();
  }

  private static String far(Screen.Walk walk) {
    return ElsewhereView.of(SampleScreens.elsewhere(Optional.of(walk)), WORDS).distance();
  }

  @Test
  void a_failure_names_amount_time_and_title_where_they_are_known() {
    assertThat(main(SampleScreens.failed("jam"))).contains("$1.95", "Metropolis did not leave");
    assertThat(main(SampleScreens.failed("label-unreadable"))).contains("Time noted: Wed 21:00");
  }

  @Test
  void what_a_title_is_called_is_shown_as_text_only() {
    var evil = SampleScreens.work("<script src=\"x\">&", 1999, "drama", "\"><img src=x>");
    for (Screen screen :
        List.of(
            SampleScreens.titlePage(evil, true),
            new Screen.Pay(List.of(evil), SampleScreens.price(), 0, 3),
            SampleScreens.fetching("turning", Optional.empty(), evil),
            new Screen.Return("insert", Optional.of("<script src=\"x\">&"), true))) {
      assertThat(main(screen)).doesNotContain("<script", "<img src=x").contains("&lt;script");
    }
  }

  @Test
  void a_title_tells_its_kind_and_languages_in_words() {
    assertThat(main(SampleScreens.titlePage(SampleScreens.METROPOLIS, true)))
        .contains("Science fiction", "German, English");
  }

  @Test
  void a_title_says_in_one_sentence_how_many_are_here_what_a_night_costs_and_when_it_ends() {
    String html = PAGES.main(Objects.requireNonNull(SampleScreens.all().get("title")));

    assertThat(html)
        .containsPattern("2 copies here · \\$1\\.80 a night, back by [A-Z][a-z]+ 21:00");
  }

  @Test
  void only_a_title_whose_age_must_be_shown_is_marked_on_its_cover() {
    String html = PAGES.main(Objects.requireNonNull(SampleScreens.all().get("browse")));

    assertThat(count(html, "class=\"cover-age\"")).isEqualTo(1);
    assertThat(html).contains("data-state=\"age-limited\"", "18+", "18 and over");
  }

  @Test
  void what_is_typed_stays_in_the_field_and_nowhere_else() {
    String html = main(new Screen.Mail("\"><b>anna", Optional.of("mail-no-at"), false));
    assertThat(html).contains("value=\"&#34;>&lt;b>anna\"").doesNotContain("<b>anna");
    assertThat(html).contains("autocomplete=\"off\"", "spellcheck=\"false\"");
    assertThat(count(html, "anna")).isEqualTo(1);
  }

  @Test
  void the_band_stands_on_every_page_while_the_link_is_away() {
    for (ScreenFrame frame : SampleScreens.all().values()) {
      var away = SampleScreens.frame(8, frame.screen(), ScreenFrame.Standing.LINK_AWAY);
      assertThat(PAGES.main(away)).contains("No link to our server");
    }
  }

  @Test
  void the_band_says_on_every_page_when_only_returns_are_taken() {
    for (ScreenFrame frame : SampleScreens.all().values()) {
      var full = SampleScreens.frame(8, frame.screen(), ScreenFrame.Standing.RETURNS_ONLY);
      assertThat(PAGES.main(full))
          .contains("waits to send its records. Returns work. Renting: not now.");
    }
  }

  @Test
  void lights_are_down_only_while_the_machine_acts() {
    assertThat(main(SampleScreens.browse(1, true))).contains("data-theme=\"day\"");
    assertThat(main(new Screen.Return("hold", Optional.empty(), true)))
        .contains("data-theme=\"day\"");
    assertThat(main(new Screen.Return("storing", Optional.empty(), false)))
        .contains("data-theme=\"night\"");
    assertThat(main(SampleScreens.fetching("turning", Optional.empty(), SampleScreens.METROPOLIS)))
        .contains("data-theme=\"night\"");
  }

  @Test
  void renting_is_offered_only_where_it_works() {
    assertThat(main(SampleScreens.titlePage(SampleScreens.METROPOLIS, true)))
        .contains("/touch/rent");
    assertThat(main(SampleScreens.titlePage(SampleScreens.METROPOLIS, false)))
        .doesNotContain("/touch/rent")
        .contains("Renting does not work just now");
  }

  @Test
  void more_time_is_offered_only_while_there_is_some() {
    var left = Duration.ofSeconds(20);
    assertThat(main(new Screen.Take(SampleScreens.METROPOLIS, 1, 1, left, false, 3)))
        .doesNotContain("/touch/more-time");
    assertThat(main(new Screen.Take(SampleScreens.METROPOLIS, 1, 1, left, true, 0)))
        .contains("/touch/more-time");
  }

  private static String main(Screen screen) {
    return PAGES.main(SampleScreens.frame(7, screen));
  }

  private static String page(String html) {
    var matcher = Pattern.compile("data-page=\"([a-z-]+)\"").matcher(html);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
