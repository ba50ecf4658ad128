package rondo.server.console.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.base.json.StrictJson;
import tools.jackson.databind.JsonNode;

class ParticularsTest {
  private static String of(String json) {
    return Particulars.of(StrictJson.wire().readText(json, JsonNode.class));
  }

  @Test
  void slots_amounts_and_ids_stand_in_their_short_forms() {
    assertThat(
            of(
                """
                {"type":"disc-taken","at":"2026-11-25T20:12:00Z","disc":"D0000000001007",
                 "slot":{"deck":1,"position":4},"amount":{"minor":195,"currency":"USD"},
                 "attempt":"01a21456-2680-7e47-8b23-771c8d7066bd","content":{"type":"free"},
                 "nights":2,"taken":["a","b"]}
                """))
        .isEqualTo(
            "slot 1-4, amount USD 1.95, attempt J6Q0-SNX5, content free, nights 2, taken a b");
  }

  @Test
  void an_empty_document_says_nothing() {
    assertThat(of("{}")).isEmpty();
    assertThat(of("{\"odd\":{\"x\":1},\"none\":[]}")).isEmpty();
  }
}
