package rondo.server.console.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rondo.base.id.IdSource;
import rondo.base.id.OperatorId;
import rondo.base.json.StrictJson;
import rondo.design.asset.Assets;
import rondo.protocol.fact.Fact;
import rondo.server.console.Console;
import rondo.server.console.page.Frame;
import rondo.server.console.signin.Visit;
import tools.jackson.databind.JsonNode;

class ParticularsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T20:12:00Z");
  private static final Frame FRAME =
      new Frame(
          Console.shell(Assets.ofDesignAnd(Console.ASSETS)),
          new Visit(
              new OperatorId(new IdSource(() -> NOW, new Random(1)).next()),
              "City Discs",
              ZoneId.of("America/New_York"),
              0,
              NOW),
          "");

  private static String of(String type, String json) {
    return of(type, json, Optional.empty());
  }

  private static String of(String type, String json, Optional<String> other) {
    var event =
        new EventRow(
            NOW,
            NOW,
            type,
            "kiosk",
            Optional.empty(),
            Optional.of("Market Square"),
            Optional.of("D0000000001007"),
            Optional.of("Metropolis"),
            Optional.empty(),
            other,
            StrictJson.wire().readText(json, JsonNode.class));
    return event.particulars(FRAME).stream()
        .map(part -> part.code().isEmpty() ? part.words() : part.words() + " [" + part.code() + "]")
        .collect(Collectors.joining(", "));
  }

  @Test
  void codes_stand_apart_from_the_words_beside_them() {
    assertThat(
            of(
                "disc-taken",
                """
                {"type":"disc-taken","at":"2026-11-25T20:12:00Z","disc":"D0000000001007",
                 "slot":{"deck":1,"position":4},"amount":{"minor":195,"currency":"USD"},
                 "attempt":"01a21456-2680-7e47-8b23-771c8d7066bd","nights":2,"taken":["a","b"]}
                """))
        .isEqualTo("slot 1-4, amount $1.95, attempt [J6Q0-SNX5], nights 2, taken 2 discs");
  }

  @Test
  void a_way_names_both_kiosks_and_no_id() {
    assertThat(
            of(
                "disc-moved",
                """
                {"from":"01a21456-2680-7e47-8b23-771c8d7066bd",
                 "to":"01a21456-2680-7e47-8b23-771c8d7066be"}
                """,
                Optional.of("Station Hall")))
        .isEqualTo("from Station Hall to Market Square");
  }

  @Test
  void what_stands_in_a_slot_is_named_by_its_title() {
    assertThat(
            of(
                "slot-changed",
                """
                {"slot":{"deck":1,"position":4},"cause":"put-back",
                 "content":{"type":"holds","disc":"D0000000001007"}}
                """))
        .isEqualTo("slot 1-4, put back, Metropolis stands in it");
    assertThat(of("slot-changed", "{\"content\":{\"type\":\"unknown-case\"}}"))
        .isEqualTo("a case that nobody has read");
  }

  @Test
  void names_of_programs_are_words_and_times_are_those_of_the_operators_place() {
    assertThat(
            of(
                "clock-stopped",
                """
                {"kiosk":"01a21456-2680-7e47-8b23-771c8d7066bd","reason":"kiosk-full",
                 "notedAt":"2026-11-25T20:12:00Z"}
                """,
                Optional.of("Station Hall")))
        .isEqualTo("at Station Hall, kiosk full, noted at Wed 25 Nov 2026, 15:12 EST");
    assertThat(of("payment-settled", "{\"state\":\"DECLINED\",\"kind\":\"CHARGE\"}"))
        .isEqualTo("declined, charge");
  }

  @Test
  void an_empty_document_says_nothing() {
    assertThat(of("kiosk-added", "{}")).isEmpty();
    assertThat(of("kiosk-added", "{\"odd\":{\"x\":1},\"none\":[]}")).isEmpty();
  }

  @Test
  void a_type_without_words_of_its_own_is_still_readable() {
    assertThat(EventWords.of("lamp-broken")).isEqualTo("Lamp broken");
    assertThat(EventWords.of("rental-returned")).isEqualTo("Rental closed: disc is back");
  }

  @Test
  void every_report_of_a_kiosk_has_words_of_its_own() {
    var facts = Fact.class.getAnnotation(JsonSubTypes.class).value();

    assertThat(EventWords.all())
        .containsKeys(Stream.of(facts).map(JsonSubTypes.Type::name).toArray(String[]::new));
  }
}
