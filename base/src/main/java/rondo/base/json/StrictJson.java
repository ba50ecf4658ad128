package rondo.base.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes JSON without Jackson's lenience (DESIGN, "Settled: Wire"). Every component of a
 * record is required unless it is an {@code Optional}; numbers, texts and booleans are never turned
 * into each other; a doubled key, a trailing token, an unknown enum constant, a number out of range
 * or bytes that are not UTF-8 refuse the document. Immutable and thread-safe.
 */
public final class StrictJson {
  /** The longest document read, in bytes; a message between kiosk and server is far shorter. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final StrictJson WIRE = new StrictJson(StrictMappers.build(false));
  private static final StrictJson API = new StrictJson(StrictMappers.build(true));

  private final JsonMapper mapper;

  private StrictJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** For kiosk and server and for files: fields that this version does not know are ignored. */
  public static StrictJson wire() {
    return WIRE;
  }

  /** For the HTTP API: fields that are not known are refused. */
  public static StrictJson api() {
    return API;
  }

  /** The mapper itself, for libraries that want one; it has the same strictness. */
  public JsonMapper mapper() {
    return mapper;
  }

  /**
   * Reads one document.
   *
   * @throws MalformedJsonException when it is not exactly a {@code shape}
   */
  public <T> T read(byte[] document, Class<T> shape) {
    if (document.length > MAX_BYTES) {
      throw new MalformedJsonException("$", "longer than " + MAX_BYTES + " bytes");
    }
    return readText(utf8(document), shape);
  }

  /** Reads one document that is text already; see {@link #read}. */
  public <T> T readText(String document, Class<T> shape) {
    T value;
    try {
      value = mapper.readValue(document, shape);
    } catch (JacksonException e) {
      throw Complaint.about(e);
    }
    if (value == null) {
      throw new MalformedJsonException("$", "null where " + shape.getSimpleName() + " is expected");
    }
    return value;
  }

  /** The document in UTF-8: components in their order of declaration, maps by key, no spaces. */
  public byte[] write(Object value) {
    return mapper.writeValueAsBytes(value);
  }

  /** The same as {@link #write}, as text. */
  public String writeText(Object value) {
    return mapper.writeValueAsString(value);
  }

  private static String utf8(byte[] document) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedJsonException("$", "not UTF-8");
    }
  }
}
