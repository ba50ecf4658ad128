package rondo.base.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads a record of settings from defaults, a TOML file, {@code RONDO_…} variables and flags, the
 * later over the earlier (DESIGN, "Settled: Configuration"). Nested records are TOML tables. A
 * component may be a String, int, long, boolean, Duration, Path, ZoneId, enum, {@code
 * List<String>}, an Optional of one of these, or a record.
 */
public final class Configuration {
  private Configuration() {}

  /**
   * Loads or refuses.
   *
   * @throws ConfigurationException naming every unknown key, missing value and wrong value at once
   */
  public static <T extends Record> Loaded<T> load(Class<T> shape, Sources sources) {
    List<Setting> settings = Setting.of(shape, "");
    List<String> problems = new ArrayList<>();
    Map<String, Given> given = gather(settings, sources, problems);
    Map<String, Object> values = convert(settings, given, problems);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    T value = shape.cast(construct(shape, "", values));
    return new Loaded<>(value, settings.stream().map(s -> entry(s, given.get(s.key()))).toList());
  }

  private static Map<String, Given> gather(
      List<Setting> settings, Sources sources, List<String> problems) {
    Map<String, Given> given = new LinkedHashMap<>();
    settings.forEach(s -> s.builtIn().ifPresent(value -> given.put(s.key(), value)));
    sources.defaults().forEach((key, text) -> given.put(key, Given.typed(text, "default")));
    sources.file().ifPresent(file -> TomlFile.readInto(file, given));
    environment(settings, sources, given, problems);
    sources.flags().forEach((key, text) -> given.put(key, Given.typed(text, "flag --" + key)));
    List<String> known = settings.stream().map(Setting::key).toList();
    given.forEach((key, value) -> {
      if (!known.contains(key)) {
        problems.add(unknown(key, value.origin(), known));
      }
    });
    return given;
  }

  private static void environment(
      List<Setting> settings, Sources sources, Map<String, Given> given, List<String> problems) {
    Map<String, String> keys = new HashMap<>();
    settings.forEach(s -> keys.put(s.variable(), s.key()));
    sources.environment().entrySet().stream()
        .filter(variable -> variable.getKey().startsWith("RONDO_"))
        .sorted(Map.Entry.comparingByKey())
        .forEach(variable -> {
          String key = keys.get(variable.getKey());
          if (key == null) {
            problems.add(unknown(variable.getKey(), "environment", keys.keySet()));
          } else {
            given.put(key, Given.typed(variable.getValue(), "environment " + variable.getKey()));
          }
        });
  }

  private static String unknown(String key, String origin, Collection<String> known) {
    return "unknown setting %s (%s)%s"
        .formatted(
            key,
            origin,
            NearestKey.to(key, known).map(near -> "; did you mean " + near + "?").orElse(""));
  }

  private static Map<String, Object> convert(
      List<Setting> settings, Map<String, Given> given, List<String> problems) {
    Map<String, Object> values = new HashMap<>();
    for (Setting setting : settings) {
      Given value = given.get(setting.key());
      if (value == null) {
        if (!setting.optional()) {
          problems.add("missing setting " + setting.key() + hint(setting));
        }
        continue;
      }
      try {
        values.put(setting.key(), Conversion.convert(setting, value));
      } catch (IllegalArgumentException e) {
        String shown = setting.secret() ? "(hidden)" : value.text();
        problems.add(
            "%s = %s (%s): %s".formatted(setting.key(), shown, value.origin(), e.getMessage()));
      }
    }
    return values;
  }

  private static String hint(Setting setting) {
    String meaning = setting.meaning().isEmpty() ? "" : ": " + setting.meaning();
    return meaning + " (file, " + setting.variable() + " or --" + setting.key() + ")";
  }

  private static Record construct(
      Class<? extends Record> shape, String prefix, Map<String, Object> values) {
    RecordComponent[] components = shape.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] arguments = Arrays.stream(components).map(c -> argument(c, prefix, values)).toArray();
    try {
      Constructor<? extends Record> constructor = shape.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      String table = prefix.isEmpty() ? "the configuration" : prefix.replaceAll("\\.$", "");
      throw new ConfigurationException(List.of(table + ": " + e.getTargetException().getMessage()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot construct " + shape.getName(), e);
    }
  }

  private static Object argument(
      RecordComponent component, String prefix, Map<String, Object> values) {
    String key = prefix + Setting.snakeCase(component.getName());
    if (component.getType().isRecord()) {
      return construct(component.getType().asSubclass(Record.class), key + '.', values);
    }
    Optional<Object> value = Optional.ofNullable(values.get(key));
    return component.getType() == Optional.class ? value : value.orElseThrow();
  }

  private static Loaded.Entry entry(Setting setting, @Nullable Given given) {
    return new Loaded.Entry(
        setting.key(),
        given == null ? "" : given.text(),
        given == null ? "not set" : given.origin(),
        setting.secret(),
        setting.meaning());
  }
}
