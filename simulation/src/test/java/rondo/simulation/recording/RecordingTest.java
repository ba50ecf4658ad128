package rondo.simulation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rondo.base.json.StrictJson;
import rondo.payment.simulator.TestCard;
import rondo.simulation.network.Outcome;
import rondo.simulation.network.Scenario;
import rondo.simulation.network.Simulation;
import rondo.simulation.plant.Plant;
import rondo.simulation.time.Trace;
import tools.jackson.databind.JsonNode;

/** A run as a file. */
class RecordingTest {
  private static final Scenario SCENARIO = Scenario.of(139).with(Plant.CREDITED_AT_THE_UPLOAD);
  private static final List<String> LINES = new ArrayList<>();
  private static final List<JsonNode> PARSED = new ArrayList<>();
  private static Outcome outcome;

  @BeforeAll
  static void record() {
    outcome = Recording.of(SCENARIO, "abc", LINES::add);
    LINES.forEach(line -> PARSED.add(StrictJson.api().readText(line, JsonNode.class)));
  }

  private static List<JsonNode> of(String what) {
    return PARSED.stream().skip(1).filter(it -> it.get("what").asString().equals(what)).toList();
  }

  @Test
  void the_first_line_says_what_was_run_and_what_stood_where() {
    JsonNode header = PARSED.getFirst();
    assertThat(header.get("format").asInt()).isEqualTo(1);
    assertThat(header.get("seed").asLong()).isEqualTo(139);
    assertThat(header.get("again").asString())
        .isEqualTo("--replay 139 --plant credited-at-the-upload");
    assertThat(header.get("commit").asString()).isEqualTo("abc");
    assertThat(header.get("kiosks").size()).isBetween(3, 4);
    JsonNode kiosk = header.get("kiosks").get(0);
    assertThat(kiosk.get("layout").get("decks").asInt()).isPositive();
    assertThat(kiosk.get("cases").size()).isGreaterThan(10);
  }

  @Test
  void lines_come_by_their_time_and_each_has_one_and_a_kind() {
    long last = 0;
    for (JsonNode line : PARSED.subList(1, PARSED.size())) {
      assertThat(line.get("t").asLong()).isGreaterThanOrEqualTo(last);
      last = line.get("t").asLong();
    }
    assertThat(PARSED.size()).isGreaterThan(1_000);
  }

  @Test
  void everything_that_can_be_seen_is_in_it() {
    for (String what :
        List.of(
            "order",
            "motion",
            "ended",
            "sensed",
            "picture",
            "swipe",
            "screen",
            "case",
            "held",
            "taken",
            "accepted",
            "message",
            "fault",
            "event",
            "broken")) {
      assertThat(of(what)).as(what).isNotEmpty();
    }
    assertThat(of("event").size()).isEqualTo(outcome.evidence().server().events().size());
    long faults = outcome.faults().values().stream().mapToLong(Long::longValue).sum();
    assertThat(of("fault").size()).isEqualTo((int) faults);
    assertThat(of("violation").size()).isEqualTo(outcome.violations().size());
  }

  @Test
  void a_motion_tells_its_way_and_its_end() {
    JsonNode motion = of("motion").getFirst();
    JsonNode plan = motion.get("plan");
    assertThat(plan.get("axis").asString()).isNotBlank();
    assertThat(plan.get("acceleration").asDouble()).isPositive();
    assertThat(motion.get("ends").asLong())
        .isEqualTo(motion.get("t").asLong() + plan.get("millis").asLong());
  }

  @Test
  void who_follows_each_case_comes_to_where_it_is_in_the_end() {
    Map<String, String> places = new HashMap<>();
    for (JsonNode kiosk : PARSED.getFirst().get("kiosks")) {
      String name = kiosk.get("kiosk").asString();
      kiosk
          .get("cases")
          .forEach(it -> places.put(name + it.get("name").asString(), it.get("place").asString()));
    }
    of("case")
        .forEach(it ->
            places.put(
                it.get("kiosk").asString() + it.get("case").asString(),
                it.get("place").asString()));
    outcome
        .evidence()
        .machines()
        .forEach(machine ->
            machine
                .cases()
                .forEach(one ->
                    assertThat(places.get(machine.name() + one.name()))
                        .isEqualTo(one.place().word())));
  }

  @Test
  void looking_on_changes_nothing_and_the_same_run_leaves_the_same_file() {
    assertThat(outcome.hash()).isEqualTo(Simulation.run(SCENARIO, Trace.hashed()).hash());
    List<String> again = new ArrayList<>();
    Recording.of(SCENARIO, "abc", again::add);
    assertThat(again).isEqualTo(LINES);
  }

  @Test
  void no_line_holds_a_card_or_an_address() {
    for (TestCard card : TestCard.values()) {
      assertThat(LINES).noneMatch(line -> line.contains(card.number()));
    }
    assertThat(LINES).noneMatch(line -> line.contains("example.org"));
  }

  @Test
  void a_file_has_an_end_and_says_what_is_left_out() {
    var lines = new Lines();
    for (int i = 0; i < Lines.MOST + 3; i++) {
      lines.add(i, "", "message", Map.of());
    }
    List<String> written = new ArrayList<>();
    lines.writeTo(written::add);
    assertThat(written).hasSize(Lines.MOST + 1);
    assertThat(written.getLast()).contains("\"cut\"").contains("\"lines\":3");
  }
}
