package rondo.server.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the class path into a folder keyed by version. Several
 * processes may unpack at once: each unpacks beside the target and renames; the first one wins.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path folder) {
  /** Version of the archives, as in the build's {@code embedded.postgres.version}. */
  static final String VERSION = "18.6.0";

  private static final String MARK = "complete";
  private static final String PART = ".unpacking-";

  static Binaries unpack(Path root, Platform platform, Consumer<StartStep> progress) {
    Path target = root.resolve(VERSION + "-" + platform.key());
    try {
      if (!whole(target)) {
        Files.createDirectories(root);
        removeLeftovers(root);
        unpackBeside(root, target, platform, progress);
      }
      return new Binaries(target);
    } catch (IOException e) {
      throw new DatabaseStartException(
          "PostgreSQL's programs could not be unpacked into " + root + ".",
          "No data were touched.",
          "Check that the disk has 100 MB free and that the folder can be written, then start again.",
          e);
    }
  }

  /** PostgreSQL's major version, which a cluster is bound to. */
  static String majorVersion() {
    return VERSION.substring(0, VERSION.indexOf('.'));
  }

  Path program(String name) {
    Path plain = folder.resolve("bin").resolve(name);
    return Files.exists(plain) ? plain : folder.resolve("bin").resolve(name + ".exe");
  }

  /** A power cut may leave files renamed but empty, so the sizes are compared at each start. */
  private static boolean whole(Path target) throws IOException {
    Path mark = target.resolve(MARK);
    if (!Files.exists(mark)) {
      return false;
    }
    return Files.readString(mark).equals(Long.toString(size(target)));
  }

  private static long size(Path target) throws IOException {
    long sum = 0;
    for (String part : List.of("bin", "lib", "share")) {
      if (Files.exists(target.resolve(part))) {
        sum += sizeOfFiles(target.resolve(part));
      }
    }
    return sum;
  }

  private static long sizeOfFiles(Path part) throws IOException {
    try (Stream<Path> walk = Files.walk(part)) {
      return walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .mapToLong(path -> path.toFile().length())
          .sum();
    }
  }

  private static void unpackBeside(
      Path root, Path target, Platform platform, Consumer<StartStep> progress) throws IOException {
    Path part = Files.createTempDirectory(root, PART + ProcessHandle.current().pid() + "-");
    Folders.permit(part, "rwxr-xr-x");
    try (InputStream archive = open(platform)) {
      var counted = new CountedInput(archive, archiveSize(platform), progress);
      new TarReader(new BufferedInputStream(new XZInputStream(counted), 1 << 16), part).unpack();
    }
    Files.writeString(part.resolve(MARK), Long.toString(size(part)));
    if (Files.exists(target) && !whole(target)) {
      Folders.delete(target);
    }
    publish(part, target);
  }

  private static void publish(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (!whole(target)) {
        throw e;
      }
      Folders.delete(part);
    }
  }

  private static void removeLeftovers(Path root) throws IOException {
    List<Path> parts;
    try (Stream<Path> entries = Files.list(root)) {
      parts = entries.filter(path -> path.getFileName().toString().startsWith(PART)).toList();
    }
    for (Path part : parts) {
      String owner = part.getFileName().toString().substring(PART.length()).split("-", 2)[0];
      if (ProcessHandle.of(Long.parseLong(owner)).isEmpty()) {
        Folders.delete(part);
      }
    }
  }

  private static InputStream open(Platform platform) throws IOException {
    InputStream archive = Binaries.class.getResourceAsStream("/" + platform.resource());
    if (archive == null) {
      throw new IOException(platform.resource() + " is not on the class path");
    }
    return archive;
  }

  private static long archiveSize(Platform platform) throws IOException {
    var url = Binaries.class.getResource("/" + platform.resource());
    return url == null ? 0 : url.openConnection().getContentLengthLong();
  }
}
