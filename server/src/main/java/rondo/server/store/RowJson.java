package rondo.server.store;

import java.util.List;
import rondo.base.json.StrictJson;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Rows as JSON whose keys are the columns' names, the form in which they cross to the database. */
public final class RowJson {
  private static final JsonMapper MAPPER =
      StrictJson.wire()
          .mapper()
          .rebuild()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private RowJson() {}

  /** The step as one document; each list under its name. */
  public static String write(Step step) {
    return MAPPER.writeValueAsString(step);
  }

  /** Rows as one array, for {@code jsonb_to_recordset}. */
  public static String text(List<?> rows) {
    return MAPPER.writeValueAsString(rows);
  }

  /** One row, as {@code to_jsonb} wrote it. */
  public static <T> T row(String json, Class<T> shape) {
    return MAPPER.readValue(json, shape);
  }

  /** Rows, as {@code jsonb_agg} wrote them. */
  public static <T> List<T> rows(String json, Class<T> shape) {
    var list = MAPPER.getTypeFactory().constructCollectionType(List.class, shape);
    return MAPPER.readValue(json, list);
  }
}
