package rondo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One house for all stories of a run: starting it takes longer than a story, and what happened in
 * it before makes each convergence harder. A story that failed leaves no house to the next one.
 */
final class SharedHouse implements ParameterResolver, AfterEachCallback {
  private static final Namespace OURS = Namespace.create(SharedHouse.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext story) {
    return parameter.getParameter().getType() == ProcessHouse.class;
  }

  @Override
  public ProcessHouse resolveParameter(ParameterContext parameter, ExtensionContext story) {
    return story
        .getRoot()
        .getStore(OURS)
        .computeIfAbsent("house", _ -> ProcessHouse.open(folder()), ProcessHouse.class);
  }

  @Override
  public void afterEach(ExtensionContext story) {
    if (story.getExecutionException().isPresent()) {
      ProcessHouse house = story.getRoot().getStore(OURS).remove("house", ProcessHouse.class);
      if (house != null) {
        house.close();
      }
    }
  }

  private static Path folder() {
    try {
      Path all = Files.createDirectories(Path.of("target", "houses").toAbsolutePath());
      return Files.createTempDirectory(all, "house");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
