package rondo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * As whom a command runs.
 *
 * @param name for the report
 * @param user another user's number, if root runs these tests and becomes that one
 * @param unshare whether user namespaces are to be had
 */
record Person(String name, Optional<Integer> user, boolean unshare) {
  /** Nobody's number in any list of users. */
  private static final int STRANGER = 4711;

  static boolean root() {
    try {
      Path mine = Files.createTempFile("whoami", "");
      boolean root = ((Number) Files.getAttribute(mine, "unix:uid")).longValue() == 0;
      Files.delete(mine);
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever runs the tests; root also as root without namespaces and as an ordinary user. */
  static List<Person> all() {
    return root()
        ? List.of(
            new Person("root, unshare refused", Optional.empty(), false),
            new Person("an ordinary user", Optional.of(STRANGER), true))
        : List.of(new Person("whoever runs the tests", Optional.empty(), true));
  }

  /** Somebody who may not do everything. */
  static Person ordinary() {
    return all().getLast();
  }

  /** A command of this person's, with everything it writes closed to others. */
  List<String> command(Path scratch, List<String> command) {
    List<String> whole = new ArrayList<>();
    if (!unshare) {
      whole.addAll(List.of("env", "PATH=" + refusing(scratch) + ":" + System.getenv("PATH")));
    }
    user.ifPresent(number ->
        whole.addAll(
            List.of(
                "setpriv",
                "--reuid",
                Integer.toString(number),
                "--regid",
                Integer.toString(number),
                "--clear-groups",
                "--")));
    whole.addAll(List.of("sh", "-c", "umask 077; exec \"$@\"", "sh"));
    whole.addAll(command);
    return whole;
  }

  /** Gives a folder with all that is in it to this person. */
  void owns(Path folder) {
    user.ifPresent(number -> {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.toList()) {
          Files.setAttribute(path, "unix:uid", number);
          Files.setAttribute(path, "unix:gid", number);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** A folder with an {@code unshare} that is refused, as in many containers. */
  private static Path refusing(Path scratch) {
    try {
      Path folder = Files.createDirectories(scratch.resolve("refusing"));
      Path unshare = Files.writeString(folder.resolve("unshare"), "#!/bin/sh\nexit 1\n");
      Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
