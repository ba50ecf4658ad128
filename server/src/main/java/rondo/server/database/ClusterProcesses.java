package rondo.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Recognises the processes of one cluster: the binary lies among ours and the working folder, or
 * the argument {@code -D}, is the cluster. A process id alone proves nothing, it may be used again.
 *
 * @param binaries folder of all unpacked versions
 * @param cluster the cluster's folder
 */
record ClusterProcesses(Path binaries, Path cluster) {
  private static final Path PROC = Path.of("/proc");

  static ClusterProcesses of(Path binaries, Path cluster) throws IOException {
    return new ClusterProcesses(binaries.toRealPath(), cluster.toRealPath());
  }

  /** All processes of the cluster that can be recognised, those without a parent included. */
  List<ProcessHandle> all() {
    return ProcessHandle.allProcesses().filter(process -> isOurs(process.pid())).toList();
  }

  boolean isOurs(long pid) {
    return Files.isDirectory(PROC) ? ours(PROC.resolve(Long.toString(pid))) : oursByName(pid);
  }

  private boolean ours(Path process) {
    return link(process.resolve("exe")).map(this::isBinary).orElseGet(() -> namesBinary(process))
        && (link(process.resolve("cwd")).filter(cluster::equals).isPresent()
            || namesCluster(process));
  }

  private boolean isBinary(Path executable) {
    return executable.startsWith(binaries)
        && executable.getFileName().toString().startsWith("postgres");
  }

  private boolean namesBinary(Path process) {
    List<String> words = arguments(process);
    return !words.isEmpty() && isBinary(Path.of(words.getFirst()));
  }

  private boolean namesCluster(Path process) {
    List<String> words = arguments(process);
    int option = words.indexOf("-D");
    return option >= 0
        && option + 1 < words.size()
        && Path.of(words.get(option + 1)).equals(cluster);
  }

  /** Elsewhere than on Linux the pid comes from the cluster's own file, which names the folder. */
  private boolean oursByName(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .map(Path::of)
        .filter(this::isBinary)
        .isPresent();
  }

  private static Optional<Path> link(Path link) {
    try {
      return Optional.of(Files.readSymbolicLink(link));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static List<String> arguments(Path process) {
    try {
      return Arrays.stream(Files.readString(process.resolve("cmdline")).split("\0")).toList();
    } catch (IOException gone) {
      return List.of();
    }
  }
}
