package rondo.app.setting;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rondo.base.config.Configuration;
import rondo.base.config.Loaded;
import rondo.base.config.Sources;

/** The flags that every command takes; a picocli mixin. */
public final class SettingsOptions {
  @Option(names = "--config", paramLabel = "FILE", description = "A TOML file with settings.")
  private @Nullable Path file;

  @Option(names = "--port", paramLabel = "PORT", description = "The first port (8080).")
  private @Nullable String port;

  @Option(names = "--data", paramLabel = "FOLDER", description = "The data folder (data).")
  private @Nullable String data;

  @Option(
      names = "--speed",
      paramLabel = "TIMES",
      description = "How many times faster than life simulated machines move (1).")
  private @Nullable String speed;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Any setting by its key, as 'config show' prints it.")
  private Map<String, String> settings = new HashMap<>();

  /** Loads a command's settings from file, environment and these flags. */
  public <T extends Record> Loaded<T> load(Class<T> shape, Map<String, String> environment) {
    return load(shape, Map.of(), environment);
  }

  /**
   * Loads a command's settings from what the command itself decides, file, environment and these
   * flags; the later wins.
   */
  public <T extends Record> Loaded<T> load(
      Class<T> shape, Map<String, String> defaults, Map<String, String> environment) {
    Map<String, String> flags = new HashMap<>(settings);
    if (speed != null) {
      flags.put("speed", speed);
    }
    if (port != null) {
      flags.put("port", port);
    }
    if (data != null) {
      flags.put("data", data);
    }
    return Configuration.load(
        shape, new Sources(defaults, Optional.ofNullable(file), environment, flags));
  }
}
