package rondo.base.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Refuses the name of a constant with spaces around it, which Jackson would cut off. */
final class UntrimmedEnum extends DelegatingDeserializer {
  private UntrimmedEnum(ValueDeserializer<?> named) {
    super(named);
  }

  @Override
  protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> named) {
    return new UntrimmedEnum(named);
  }

  @Override
  public Object deserialize(JsonParser json, DeserializationContext context) {
    if (json.hasToken(JsonToken.VALUE_STRING)
        && !json.getString().strip().equals(json.getString())) {
      return context.handleWeirdStringValue(handledType(), "", "spaces around the name");
    }
    return super.deserialize(json, context);
  }

  /** Puts itself before Jackson's own reader of every enum. */
  static final class Modifier extends ValueDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        ValueDeserializer<?> named) {
      return new UntrimmedEnum(named);
    }
  }
}
