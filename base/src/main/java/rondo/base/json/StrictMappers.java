package rondo.base.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Builds the mappers; each setting closes one looseness and has one test. */
final class StrictMappers {
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(32)
          .maxDocumentLength(StrictJson.MAX_BYTES)
          .maxTokenCount(500_000)
          .maxNumberLength(40)
          .maxStringLength(1024 * 1024)
          .maxNameLength(256)
          .build();

  private StrictMappers() {}

  static JsonMapper build(boolean refuseUnknownFields) {
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(LIMITS).build();
    JsonMapper.Builder builder = JsonMapper.builder(factory);
    reading(builder);
    writing(builder);
    return builder
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, refuseUnknownFields)
        .addModule(forms())
        .build();
  }

  private static void reading(JsonMapper.Builder builder) {
    builder
        .annotationIntrospector(new RequiredParts())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
        .withCoercionConfigDefaults(StrictMappers::refuseEveryCoercion)
        .withCoercionConfig(
            LogicalType.Float,
            wide -> wide.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert));
  }

  private static void refuseEveryCoercion(MutableCoercionConfig coercion) {
    for (CoercionInputShape shape : CoercionInputShape.values()) {
      coercion.setCoercion(shape, CoercionAction.Fail);
    }
  }

  private static void writing(JsonMapper.Builder builder) {
    builder
        .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(
            DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS,
            DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT));
  }

  private static SimpleModule forms() {
    SimpleModule module = new SimpleModule("rondo");
    module.setDeserializerModifier(new UntrimmedEnum.Modifier());
    module.addDeserializer(double.class, new FiniteNumber(double.class));
    module.addDeserializer(Double.class, new FiniteNumber(Double.class));
    addText(module, Instant.class, Instant::parse);
    addText(module, LocalDate.class, LocalDate::parse);
    addText(module, Duration.class, Duration::parse);
    addText(module, ZoneId.class, ZoneId::of);
    addText(module, Currency.class, Currency::getInstance);
    addText(module, UUID.class, StrictMappers::canonicalUuid);
    return module;
  }

  private static <T> void addText(SimpleModule module, Class<T> type, Function<String, T> parser) {
    module.addDeserializer(type, new TextForm<>(type, parser));
  }

  private static UUID canonicalUuid(String text) {
    UUID value = UUID.fromString(text);
    if (!value.toString().equals(text)) {
      throw new IllegalArgumentException("not canonical");
    }
    return value;
  }
}
