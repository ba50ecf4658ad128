package rondo.kiosk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.speech.Speech;
import rondo.kiosk.page.speech.Utterance;
import rondo.kiosk.page.speech.Utterance.Kind;
import rondo.kiosk.page.speech.VoiceOrder;
import rondo.kiosk.screen.Languages;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.ScreenFrame;

class SpeechTest {
  private static final KioskWords WORDS = KioskWords.in(Locale.US);
  private static final ScreenPages PAGES = KioskPagesTest.pages();
  private static final Pattern AMOUNT = Pattern.compile("\\$[\\d,]+\\.\\d\\d");
  private static final Pattern SENTENCE = Pattern.compile(">([^<>]*\\p{L}{2}[^<>]*)<");

  /** What needs eyes: drawings, keys, a clock's unit, a title for the eye where the ear has one. */
  private static final Pattern FOR_THE_EYE =
      Pattern.compile(
          "(?s)<svg.*?</svg>|<form class=\"keyboard.*?</form>|<span class=\"ring-[^>]*>[^<]*</span>"
              + "|<ol class=\"steps\">.*?</ol>|<span class=\"button-busy.*?</span>"
              + "|<header.*?</header>|<div class=\"kiosk-rail.*$");

  /** Over sentences that say by themselves what they are about. */
  private static final Set<String> HEADINGS =
      Set.of("Your money", "Your disc", "What to do", "Reference");

  /** Submits a form elsewhere on its page, and what the browser does itself. */
  private static final List<String> WITHOUT_FORM =
      Stream.concat(
              Stream.of("use-address", "use-code"),
              Stream.of(VoiceOrder.values()).map(order -> "voice?" + order.word()))
          .toList();

  static Stream<Map.Entry<String, ScreenFrame>> samples() {
    return SampleScreens.all().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_page_begins_with_its_title_and_then_says_what_can_be_done(
      Map.Entry<String, ScreenFrame> sample) {
    List<Utterance> read = speech(sample).readOut();
    assertThat(read.getFirst().kind()).isEqualTo(Kind.TITLE);
    assertThat(read).filteredOn(said -> said.kind() == Kind.TITLE).hasSize(1);
    assertThat(read).extracting(Utterance::kind).isSorted();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_amount_on_the_screen_is_said(Map.Entry<String, ScreenFrame> sample) {
    String said = readOut(sample);
    AMOUNT
        .matcher(PAGES.main(sample.getValue()))
        .results()
        .forEach(amount -> assertThat(said).contains(amount.group()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_sentence_on_the_screen_is_said(Map.Entry<String, ScreenFrame> sample) {
    String said = everything(sample);
    String page = FOR_THE_EYE.matcher(PAGES.main(sample.getValue())).replaceAll("");
    SENTENCE
        .matcher(page)
        .results()
        .map(sentence -> unescaped(sentence.group(1).strip()))
        .filter(sentence -> !HEADINGS.contains(sentence))
        .forEach(sentence -> assertThat(said).contains(sentence));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_button_has_its_words(Map.Entry<String, ScreenFrame> sample) {
    String page = PAGES.main(sample.getValue());
    Speech speech = speech(sample);
    for (String touch : DrawnButtons.touches(page)) {
      assertThat(speech.of(Kind.CHOICE, touch).or(() -> speech.of(Kind.ITEM, touch)))
          .as("words of %s", touch)
          .isPresent();
    }
    for (String sheet : DrawnButtons.sheets(page)) {
      assertThat(speech.of(Kind.CHOICE, sheet)).as("words of %s", sheet).isPresent();
    }
    for (String key : DrawnButtons.keys(page)) {
      assertThat(speech.of(Kind.KEY, key)).as("name of the key %s", key).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothing_is_said_of_a_button_that_is_not_there(Map.Entry<String, ScreenFrame> sample) {
    String page = PAGES.main(sample.getValue());
    var drawn =
        Stream.of(DrawnButtons.touches(page), DrawnButtons.sheets(page), WITHOUT_FORM)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    assertThat(speech(sample).said())
        .filteredOn(said -> said.kind() == Kind.CHOICE || said.kind() == Kind.ITEM)
        .extracting(Utterance::key)
        .isSubsetOf(drawn);
  }

  @Test
  void a_failure_says_money_disc_and_what_to_do_before_the_choices() {
    assertThat(texts(SampleScreens.failed("jam")))
        .startsWith(
            "The machine stopped",
            "Not charged. If you take no other copy, the $1.95 we reserved is released.",
            "Metropolis did not leave the machine.",
            "The other discs are fine. Take another copy of it, or leave.",
            "You can choose: Leave or Take another copy.");
  }

  @Test
  void a_kiosk_that_rests_says_which_other_has_room_and_how_far_it_is() {
    var there = SampleScreens.elsewhere(Optional.of(new Screen.Walk(938, 10)));
    assertThat(texts(new Screen.OutOfService("machine", false, Optional.of(there))))
        .containsSubsequence(
            "2 Water Street, Poughkeepsie",
            "950 m north of here, in a straight line",
            "At least 6 places free")
        .anyMatch(text -> text.contains("Nearest of our kiosks") && text.contains("Ferry Landing"));
  }

  @Test
  void the_card_is_told_of_by_its_last_step_and_an_address_letter_by_letter() {
    assertThat(texts(new Screen.Mail("", Optional.empty(), false)))
        .startsWith("Where shall the receipt go?", "Your card is read");
    assertThat(texts(new Screen.Mail("ann-a@x.io", Optional.empty(), true)))
        .startsWith("ann-a@x.io, right?", "Letter by letter: A, N, N, dash, A, at, X, dot, I, O");
  }

  @Test
  void what_a_person_typed_is_marked_and_hidden_from_every_log() {
    Speech speech =
        Speech.of(
            SampleScreens.frame(7, new Screen.Mail("anna@example.org", Optional.empty(), true)),
            WORDS,
            Languages.STANDARD);
    assertThat(speech.said())
        .filteredOn(Utterance::personal)
        .extracting(Utterance::kind)
        .containsExactly(Kind.TITLE, Kind.LEAD);
    assertThat(speech.toString()).doesNotContain("anna").doesNotContain("A, N, N, A");
  }

  @Test
  void an_address_that_is_only_hinted_at_stays_so() {
    assertThat(readOut(Map.entry("done", SampleScreens.all().get("done"))))
        .contains("a…@example.org");
  }

  private static Speech speech(Map.Entry<String, ScreenFrame> sample) {
    return Speech.of(sample.getValue(), WORDS, Languages.STANDARD);
  }

  private static List<String> texts(Screen screen) {
    return Speech.of(SampleScreens.frame(7, screen), WORDS, Languages.STANDARD).readOut().stream()
        .map(Utterance::text)
        .toList();
  }

  private static String readOut(Map.Entry<String, ScreenFrame> sample) {
    return joined(speech(sample).readOut());
  }

  private static String everything(Map.Entry<String, ScreenFrame> sample) {
    return joined(speech(sample).said());
  }

  private static String joined(List<Utterance> said) {
    return said.stream().map(Utterance::text).collect(Collectors.joining("\n"));
  }

  private static String unescaped(String html) {
    return html.replace("&amp;", "&").replace("&#39;", "'").replace("&#34;", "\"");
  }
}
