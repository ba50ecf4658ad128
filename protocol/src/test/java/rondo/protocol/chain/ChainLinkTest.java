package rondo.protocol.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import rondo.base.json.StrictJson;
import rondo.protocol.fact.Fact;

class ChainLinkTest {
  private static final Fact FACT =
      new Fact.MachineTroubled(Instant.parse("2030-05-01T12:00:00Z"), "arm", "jam", "détail");

  @Test
  void sender_and_receiver_come_to_the_same_hash() {
    ChainLink first = ChainLink.START.next(FACT);
    byte[] body = StrictJson.wire().write(first.report(FACT));
    assertThat(first.nextOfReport(body)).isEqualTo(first.next(FACT));
    assertThat(first.report(FACT).hash()).isEqualTo(first.next(FACT).hash());
    assertThat(first.next(FACT).sequence()).isEqualTo(2);
  }

  @Test
  void the_hash_of_a_known_fact_stays_what_it_is() {
    assertThat(ChainLink.START.next(FACT).hash())
        .isEqualTo("8f7c2d0861f6cdb37a5a568d70be372d3eb7032f2ca7ac139bcb8d3b8fdd4382");
  }

  @Test
  void the_order_of_fields_and_spaces_do_not_matter_but_each_field_does() {
    byte[] ordered =
        utf8("{\"fact\":{\"type\":\"x\",\"a\":1,\"list\":[{\"b\":2,\"c\":3}]},\"sequence\":1}");
    byte[] shuffled =
        utf8("{ \"sequence\":1, \"fact\":{\"list\":[{\"c\":3,\"b\":2}],\"a\":1,\"type\":\"x\"}}");
    byte[] grown = utf8("{\"fact\":{\"type\":\"x\",\"a\":1,\"list\":[{\"b\":2,\"c\":3}],\"z\":0}}");
    ChainLink hash = ChainLink.START.nextOfReport(ordered);
    assertThat(ChainLink.START.nextOfReport(shuffled)).isEqualTo(hash);
    assertThat(ChainLink.START.nextOfReport(grown)).isNotEqualTo(hash);
  }

  @Test
  void another_past_gives_another_hash() {
    ChainLink one = ChainLink.START.next(FACT);
    ChainLink other = new ChainLink(1, "0".repeat(64));
    assertThat(one.next(FACT).hash()).isNotEqualTo(other.next(FACT).hash());
    assertThat(one.next(FACT).hash()).isNotEqualTo(one.hash());
  }

  @Test
  void a_place_without_its_hash_is_none() {
    assertThatThrownBy(() -> new ChainLink(1, "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ChainLink(0, "0".repeat(64)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ChainLink(1, "XY")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ChainLink(-1, "")).isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
