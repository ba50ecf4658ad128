package rondo.server.database;

import java.util.Locale;

/**
 * An operating system and processor for which PostgreSQL's binaries are published.
 *
 * @param key names the folder of the unpacked binaries
 * @param resource the archive on the class path
 */
record Platform(String key, String resource) {

  static Platform current() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  static Platform of(String osName, String osArch) {
    String os = system(osName.toLowerCase(Locale.ROOT));
    String arch =
        switch (osArch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> throw unknown(osName, osArch);
        };
    if (os.isEmpty() || (os.equals("windows") && arch.equals("arm_64"))) {
      throw unknown(osName, osArch);
    }
    return new Platform(os + "-" + arch, "postgres-" + os + "-" + arch + ".txz");
  }

  private static String system(String name) {
    if (name.contains("linux")) {
      return "linux";
    }
    if (name.contains("mac") || name.contains("darwin")) {
      return "darwin";
    }
    return name.contains("windows") ? "windows" : "";
  }

  private static DatabaseStartException unknown(String os, String arch) {
    return new DatabaseStartException(
        "There is no embedded PostgreSQL for " + os + " on " + arch + ".",
        "No data were touched.",
        "Install PostgreSQL 15 or newer and start with --database URL.");
  }
}
