package rondo.base.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.id.DiscId;
import rondo.base.money.Money;

class StrictJsonTest {
  private final StrictJson wire = StrictJson.wire();

  enum Format {
    DVD,
    BLU_RAY
  }

  record Count(long value) {}

  record Small(int value) {}

  record Ratio(double value) {}

  record Text(String value) {}

  record Flag(boolean value) {}

  record Choice(Format value) {}

  record Moment(Instant value) {}

  record Span(Duration value) {}

  record Bag(List<String> value) {}

  record Maybe(String name, Optional<String> nick) {}

  record Key(UUID value) {}

  record Coin(Currency value) {}

  record Nest(Optional<Nest> value) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({@JsonSubTypes.Type(Taken.class), @JsonSubTypes.Type(Returned.class)})
  sealed interface Event {}

  @JsonTypeName("disc-taken")
  record Taken(DiscId disc) implements Event {}

  @JsonTypeName("disc-returned")
  record Returned(DiscId disc, Instant at) implements Event {}

  record Whole(
      String zebra,
      DiscId disc,
      Money price,
      Instant at,
      Duration night,
      Format format,
      Optional<String> note,
      Map<String, Integer> counts) {}

  private static final DiscId DISC = DiscId.parse("0199f6a0-0000-7000-8000-000000000001");

  @Test
  void what_is_written_is_read_back_and_has_one_form() {
    Map<String, Integer> counts = new TreeMap<>(Map.of("b", 2, "a", 1));
    Whole whole =
        new Whole(
            "z",
            DISC,
            Money.of(180, "USD"),
            Instant.parse("2030-01-02T03:04:05Z"),
            Duration.ofHours(21),
            Format.BLU_RAY,
            Optional.empty(),
            counts);

    String text = wire.writeText(whole);

    assertThat(text)
        .isEqualTo(
            "{\"zebra\":\"z\",\"disc\":\"0199f6a0-0000-7000-8000-000000000001\","
                + "\"price\":{\"minor\":180,\"currency\":\"USD\"},\"at\":\"2030-01-02T03:04:05Z\","
                + "\"night\":\"PT21H\",\"format\":\"BLU_RAY\",\"counts\":{\"a\":1,\"b\":2}}");
    assertThat(wire.readText(text, Whole.class)).isEqualTo(whole);
    assertThat(wire.read(wire.write(whole), Whole.class)).isEqualTo(whole);
  }

  @Test
  void a_map_in_any_order_is_written_by_key() {
    Map<String, Integer> unsorted = new java.util.LinkedHashMap<>();
    unsorted.put("b", 2);
    unsorted.put("a", 1);
    assertThat(wire.writeText(unsorted)).isEqualTo("{\"a\":1,\"b\":2}");
  }

  @Test
  void a_sealed_type_is_named_by_its_type_field_also_when_that_comes_last() {
    Event event = new Taken(DISC);
    assertThat(wire.writeText(event)).startsWith("{\"type\":\"disc-taken\",");
    assertThat(wire.readText("{\"disc\":\"" + DISC + "\",\"type\":\"disc-taken\"}", Event.class))
        .isEqualTo(event);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"type\":\"disc-eaten\"}", "{}", "{\"type\":1}", "null", "[]"})
  void an_unknown_or_missing_type_is_refused(String text) {
    refused(text, Event.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1.0",
        "1e3",
        "\"12\"",
        "true",
        "null",
        "\"\"",
        "[1]",
        "{}",
        "NaN",
        "-Infinity",
        "1e309",
        "9223372036854775808",
        "0x10",
        "01",
        "+1"
      })
  void only_a_whole_number_in_range_is_a_long(String value) {
    refused("{\"value\":" + value + "}", Count.class);
  }

  @Test
  void a_number_over_the_range_of_an_int_is_refused() {
    refused("{\"value\":2147483648}", Small.class);
  }

  @Test
  void a_missing_number_is_not_zero() {
    refused("{}", Count.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1.5\"", "null", "1e309", "-1e309", "NaN", "\"NaN\"", "true", "\"\""})
  void only_a_finite_number_is_a_double(String value) {
    refused("{\"value\":" + value + "}", Ratio.class);
  }

  @Test
  void a_whole_number_is_a_double_too() {
    assertThat(wire.readText("{\"value\":2}", Ratio.class)).isEqualTo(new Ratio(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.5", "true", "null", "[\"a\"]", "{}", "[]"})
  void only_a_text_is_a_text(String value) {
    refused("{\"value\":" + value + "}", Text.class);
  }

  @Test
  void an_empty_text_stays_an_empty_text() {
    assertThat(wire.readText("{\"value\":\"\"}", Text.class)).isEqualTo(new Text(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "\"true\"", "null", "\"\"", "[true]"})
  void only_true_and_false_are_flags(String value) {
    refused("{\"value\":" + value + "}", Flag.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"dvd\"", "\"VHS\"", "0", "\"0\"", "\"\"", "null", "\" DVD\""})
  void only_the_name_of_a_constant_is_a_choice(String value) {
    refused("{\"value\":" + value + "}", Choice.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1.5",
        "\"2030-01-01\"",
        "\"\"",
        "\" 2030-01-01T00:00:00Z\"",
        "\"1\"",
        "null"
      })
  void only_iso_text_is_an_instant(String value) {
    refused("{\"value\":" + value + "}", Moment.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "1.5", "\"60\"", "\"\"", "null"})
  void only_iso_text_is_a_duration(String value) {
    refused("{\"value\":" + value + "}", Span.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"1-1-1-1-1\"", "\"0199F6A0-0000-7000-8000-000000000001\"", "\"AAAA\"", "1"})
  void only_the_canonical_form_is_a_uuid(String value) {
    refused("{\"value\":" + value + "}", Key.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"usd\"", "\"XXZ\"", "840", "\"\""})
  void only_a_code_is_a_currency(String value) {
    refused("{\"value\":" + value + "}", Coin.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"", "[null]", "[1]", "null", "\"\"", "{}"})
  void only_a_list_of_texts_is_a_list_of_texts(String value) {
    refused("{\"value\":" + value + "}", Bag.class);
  }

  @Test
  void only_an_optional_part_may_be_missing() {
    assertThat(wire.readText("{\"name\":\"a\"}", Maybe.class))
        .isEqualTo(new Maybe("a", Optional.empty()));
    refused("{\"nick\":\"a\"}", Maybe.class);
    refused("{\"name\":null,\"nick\":\"a\"}", Maybe.class);
  }

  @Test
  void a_doubled_key_is_refused() {
    refused("{\"value\":1,\"value\":2}", Count.class);
    refused("{\"x\":{\"a\":1,\"a\":2},\"value\":2}", Count.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"value\":1} {}", "{\"value\":1}]", "{\"value\":1}1", "", " ", "{\"value\":"})
  void anything_but_one_whole_document_is_refused(String text) {
    refused(text, Count.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'value':1}",
        "{value:1}",
        "{\"value\":1,}",
        "/**/{\"value\":1}",
        "{\"Value\":1}"
      })
  void dialects_of_json_are_refused(String text) {
    refused(text, Count.class);
  }

  @Test
  void unknown_fields_are_ignored_between_our_own_parts_and_refused_on_the_api() {
    String text = "{\"value\":1,\"more\":2}";
    assertThat(wire.readText(text, Count.class)).isEqualTo(new Count(1));
    assertThatThrownBy(() -> StrictJson.api().readText(text, Count.class))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessage("$.more: unknown field");
  }

  @Test
  void a_deep_nest_is_refused() {
    refused("{\"value\":".repeat(40) + "{}" + "}".repeat(40), Nest.class);
    refused("{\"more\":" + "[".repeat(5000) + "]".repeat(5000) + ",\"value\":1}", Count.class);
  }

  @Test
  void a_long_document_a_long_text_and_a_long_number_are_refused() {
    byte[] large = new byte[StrictJson.MAX_BYTES + 1];
    java.util.Arrays.fill(large, (byte) ' ');
    assertThatThrownBy(() -> wire.read(large, Count.class))
        .isInstanceOf(MalformedJsonException.class);
    refused("{\"value\":\"" + "a".repeat(1024 * 1024 + 1) + "\"}", Text.class);
    refused("{\"value\":" + "0".repeat(50) + "1}", Count.class);
    refused("{\"" + "k".repeat(300) + "\":1,\"value\":1}", Count.class);
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() {
    byte[] latin = "{\"value\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    byte[] wide = "{\"value\":\"e\"}".getBytes(StandardCharsets.UTF_16LE);
    byte[] marked = "\uFEFF{\"value\":\"e\"}".getBytes(StandardCharsets.UTF_8);
    for (byte[] bytes : List.of(latin, wide, marked)) {
      assertThatThrownBy(() -> wire.read(bytes, Text.class))
          .isInstanceOf(MalformedJsonException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":4111111111111111}|$.name",
        "{\"name\":\"a\",\"nick\":[\"4111111111111111\"]}|$.nick",
        "{\"name\":\"4111111111111111\" oops}|line 1"
      })
  void a_complaint_says_where_and_quotes_no_value(String text, String where) {
    assertThatThrownBy(() -> wire.readText(text, Maybe.class))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageStartingWith(where)
        .hasMessageNotContaining("4111")
        .hasNoCause();
  }

  @Test
  void a_name_that_is_no_name_is_not_repeated() {
    assertThatThrownBy(() -> StrictJson.api().readText("{\"value\":1,\"a\\nb @\":1}", Count.class))
        .hasMessage("$.(a name not shown): unknown field");
  }

  @Test
  void a_value_that_the_record_itself_refuses_is_named_without_it() {
    assertThatThrownBy(() -> wire.readText("{\"value\":77777777}", Rate.class))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageNotContaining("7777")
        .hasMessageContaining("$.value");
  }

  record Rate(rondo.base.money.BasisPoints value) {}

  private void refused(String text, Class<?> shape) {
    assertThatThrownBy(() -> wire.readText(text, shape)).isInstanceOf(MalformedJsonException.class);
  }
}
