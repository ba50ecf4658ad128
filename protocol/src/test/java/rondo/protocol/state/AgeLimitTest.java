package rondo.protocol.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.base.json.StrictJson;
import rondo.media.label.GroupCode;

class AgeLimitTest {
  private static State.Settings settings(Optional<Integer> limit) {
    return new State.Settings(
        "Hall",
        ZoneId.of("Europe/Berlin"),
        GroupCode.of(7),
        List.of(GroupCode.of(7)),
        Optional.empty(),
        "{}",
        "{}",
        limit);
  }

  @Test
  void a_limit_travels_as_a_number() {
    String text = StrictJson.wire().writeText(settings(Optional.of(18)));
    assertThat(text).contains("\"ageLimit\":18");
    assertThat(StrictJson.wire().readText(text, State.class)).isEqualTo(settings(Optional.of(18)));
  }

  @Test
  void a_server_of_before_names_none() {
    String text = StrictJson.wire().writeText(settings(Optional.empty()));
    assertThat(text).doesNotContain("ageLimit");
    assertThat(StrictJson.wire().readText(text, State.class)).isEqualTo(settings(Optional.empty()));
  }
}
