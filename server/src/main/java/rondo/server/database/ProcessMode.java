package rondo.server.database;

import java.util.List;
import java.util.Optional;

/**
 * As whom PostgreSQL's programs run. Recorded with a folder and kept: files belong to that user.
 */
sealed interface ProcessMode {

  /** What comes before a program on the command line. */
  List<String> prefix();

  /** How the mode is written in the folder's record; {@link #parse} reads it. */
  String recorded();

  /** As whoever we are. */
  record Direct() implements ProcessMode {
    @Override
    public List<String> prefix() {
      return List.of();
    }

    @Override
    public String recorded() {
      return "direct";
    }
  }

  /** As nobody inside a user namespace; the files stay those of who enters it. */
  record Unshare() implements ProcessMode {
    @Override
    public List<String> prefix() {
      return List.of(Command.find("unshare").orElse("unshare"), "-U");
    }

    @Override
    public String recorded() {
      return "unshare";
    }
  }

  /**
   * As another user.
   *
   * @param tool {@code setpriv} or {@code runuser}
   * @param user owner of the cluster's files
   * @param group number of the user's primary group
   */
  record SwitchUser(String tool, String user, String group) implements ProcessMode {
    @Override
    public List<String> prefix() {
      String program = Command.find(tool).orElse(tool);
      return tool.equals("runuser")
          ? List.of(program, "-u", user, "--")
          : List.of(program, "--reuid", user, "--regid", group, "--clear-groups", "--");
    }

    @Override
    public String recorded() {
      return tool + ":" + user + ":" + group;
    }
  }

  /** Reads what {@link #recorded} wrote; nothing if it is something else. */
  static Optional<ProcessMode> parse(String recorded) {
    String[] words = recorded.split(":", -1);
    return switch (words[0]) {
      case "direct" -> Optional.of(new Direct());
      case "unshare" -> Optional.of(new Unshare());
      case "setpriv", "runuser" ->
          words.length == 3
              ? Optional.of(new SwitchUser(words[0], words[1], words[2]))
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
