package rondo.protocol.envelope;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.state.State;

/** Which records travel under which names. */
final class WireNames {
  /** Every sealed type of the protocol, by the kind that names its files. */
  static final Map<String, Class<?>> KINDS =
      new TreeMap<>(
          Map.of(
              "message", Message.class,
              "fact", Fact.class,
              "slot-content", SlotContent.class,
              "ask", Ask.class,
              "answer", Answer.class,
              "state", State.class));

  private WireNames() {}

  static String of(Class<?> sealed, Class<?> type) {
    return Arrays.stream(sealed.getAnnotation(JsonSubTypes.class).value())
        .filter(one -> one.value() == type)
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " has no name on the wire"))
        .name();
  }
}
