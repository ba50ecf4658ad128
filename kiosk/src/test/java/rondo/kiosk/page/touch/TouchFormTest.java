package rondo.kiosk.page.touch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.base.id.TitleId;
import rondo.kiosk.screen.Manner;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.tariff.rule.Format;

class TouchFormTest {
  private static final TitleId TITLE = TitleId.parse("0193a1b2-0000-7000-8000-000000000001");

  /** A touch as its form sends it. */
  private record Sample(String name, Map<String, String> fields, Touch touch) {}

  private static Stream<Sample> samples() {
    return Stream.of(
        new Sample(
            "show-list",
            Map.of("page", "3"),
            new Touch.ShowList(Optional.empty(), Optional.empty(), 3)),
        new Sample(
            "show-list",
            Map.of("genre", "science fiction", "page", "1"),
            new Touch.ShowList(Optional.of("science fiction"), Optional.empty(), 1)),
        new Sample(
            "show-list",
            Map.of("genre", "", "format", "blu-ray", "page", "1"),
            new Touch.ShowList(Optional.empty(), Optional.of(Format.BLU_RAY), 1)),
        new Sample("turn-page", Map.of("page", "2"), new Touch.TurnPage(2)),
        new Sample("begin", Map.of(), new Touch.Begin()),
        new Sample("here", Map.of(), new Touch.Here()),
        new Sample("report-fault", Map.of(), new Touch.ReportFault()),
        new Sample("pick-disc", Map.of("number", "1"), new Touch.PickDisc(1)),
        new Sample(
            "name-fault",
            Map.of("fault", "will-not-start"),
            new Touch.NameFault(Screen.Fault.WILL_NOT_START)),
        new Sample("search", Map.of(), new Touch.Search()),
        new Sample("typed", Map.of("text", "ni"), new Touch.Typed("ni")),
        new Sample(
            "open-title",
            Map.of("disc", TouchForm.disc(TITLE, Format.BLU_RAY)),
            new Touch.OpenTitle(TITLE, Format.BLU_RAY)),
        new Sample("rent", Map.of(), new Touch.Rent()),
        new Sample("back", Map.of(), new Touch.Back()),
        new Sample("cancel", Map.of(), new Touch.Cancel()),
        new Sample("start-return", Map.of(), new Touch.StartReturn()),
        new Sample("key", Map.of("key", "@example.org"), new Touch.Key("@example.org")),
        new Sample("erase", Map.of(), new Touch.Erase()),
        new Sample("clear-all", Map.of(), new Touch.ClearAll()),
        new Sample("use-address", Map.of(), new Touch.UseAddress(Optional.empty())),
        new Sample(
            "use-address",
            Map.of("address", "anna@example.org"),
            new Touch.UseAddress(Optional.of("anna@example.org"))),
        new Sample("use-code", Map.of(), new Touch.UseCode(Optional.empty())),
        new Sample(
            "use-code", Map.of("code", "7K2M-9QXA"), new Touch.UseCode(Optional.of("7K2M-9QXA"))),
        new Sample("staff", Map.of("duty", "take-anyway"), new Touch.Staff(Touch.Duty.TAKE_ANYWAY)),
        new Sample("confirm-address", Map.of(), new Touch.ConfirmAddress()),
        new Sample("no-receipt", Map.of(), new Touch.NoReceipt()),
        new Sample("add", Map.of(), new Touch.Add()),
        new Sample("show-cart", Map.of(), new Touch.ShowCart()),
        new Sample(
            "remove",
            Map.of("disc", TouchForm.disc(Samples.FILM, Format.BLU_RAY)),
            new Touch.Remove(Samples.FILM, Format.BLU_RAY)),
        new Sample("pay", Map.of(), new Touch.Pay()),
        new Sample("more-time", Map.of(), new Touch.MoreTime()),
        new Sample("finish", Map.of(), new Touch.Finish()),
        new Sample("language", Map.of("tag", "es-US"), new Touch.UseLanguage("es-US")),
        new Sample("contrast", Map.of("on", "yes"), new Touch.UseContrast(true)),
        new Sample("large", Map.of("on", "no"), new Touch.UseLarge(false)),
        new Sample("low-reach", Map.of("on", "yes"), new Touch.UseLowReach(true)),
        new Sample("mode", Map.of("mode", "spoken"), new Touch.UseMode(Manner.Mode.SPOKEN)),
        new Sample(
            "choose",
            Map.of("choice", "another-copy"),
            new Touch.Choose(Screen.Choice.ANOTHER_COPY)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_form_becomes_its_touch_with_the_number_of_its_frame(Sample sample) {
    assertThat(TouchForm.read(sample.name(), form(sample.fields())))
        .isEqualTo(new TouchForm.Understood(42, sample.touch()));
  }

  @Test
  void every_kind_of_touch_has_a_form() {
    Set<Class<?>> read = new HashSet<>();
    samples().forEach(sample -> read.add(sample.touch().getClass()));
    assertThat(read).containsExactlyInAnyOrderElementsOf(kinds(Touch.class));
  }

  private static Set<Class<?>> kinds(Class<?> sealed) {
    Set<Class<?>> kinds = new HashSet<>();
    for (Class<?> kind : sealed.getPermittedSubclasses()) {
      kinds.addAll(kind.isSealed() ? kinds(kind) : Set.of(kind));
    }
    return kinds;
  }

  @Test
  void every_choice_is_found_again_by_its_word() {
    for (Screen.Choice choice : Screen.Choice.values()) {
      assertThat(TouchForm.read("choose", form(Map.of("choice", TouchForm.word(choice)))))
          .isEqualTo(new TouchForm.Understood(42, new Touch.Choose(choice)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "show-list,page,0",
    "turn-page,page,0",
    "pick-disc,number,100",
    "name-fault,fault,ugly",
    "show-list,format,betamax",
    "show-list,page,-1",
    "show-list,page,10000",
    "show-list,page,99999999999999999999",
    "show-list,page,1e3",
    "show-list,page,٣",
    "open-title,disc,nonsense",
    "open-title,disc,0193a1b2-0000-7000-8000-000000000001/vhs",
    "open-title,disc,0193a1b2-0000-7000-8000-000000000001",
    "remove,disc,nonsense",
    "choose,choice,everything",
    "choose,choice,ANOTHER_COPY",
    "language,tag,e",
    "large,on,true",
    "mode,mode,SPOKEN",
  })
  void a_field_that_is_not_what_it_should_be_is_named(String name, String field, String value) {
    assertThat(TouchForm.read(name, form(Map.of(field, value))))
        .isEqualTo(new TouchForm.Malformed(field));
  }

  @Test
  void a_missing_field_is_named() {
    assertThat(TouchForm.read("open-title", form(Map.of())))
        .isEqualTo(new TouchForm.Malformed("disc"));
    assertThat(TouchForm.read("rent", Map.of())).isEqualTo(new TouchForm.Malformed("screen"));
  }

  @Test
  void a_field_that_comes_twice_is_named() {
    Map<String, List<String>> twice = new HashMap<>(form(Map.of()));
    twice.put("key", List.of("a", "b"));
    assertThat(TouchForm.read("key", twice)).isEqualTo(new TouchForm.Malformed("key"));
  }

  @Test
  void an_address_longer_than_any_and_one_with_a_line_end_are_refused() {
    String longest = "a".repeat(TouchForm.LONGEST_ADDRESS);
    assertThat(TouchForm.read("use-address", form(Map.of("address", longest))))
        .isEqualTo(new TouchForm.Understood(42, new Touch.UseAddress(Optional.of(longest))));
    for (String wrong : Arrays.asList(longest + "a", "a@example.org\r\nBcc: b@example.org")) {
      assertThat(TouchForm.read("use-address", form(Map.of("address", wrong))))
          .isEqualTo(new TouchForm.Malformed("address"));
    }
  }

  @Test
  void a_field_that_no_touch_of_this_name_has_is_refused() {
    assertThat(TouchForm.read("rent", form(Map.of("price", "0"))))
        .isEqualTo(new TouchForm.Malformed("unknown"));
  }

  @Test
  void a_name_that_is_no_touch_is_said_to_be_none() {
    assertThat(TouchForm.read("open-door", form(Map.of()))).isEqualTo(new TouchForm.NoSuchTouch());
  }

  private static Map<String, List<String>> form(Map<String, String> fields) {
    var form = new HashMap<String, List<String>>();
    form.put("screen", List.of("42"));
    fields.forEach((name, value) -> form.put(name, List.of(value)));
    return form;
  }
}
