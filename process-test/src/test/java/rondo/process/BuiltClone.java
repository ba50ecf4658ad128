package rondo.process;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A clone as it is after its first start: the launcher, sources of which the jars are built, and
 * those jars. What the launcher does with it is what it does with any clone, without a minute of
 * Maven.
 *
 * @param folder of the clone
 */
record BuiltClone(Path folder) {
  /** Makes one out of the classes of this test. */
  static BuiltClone make(Path folder) {
    try {
      Path here = Path.of("..").toAbsolutePath().normalize();
      Files.createDirectories(folder.resolve("launcher"));
      Files.createDirectories(folder.resolve(".mvn"));
      Files.createDirectories(folder.resolve("app/src/main"));
      Files.writeString(folder.resolve("pom.xml"), "<project/>\n");
      Files.writeString(folder.resolve("app/pom.xml"), "<project/>\n");
      copy(here.resolve("rondo"), folder.resolve("rondo"));
      for (Path piece : listed(here.resolve("launcher"))) {
        copy(piece, folder.resolve("launcher").resolve(piece.getFileName()));
      }
      Path build = folder.resolve("target/build").resolve(stateOf(folder));
      Files.createDirectories(build);
      fill(build);
      Files.createFile(build.resolve("complete"));
      return new BuiltClone(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String launcher() {
    return folder.resolve("rondo").toString();
  }

  private static String stateOf(Path folder) throws IOException {
    String script = "HOME_OF_RONDO=$1; JAVA_HOME=$2; . \"$1/launcher/build.sh\"; state_of_sources";
    var shell =
        new ProcessBuilder(
                "bash", "-c", script, "sh", folder.toString(), System.getProperty("java.home"))
            .start();
    return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private static void fill(Path build) throws IOException {
    int number = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path from = Path.of(entry);
      Path to = build.resolve(number++ + "-" + from.getFileName() + ".jar");
      if (Files.isDirectory(from) && !from.endsWith("test-classes")) {
        pack(from, to);
      } else if (Files.isRegularFile(from)) {
        copy(from, to);
      }
    }
  }

  private static void pack(Path classes, Path to) throws IOException {
    try (var jar = new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(to)));
        Stream<Path> all = Files.walk(classes)) {
      jar.setLevel(0);
      for (Path file : all.filter(path -> !path.equals(classes)).toList()) {
        String name = classes.relativize(file).toString();
        jar.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
        if (Files.isRegularFile(file)) {
          Files.copy(file, jar);
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to);
    Files.setPosixFilePermissions(
        to,
        java.nio.file.attribute.PosixFilePermissions.fromString(
            Files.isExecutable(from) ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static List<Path> listed(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }
}
