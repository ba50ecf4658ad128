package rondo.base.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where settings come from, weakest first. Keys of defaults and flags are written {@code
 * link.port}; those of the environment {@code RONDO_LINK_PORT}.
 *
 * @param defaults what this command decides over {@link Default}
 * @param file a TOML file that must exist when it is named
 * @param environment the process's environment; what does not begin with RONDO_ is not ours
 * @param flags what was typed
 */
public record Sources(
    Map<String, String> defaults,
    Optional<Path> file,
    Map<String, String> environment,
    Map<String, String> flags) {
  public Sources {
    defaults = Map.copyOf(defaults);
    environment = Map.copyOf(environment);
    flags = Map.copyOf(flags);
  }

  /** Hides the values, which may be secrets. */
  @Override
  public String toString() {
    return "Sources[file=" + file + ", flags=" + flags.keySet() + "]";
  }
}
