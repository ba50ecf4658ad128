package rondo.server.database;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out as whom PostgreSQL can run here (DESIGN, Storage: "At uid 0"). */
record ProcessModes(Path scratch, long user, boolean named) {
  private static final List<String> USERS = List.of("rondo", "postgres", "nobody");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static ProcessModes here(Path scratch) {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return new ProcessModes(scratch, 1, true);
    }
    long user = new UnixSystem().getUid();
    boolean named = user == 0 || Command.run(List.of("id", "-un"), scratch, PATIENCE).succeeded();
    return new ProcessModes(scratch, user, named);
  }

  boolean root() {
    return user == 0;
  }

  /** Chooses the mode of a new folder. */
  ProcessMode choose(RootMode wanted) {
    if (!root()) {
      return named ? new ProcessMode.Direct() : nameless();
    }
    return candidates(wanted)
        .filter(this::works)
        .findFirst()
        .orElseThrow(() ->
            new DatabaseStartException(
                "PostgreSQL does not run as root, and neither a user namespace (unshare -U) nor"
                    + " another user (setpriv, runuser) could be used.",
                "No data were touched.",
                "Start as an ordinary user, or install util-linux, or give --database URL."));
  }

  /** PostgreSQL asks for its user's name; in a user namespace everybody has one. */
  private ProcessMode nameless() {
    ProcessMode unshare = new ProcessMode.Unshare();
    if (works(unshare)) {
      return unshare;
    }
    throw new DatabaseStartException(
        "PostgreSQL needs a name for its user, and user number "
            + user
            + " has none here; a user namespace (unshare -U), which would do, is refused.",
        "No data were touched.",
        "Give the user a line in /etc/passwd, or permit user namespaces, or give --database URL.");
  }

  /** Refuses a recorded mode that does not work now: another one could not read the files. */
  void check(ProcessMode recorded, Path folder) {
    boolean needsRoot = needsRoot(recorded, folder);
    if (needsRoot != root() || !works(recorded)) {
      throw new DatabaseStartException(
          "The database in "
              + folder
              + " was made in the mode '"
              + recorded.recorded()
              + "', which does not work for this user here.",
          "The data are there and unchanged.",
          "Start as the user who made the folder"
              + (needsRoot ? " (root), with util-linux installed." : " (not root)."));
    }
  }

  /** Files made in a user namespace belong to who entered it, root or a user without a name. */
  private static boolean needsRoot(ProcessMode recorded, Path folder) {
    return switch (recorded) {
      case ProcessMode.Direct _ -> false;
      case ProcessMode.SwitchUser _ -> true;
      case ProcessMode.Unshare _ -> Folders.owner(folder) == 0;
    };
  }

  /** Whether a program of this mode can reach a path. */
  boolean reaches(ProcessMode mode, Path path) {
    return run(mode, List.of(Command.find("test").orElse("test"), "-x", path.toString()));
  }

  private Stream<ProcessMode> candidates(RootMode wanted) {
    return switch (wanted) {
      case AUTOMATIC ->
          Stream.of(RootMode.UNSHARE, RootMode.SETPRIV, RootMode.RUNUSER).flatMap(this::candidates);
      case UNSHARE -> Stream.of(new ProcessMode.Unshare());
      case SETPRIV -> switched("setpriv").stream();
      case RUNUSER -> switched("runuser").stream();
    };
  }

  private Optional<ProcessMode> switched(String tool) {
    return USERS.stream()
        .flatMap(user -> group(user).stream().map(group -> mode(tool, user, group)))
        .findFirst();
  }

  private static ProcessMode mode(String tool, String user, String group) {
    return new ProcessMode.SwitchUser(tool, user, group);
  }

  private Optional<String> group(String user) {
    var outcome = Command.run(List.of("id", "-g", user), scratch, PATIENCE);
    return outcome.succeeded() ? Optional.of(outcome.output()) : Optional.empty();
  }

  private boolean works(ProcessMode mode) {
    return run(mode, List.of(Command.find("true").orElse("true")));
  }

  private boolean run(ProcessMode mode, List<String> command) {
    List<String> whole = Stream.concat(mode.prefix().stream(), command.stream()).toList();
    return Command.run(whole, scratch, PATIENCE).succeeded();
  }
}
