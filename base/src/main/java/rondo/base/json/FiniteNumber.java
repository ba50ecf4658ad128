package rondo.base.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a double from a JSON number only; Jackson's own takes "NaN" and makes 1e309 infinite. */
final class FiniteNumber extends StdDeserializer<Double> {
  FiniteNumber(Class<Double> type) {
    super(type);
  }

  @Override
  public Double deserialize(JsonParser json, DeserializationContext context) {
    if (!json.currentToken().isNumeric()) {
      return (Double) context.handleUnexpectedToken(handledType(), json);
    }
    double value = json.getDoubleValue();
    if (!Double.isFinite(value)) {
      return (Double) context.handleWeirdNumberValue(handledType(), 0, "out of range");
    }
    return value;
  }

  @Override
  public Object getNullValue(DeserializationContext context) {
    return context.handleUnexpectedToken(handledType(), context.getParser());
  }
}
