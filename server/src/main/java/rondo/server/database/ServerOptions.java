package rondo.server.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** PostgreSQL's settings, given on its command line so that each release brings its own. */
final class ServerOptions {
  private static final int LEAST_CONNECTIONS = 100;

  private ServerOptions() {}

  static List<String> command(Binaries binaries, Path cluster, int port, int processors) {
    List<String> words = new ArrayList<>();
    words.add(binaries.program("postgres").toString());
    words.addAll(List.of("-D", cluster.toString()));
    settings(port, processors)
        .forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
    return words;
  }

  private static Map<String, String> settings(int port, int processors) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("port", Integer.toString(port));
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "");
    settings.put("max_connections", Integer.toString(Math.max(LEAST_CONNECTIONS, 12 * processors)));
    settings.put("fsync", "on");
    settings.put("full_page_writes", "on");
    settings.put("synchronous_commit", "on");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    settings.put("jit", "off");
    settings.putAll(quietLog());
    return settings;
  }

  /** A lost race is an error to PostgreSQL and daily life to us; rows' values stay out of logs. */
  private static Map<String, String> quietLog() {
    return Map.of(
        "log_destination", "stderr",
        "logging_collector", "off",
        "log_line_prefix", "%m %p ",
        "log_min_messages", "log",
        "log_min_error_statement", "panic",
        "log_error_verbosity", "terse",
        "log_parameter_max_length_on_error", "0",
        "log_checkpoints", "off");
  }
}
