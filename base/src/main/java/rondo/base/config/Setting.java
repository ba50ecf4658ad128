package rondo.base.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One leaf of a configuration record.
 *
 * @param key with the names of its tables before it, in snake_case, joined by dots
 * @param type what it must become; inside the Optional where there is one
 * @param optional whether it may be missing
 */
record Setting(String key, Type type, boolean optional, RecordComponent component) {
  static List<Setting> of(Class<? extends Record> shape, String prefix) {
    List<Setting> settings = new ArrayList<>();
    for (RecordComponent component : shape.getRecordComponents()) {
      String key = prefix + snakeCase(component.getName());
      if (component.getType().isRecord()) {
        settings.addAll(of(component.getType().asSubclass(Record.class), key + '.'));
      } else if (component.getType() == Optional.class) {
        Type inside = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        settings.add(new Setting(key, inside, true, component));
      } else {
        settings.add(new Setting(key, component.getGenericType(), false, component));
      }
    }
    return settings;
  }

  static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  String variable() {
    return "RONDO_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  boolean secret() {
    return component.isAnnotationPresent(Secret.class);
  }

  String meaning() {
    Meaning meaning = component.getAnnotation(Meaning.class);
    return meaning == null ? "" : meaning.value();
  }

  Optional<Given> builtIn() {
    return Optional.ofNullable(component.getAnnotation(Default.class))
        .map(text -> Given.typed(text.value(), "default"));
  }
}
