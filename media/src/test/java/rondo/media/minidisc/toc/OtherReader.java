package rondo.media.minidisc.toc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program for real recorders that somebody else wrote (npm netmd-tocmanip 0.1.7, GPL-2.0):
 * fetched as a package and run as a process, where there is node; never a part of Rondo.
 */
final class OtherReader {
  private static final String PACKAGE = "netmd-tocmanip";
  private static final String FILE = PACKAGE + "-0.1.7.tgz";
  private static final String SHA256 =
      "8da0d44f28a20e507b13d97cf1e52059aa2b3884426774a2a88cd3b6f85f227d";
  private static final long MOST_SECONDS = 30;

  private final Path folder;

  private OtherReader(Path folder) {
    this.folder = folder;
  }

  /** The program in a folder; ends the test as not applicable where node or its package is not. */
  static OtherReader in(Path folder) throws IOException, InterruptedException {
    assumeTrue(isThere("node") && isThere("npm"), "node is not on this computer");
    Path archive = Files.createDirectories(folder).resolve(FILE).toAbsolutePath();
    if (!Files.exists(archive)) {
      String name = FILE.replace("-0", "@0").replace(".tgz", "");
      int exit = run(folder, "npm", "pack", name, "--fetch-retries=0", "--fetch-timeout=10000");
      assumeTrue(exit == 0 && Files.exists(archive), "no registry gives the package");
    }
    assertThat(sha256(archive)).isEqualTo(SHA256);
    assertThat(run(folder, "tar", "-xzf", FILE)).isZero();
    return new OtherReader(folder);
  }

  /** What it says of each pair of sectors 0 and 1 in a file. */
  List<String> read(Path sectors) throws IOException, InterruptedException {
    String script = Path.of("src/test/peer/tocmanip.js").toAbsolutePath().toString();
    String peer = folder.resolve("package").toAbsolutePath().toString();
    int exit = run(folder, "node", script, peer, sectors.toAbsolutePath().toString());
    assertThat(exit).as(() -> said(folder, "err")).isZero();
    return said(folder, "out").lines().toList();
  }

  private static boolean isThere(String program) {
    for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(place).resolve(program))) {
        return true;
      }
    }
    return false;
  }

  private static int run(Path folder, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }

  private static String said(Path folder, String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new AssertionError("cannot read what it said", e);
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
