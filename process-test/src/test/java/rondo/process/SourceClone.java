package rondo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;

/**
 * A clone as it is after {@code git clone}: all sources and nothing that was built. Maven and what
 * it has fetched lie where the launcher puts them for a user without a home, so that a test needs
 * no network.
 *
 * @param folder of the clone
 */
record SourceClone(Path folder) {
  private static final Set<String> NOT_CLONED = Set.of("target", ".git");

  /** Much of all that Maven has fetched, and nothing that the smallest module needs. */
  private static final Set<Path> NOT_NEEDED =
      Set.of(Path.of("com/microsoft/playwright"), Path.of("io/zonky"));

  /** Copies the sources that this test belongs to. */
  static SourceClone make(Path folder) {
    copy(Path.of("..").toAbsolutePath().normalize(), folder);
    Path fetched = repository();
    copy(fetched, folder.resolve("target/maven/repository"));
    copy(wrapper(fetched), folder.resolve("target/maven/wrapper"));
    return new SourceClone(folder);
  }

  String launcher() {
    return folder.resolve("rondo").toString();
  }

  /** {@code …/repository/org/assertj/assertj-core/3.27.7/assertj-core-3.27.7.jar}. */
  private static Path repository() {
    var source = Assertions.class.getProtectionDomain().getCodeSource();
    Path jar = Path.of(source.getLocation().getPath());
    return jar.resolve("../../../../..").normalize();
  }

  /** Beside the repository, or in the home of whoever keeps the repository elsewhere. */
  private static Path wrapper(Path repository) {
    return List.of(
            repository.resolveSibling("wrapper"),
            Path.of(System.getProperty("user.home"), ".m2/wrapper"))
        .stream()
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow();
  }

  private static void copy(Path from, Path to) {
    try {
      Files.walkFileTree(from, new Copying(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies each file as it is passed, with its permissions. */
  private static final class Copying extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;

    Copying(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      boolean inSources = folder.getNameCount() <= from.getNameCount() + 2;
      boolean left = inSources && NOT_CLONED.contains(folder.getFileName().toString());
      if (left || NOT_NEEDED.contains(from.relativize(folder))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      Files.createDirectories(to.resolve(from.relativize(folder)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Path copied = Files.copy(file, to.resolve(from.relativize(file)));
      Files.setPosixFilePermissions(copied, Files.getPosixFilePermissions(file));
      return FileVisitResult.CONTINUE;
    }
  }
}
