package rondo.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import rondo.base.json.StrictJson;
import rondo.protocol.envelope.Message;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;

class StateAssemblyTest {
  private static final Message.StateOffer OFFER =
      new Message.StateOffer(Topic.LOADING, 5, new State.Loading(3, List.of()));

  private final StateAssembly assembly = new StateAssembly();

  @Test
  void parts_in_order_give_the_offer() {
    assertThat(assembly.add(part(5, 1))).isEmpty();
    assertThat(assembly.add(part(5, 2))).isEmpty();
    assertThat(assembly.add(part(5, 3))).contains(OFFER);
  }

  @Test
  void a_part_that_is_missing_doubled_or_of_another_version_gives_nothing() {
    assembly.add(part(5, 1));
    assertThat(assembly.add(part(5, 3))).isEmpty();
    assembly.add(part(5, 1));
    assembly.add(part(5, 2));
    assertThat(assembly.add(part(5, 2))).isEmpty();
    assertThat(assembly.add(part(5, 3))).isEmpty();
    assembly.add(part(5, 1));
    assembly.add(part(4, 2));
    assertThat(assembly.add(part(5, 3))).isEmpty();
  }

  @Test
  void an_offer_that_starts_over_is_taken() {
    assembly.add(part(4, 1));
    assembly.add(part(4, 2));
    assembly.add(part(5, 1));
    assembly.add(part(5, 2));
    assertThat(assembly.add(part(5, 3))).contains(OFFER);
  }

  private static Message.StatePart part(long version, int part) {
    byte[] json = StrictJson.wire().write(OFFER);
    int from = (part - 1) * 30;
    byte[] piece = Arrays.copyOfRange(json, from, part == 3 ? json.length : from + 30);
    return new Message.StatePart(
        Topic.LOADING,
        version,
        part,
        3,
        Base64.getUrlEncoder().withoutPadding().encodeToString(piece));
  }
}
