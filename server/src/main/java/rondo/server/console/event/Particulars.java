package rondo.server.console.event;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rondo.base.id.ShortCode;
import rondo.base.money.Money;
import rondo.base.place.Slot;
import tools.jackson.databind.JsonNode;

/** An event's document in one line for people: slots, amounts and ids in their short forms. */
final class Particulars {
  private static final Set<String> IN_COLUMNS =
      Set.of("type", "at", "checkout", "rental", "disc", "group");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Particulars() {}

  static String of(JsonNode document) {
    return document.properties().stream()
        .filter(part -> !IN_COLUMNS.contains(part.getKey()))
        .map(part -> named(part.getKey(), value(part.getValue())))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String named(String name, String value) {
    return value.isEmpty() ? "" : name + " " + value;
  }

  private static String value(JsonNode node) {
    if (node.isString()) {
      String text = node.asString();
      return ID.matcher(text).matches() ? ShortCode.of(UUID.fromString(text)).toString() : text;
    }
    if (node.isArray()) {
      return node.valueStream().map(Particulars::value).collect(Collectors.joining(" "));
    }
    return node.isObject() ? object(node) : node.toString();
  }

  private static String object(JsonNode node) {
    if (node.path("deck").isInt() && node.path("position").isInt()) {
      return new Slot(node.get("deck").asInt(), node.get("position").asInt()).toString();
    }
    if (node.path("minor").isIntegralNumber() && node.path("currency").isString()) {
      return Money.of(node.get("minor").asLong(), node.get("currency").asString()).toString();
    }
    return node.has("type") ? node.get("type").asString() : "";
  }
}
