package rondo.protocol.chain;

import java.util.Map;
import java.util.TreeMap;
import rondo.base.json.StrictJson;
import rondo.protocol.fact.Fact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one form of a Fact that is hashed: its JSON with keys in order and no spaces, whatever order
 * they came in, with every field that came.
 */
final class CanonicalFact {
  private static final JsonMapper JSON = StrictJson.wire().mapper();

  private CanonicalFact() {}

  static byte[] of(Fact fact) {
    return bytes(JSON.valueToTree(fact));
  }

  static byte[] ofReport(byte[] body) {
    return bytes(StrictJson.wire().read(body, ObjectNode.class).path("fact"));
  }

  private static byte[] bytes(JsonNode fact) {
    return JSON.writeValueAsBytes(ordered(fact));
  }

  private static JsonNode ordered(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> orderedObject(object);
      case ArrayNode array -> {
        ArrayNode items = JSON.createArrayNode();
        array.forEach(item -> items.add(ordered(item)));
        yield items;
      }
      default -> node;
    };
  }

  private static ObjectNode orderedObject(ObjectNode object) {
    Map<String, JsonNode> fields = new TreeMap<>();
    object.forEachEntry((name, value) -> fields.put(name, ordered(value)));
    ObjectNode ordered = JSON.createObjectNode();
    fields.forEach(ordered::set);
    return ordered;
  }
}
