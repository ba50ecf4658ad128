package rondo.app.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rondo.base.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a version of the protocol can say: the types and fields of its golden files. */
final class Vocabulary {
  private static final JsonMapper JSON = StrictJson.wire().mapper();

  /** Fields by the type of their object, or by the field that holds an object without one. */
  private final Map<String, Set<String>> fields = new HashMap<>();

  private Vocabulary() {}

  static Vocabulary of(int version) {
    Vocabulary vocabulary = new Vocabulary();
    Path golden = Path.of("../protocol/src/test/resources/golden/" + version);
    try (var files = Files.list(golden)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
        vocabulary.learn("", JSON.readTree(Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return vocabulary;
  }

  /** The message without what this version does not know; empty if it does not know its type. */
  Optional<JsonNode> reduced(JsonNode message) {
    return knows("", message) ? Optional.of(without("", message)) : Optional.empty();
  }

  private void learn(String held, JsonNode node) {
    switch (node) {
      case ObjectNode object -> {
        String name = name(held, object);
        object.forEachEntry((field, value) -> {
          fields.computeIfAbsent(name, _ -> new HashSet<>()).add(field);
          learn(name + "." + field, value);
        });
      }
      case ArrayNode array -> array.forEach(item -> learn(held, item));
      default -> fields.computeIfAbsent(held, _ -> new HashSet<>());
    }
  }

  private boolean knows(String held, JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        String name = name(held, object);
        yield fields.containsKey(name)
            && object
                .propertyStream()
                .filter(field -> fields.getOrDefault(name, Set.of()).contains(field.getKey()))
                .allMatch(field -> knows(name + "." + field.getKey(), field.getValue()));
      }
      case ArrayNode array -> array.valueStream().allMatch(item -> knows(held, item));
      default -> true;
    };
  }

  private JsonNode without(String held, JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        String name = name(held, object);
        ObjectNode known = JSON.createObjectNode();
        object.forEachEntry((field, value) -> {
          if (fields.getOrDefault(name, Set.of()).contains(field)) {
            known.set(field, without(name + "." + field, value));
          }
        });
        yield known;
      }
      case ArrayNode array -> {
        ArrayNode known = JSON.createArrayNode();
        array.forEach(item -> known.add(without(held, item)));
        yield known;
      }
      default -> node;
    };
  }

  private static String name(String held, ObjectNode object) {
    return object.path("type").isString() ? object.get("type").asString() : held;
  }
}
