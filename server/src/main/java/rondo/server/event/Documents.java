package rondo.server.event;

import rondo.base.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** The JSON that rows keep beside their columns: the same that it is on the wire. Thread-safe. */
public final class Documents {
  private Documents() {}

  /** The document of a value. */
  public static JsonNode of(Object value) {
    return StrictJson.wire().mapper().valueToTree(value);
  }

  /** Reads a document back; throws {@link rondo.base.json.MalformedJsonException} if it is none. */
  public static <T> T read(JsonNode document, Class<T> shape) {
    return StrictJson.wire().readText(document.toString(), shape);
  }
}
