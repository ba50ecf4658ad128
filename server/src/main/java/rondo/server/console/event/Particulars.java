package rondo.server.console.event;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import rondo.base.id.ShortCode;
import rondo.base.money.Money;
import rondo.base.place.Slot;
import rondo.server.console.page.Frame;
import tools.jackson.databind.JsonNode;

/** An event's document for people: names instead of ids, and codes beside what they name. */
final class Particulars {
  /** What columns show, or what only programs need. */
  private static final Set<String> UNTOLD =
      Set.of("type", "at", "checkout", "rental", "disc", "group", "from", "to", "kiosk", "state");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("soldAt", "sold at"),
          Map.entry("notedAt", "noted at"),
          Map.entry("swipedAt", "card swiped"),
          Map.entry("tariffVersion", "tariff version"),
          Map.entry("further", "further nights cost"),
          Map.entry("returned", "return"),
          Map.entry("software", "version"),
          Map.entry("start", "start no."),
          Map.entry("fact", "report"),
          Map.entry("other", "discs of"));

  private static final Set<String> SENTENCES =
      Set.of(
          "reason",
          "words",
          "evidence",
          "detail",
          "cause",
          "content",
          "fault",
          "finding",
          "kind",
          "why");

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern NAME_OF_PROGRAMS = Pattern.compile("[a-z]+([-_][a-z]+)*|[A-Z_]+");

  private Particulars() {}

  static List<Particular> of(EventRow event, Frame frame) {
    List<Particular> told = new ArrayList<>();
    named(event).map(Particular::said).ifPresent(told::add);
    ended(event).map(Particular::said).ifPresent(told::add);
    for (var part : event.document().properties()) {
      if (!UNTOLD.contains(part.getKey())) {
        tell(told, part.getKey(), part.getValue(), event, frame);
      }
    }
    return told;
  }

  /** The other kiosk that it speaks of, by name. */
  private static Optional<String> named(EventRow event) {
    return event
        .other()
        .map(name ->
            switch (event.type()) {
              case "disc-moved" -> "from " + name + event.kiosk().map(to -> " to " + to).orElse("");
              default -> "at " + name;
            });
  }

  /** How a payment ended; a state of a checkout says nothing to people. */
  private static Optional<String> ended(EventRow event) {
    return Optional.of(event.document().path("state"))
        .filter(state -> state.isString() && event.type().startsWith("payment"))
        .map(state -> plain(state.asString()));
  }

  private static void tell(
      List<Particular> told, String name, JsonNode value, EventRow event, Frame frame) {
    String label = LABELS.getOrDefault(name, plain(name));
    if (value.isString() && ID.matcher(value.asString()).matches()) {
      told.add(new Particular(label, ShortCode.of(UUID.fromString(value.asString())).toString()));
      return;
    }
    String words = words(value, event, frame);
    if (!words.isEmpty()) {
      told.add(Particular.said(SENTENCES.contains(name) ? words : label + " " + words));
    }
  }

  private static String words(JsonNode value, EventRow event, Frame frame) {
    if (value.isString()) {
      return text(value.asString(), frame);
    }
    if (value.isArray()) {
      return value.isEmpty() ? "" : value.size() == 1 ? "1 disc" : value.size() + " discs";
    }
    if (value.isBoolean()) {
      return value.asBoolean() ? "yes" : "no";
    }
    return value.isObject() ? object(value, event, frame) : value.asString();
  }

  private static String text(String text, Frame frame) {
    if (NAME_OF_PROGRAMS.matcher(text).matches()) {
      return plain(text);
    }
    try {
      return text.endsWith("Z") ? frame.dated(Instant.parse(text)) : text;
    } catch (DateTimeParseException e) {
      return text; // it only looked like a time
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
  }

  private static String object(JsonNode node, EventRow event, Frame frame) {
    if (node.path("deck").isInt() && node.path("position").isInt()) {
      return new Slot(node.get("deck").asInt(), node.get("position").asInt()).toString();
    }
    if (node.path("minor").isIntegralNumber() && node.path("currency").isString()) {
      return frame.money(Money.of(node.get("minor").asLong(), node.get("currency").asString()));
    }
    return switch (node.path("type").asString("")) {
      case "holds" -> event.title().orElse("a disc") + " stands in it";
      case "free" -> "free";
      case "unknown-case" -> "a case that nobody has read";
      case "locked" -> "locked: " + node.path("reason").asString("");
      default -> plain(node.path("type").asString(""));
    };
  }
}
