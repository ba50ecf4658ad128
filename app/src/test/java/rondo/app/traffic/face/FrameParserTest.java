package rondo.app.traffic.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameParserTest {
  private final FrameParser parser = new FrameParser();

  private List<Shown> read(String text) {
    return text.lines().map(parser::line).flatMap(Optional::stream).toList();
  }

  @Test
  void a_frame_is_whole_at_its_empty_line() {
    assertThat(parser.line("id: 7")).isEmpty();
    assertThat(parser.line("event: fragment")).isEmpty();
    assertThat(parser.line("data: <main data-page=\"pay\">")).isEmpty();
    assertThat(parser.line("data: </main>")).isEmpty();
    assertThat(parser.line(""))
        .hasValueSatisfying(shown -> {
          assertThat(shown.number()).isEqualTo(7);
          assertThat(shown.page()).isEqualTo("pay");
        });
  }

  @Test
  void heartbeats_and_comments_are_no_frames() {
    assertThat(read("event: heartbeat\ndata: -\n\n: a comment\n\n")).isEmpty();
    assertThat(read("id: 8\nevent: fragment\ndata: x\n\n")).hasSize(1);
  }

  @Test
  void a_customer_reads_page_offers_and_the_reference_of_a_failure() {
    var list =
        new Shown(
            1,
            "<main data-page=\"browse\"><button name=\"disc\" value=\"a/dvd\"/>"
                + "<button name=\"disc\" value=\"b/game\"/></main>");
    assertThat(list.offers()).containsExactly("a/dvd", "b/game");
    var no =
        new Shown(
            2,
            "<main data-page=\"failure\"><h1 class=\"failure-what\"><svg/><span>No.</span></h1>"
                + "<p class=\"failure-reference\">Reference <code>7K2MXQ4D</code></p></main>");
    assertThat(no.headline()).isEqualTo("No.");
    assertThat(no.reference()).contains("7K2MXQ4D");
    assertThat(Shown.NOTHING.page()).isEqualTo("nothing");
  }

  @Test
  void the_arm_waits_only_while_the_return_can_still_be_left() {
    String picture = "<main data-page=\"return\"><svg data-picture=\"insert\"/>";
    assertThat(new Shown(1, picture).asksForCase()).isFalse();
    assertThat(new Shown(2, picture + "<form action=\"/touch/cancel\">").asksForCase()).isTrue();
  }
}
