package rondo.protocol.envelope;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rondo.base.json.StrictJson;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.enrolment.EnrolmentRequest;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.frame.Frames;
import rondo.protocol.state.State;

/** Writes the reference page from the records and their Javadoc. */
final class ProtocolPage {
  private static final Map<Class<?>, String> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, "text"),
          Map.entry(long.class, "whole number"),
          Map.entry(int.class, "whole number"),
          Map.entry(Integer.class, "whole number"),
          Map.entry(Long.class, "whole number"),
          Map.entry(Boolean.class, "true or false"),
          Map.entry(double.class, "number"),
          Map.entry(Instant.class, "instant"),
          Map.entry(LocalTime.class, "time of day"),
          Map.entry(ZoneId.class, "time zone"),
          Map.entry(Currency.class, "currency"));

  private final StringBuilder page = new StringBuilder();
  private final Set<Class<?>> parts = new LinkedHashSet<>();

  private ProtocolPage() {}

  static String write() {
    ProtocolPage page = new ProtocolPage();
    page.head();
    page.section("Messages", Message.class);
    page.section("Facts", Fact.class);
    page.section("Asks", Ask.class);
    page.section("Answers", Answer.class);
    page.section("State", State.class);
    page.section("Contents of a slot", SlotContent.class);
    page.line("## Sealed").line("");
    page.line("JSON inside a compact JWE (ECDH-ES, A256GCM); never a message of its own.").line("");
    page.type(EnrolmentRequest.class, "EnrolmentRequest");
    page.parts();
    return page.page.toString();
  }

  private void head() {
    line(
        """
        # The protocol between kiosk and server

        This page is written from the code by a test, which fails when the two differ. To write it anew:
        `mvn -pl protocol -am test -Dtest=ProtocolPageTest -Dsurefire.failIfNoSpecifiedTests=false -Drondo.page.write=true`.

        Version %d to %d. WebSocket over TLS at `%s`, subprotocol `%s`, binary messages, at most %d bytes each.
        A message is a frame: the line `1 kiosk epoch key-id hmac`, a line feed, a JSON object. The HMAC-SHA256, in
        hexadecimal, covers `to-server` or `to-kiosk`, a space, the line without the hmac and without the space before it,
        a line feed, and the body; it is checked before the body is read. Fields that are not known are ignored; missing
        fields, doubled keys and values of another type refuse the message.

        A connection: the kiosk says `hello`, the server `welcome` (or `unwelcome`, or `quarantined`), the kiosk `ready`.
        Then Facts go up in order, at most 64 without an `acknowledged`; Asks go up and `answer` comes down within 30
        seconds or not at all; `state` comes down until `state-held` goes up; both send heartbeats. A Fact's hash is SHA-256
        over `rondo fact`, the previous hash (empty before the first) and the sequence, each followed by a line feed, and the Fact's
        JSON with keys in order and no spaces.

        From version 2 on the server may say `renew-key`; the kiosk stores a new key and answers `key-drawn`, the server stores it
        too and says `key-taken`, and the next frame of the kiosk is under the new key. The old key stays good for an overlap after
        that. Under a retired key only `hello` and `ready` are heard, and answered with `quarantined`. A kiosk whose epoch was
        ended comes back by a new enrolment, from the last Fact that it knows to be acknowledged; what was applied before is known by
        its hash and not applied again.

        Neither side says what the common version does not know: no later message, and no topic that came later.

        A controller becomes a kiosk by `GET %s` (the server's identity key, to be compared with the fingerprint) and
        `POST %s` (an EnrolmentRequest sealed to that key). The answer is a frame with `enrolled`; no common version is 426, anything else that is wrong 403.
        """
            .formatted(
                ProtocolVersion.OLDEST,
                ProtocolVersion.NEWEST,
                ProtocolVersion.LINK_PATH,
                ProtocolVersion.SUBPROTOCOL,
                Frames.MAX_BYTES,
                EnrolmentRequest.IDENTITY_PATH,
                EnrolmentRequest.PATH));
  }

  private void section(String title, Class<?> sealed) {
    line("## " + title).line("").line(SourceText.of(sealed).getOrDefault("", "")).line("");
    for (JsonSubTypes.Type type : sealed.getAnnotation(JsonSubTypes.class).value()) {
      type(type.value(), type.name());
    }
  }

  private void parts() {
    line("## Parts").line("");
    Set<Class<?>> done = new LinkedHashSet<>();
    for (List<Class<?>> more = missing(done); !more.isEmpty(); more = missing(done)) {
      done.addAll(more);
    }
    done.stream()
        .sorted((one, other) -> one.getSimpleName().compareTo(other.getSimpleName()))
        .forEach(part -> type(part, part.getSimpleName()));
  }

  private List<Class<?>> missing(Set<Class<?>> done) {
    done.forEach(part -> fields(part).forEach(field -> typeOf(field.getGenericType())));
    return parts.stream().filter(part -> !done.contains(part)).toList();
  }

  private void type(Class<?> type, String name) {
    Map<String, String> text = SourceText.of(type);
    line("### " + name).line("");
    line(text.getOrDefault("", "")).line("");
    if (type.isEnum()) {
      line(
          "One of "
              + Arrays.stream(type.getEnumConstants())
                  .map(one -> StrictJson.wire().writeText(one).replace('"', '`'))
                  .collect(Collectors.joining(", "))
              + ".");
    } else if (fields(type).findAny().isPresent()) {
      line("| field | type | meaning |").line("| --- | --- | --- |");
      fields(type)
          .forEach(field ->
              line(
                  "| `%s` | %s | %s |"
                      .formatted(
                          field.getName(),
                          typeOf(field.getGenericType()),
                          text.getOrDefault(field.getName(), ""))));
    } else {
      line("No fields.");
    }
    line("");
  }

  private static Stream<RecordComponent> fields(Class<?> type) {
    return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.empty();
  }

  private String typeOf(Type type) {
    if (type instanceof ParameterizedType generic) {
      String inner = typeOf(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == Optional.class ? inner + ", optional" : "list of " + inner;
    }
    Class<?> raw = (Class<?>) type;
    if (PLAIN.containsKey(raw)) {
      return String.valueOf(PLAIN.get(raw));
    }
    if (raw.isSealed()) {
      return "one of " + raw.getSimpleName();
    }
    if (raw.isEnum() || !isText(raw)) {
      parts.add(raw);
      return "[" + raw.getSimpleName() + "](#" + anchor(raw) + ")";
    }
    return raw.getSimpleName() + " as text";
  }

  private static String anchor(Class<?> type) {
    return type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  private static boolean isText(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(method ->
            method.isAnnotationPresent(JsonValue.class) && method.getReturnType() == String.class);
  }

  private ProtocolPage line(String text) {
    page.append(text).append('\n');
    return this;
  }
}
