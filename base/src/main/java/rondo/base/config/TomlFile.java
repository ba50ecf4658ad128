package rondo.base.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** A TOML file as a flat list of keys. */
final class TomlFile {
  private TomlFile() {}

  static void readInto(Path file, Map<String, Given> values) {
    if (!Files.isReadable(file)) {
      throw new ConfigurationException(List.of("cannot read the configuration file " + file));
    }
    try {
      flatten(new TomlMapper().readTree(file.toFile()), "", "file " + file, values);
    } catch (JacksonException e) {
      var place = e.getLocation();
      throw new ConfigurationException(
          List.of(
              "%s is not TOML, see line %d, column %d"
                  .formatted(
                      file,
                      place == null ? 0 : place.getLineNr(),
                      place == null ? 0 : place.getColumnNr())));
    }
  }

  private static void flatten(
      JsonNode table, String prefix, String origin, Map<String, Given> values) {
    for (var field : table.properties()) {
      JsonNode value = field.getValue();
      if (value.isObject()) {
        flatten(value, prefix + field.getKey() + '.', origin, values);
      } else {
        values.put(prefix + field.getKey(), given(value, origin));
      }
    }
  }

  private static Given given(JsonNode value, String origin) {
    if (value.isArray()) {
      boolean texts = value.valueStream().allMatch(JsonNode::isString);
      return new Given(
          value.valueStream().map(TomlFile::text).toList(),
          texts ? Given.Kind.LIST : Given.Kind.OTHER,
          origin);
    }
    return new Given(List.of(text(value)), kind(value), origin);
  }

  private static Given.Kind kind(JsonNode value) {
    if (value.isString()) {
      return Given.Kind.TEXT;
    }
    if (value.isBoolean()) {
      return Given.Kind.FLAG;
    }
    return value.isIntegralNumber() ? Given.Kind.INTEGER : Given.Kind.OTHER;
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : value.toString();
  }
}
