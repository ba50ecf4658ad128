package rondo.design.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a folder of resources, from classes on disk or from a jar. */
final class AssetFolder {
  private AssetFolder() {}

  /** Path inside the folder, with slashes, to content. */
  static SortedMap<String, byte[]> read(String folder) {
    URL url = AssetFolder.class.getClassLoader().getResource(folder);
    if (url == null) {
      throw new IllegalArgumentException("no resource folder " + folder);
    }
    try {
      URI uri = url.toURI();
      return uri.getScheme().equals("jar") ? fromJar(uri, folder) : fromDisk(Path.of(uri));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource folder " + folder, e);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no address for resource folder " + folder, e);
    }
  }

  private static SortedMap<String, byte[]> fromJar(URI uri, String folder) throws IOException {
    Path jar = Path.of(URI.create(uri.getRawSchemeSpecificPart().replaceFirst("!.*", "")));
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      return fromDisk(inside.getPath("/", folder));
    }
  }

  private static SortedMap<String, byte[]> fromDisk(Path root) throws IOException {
    var found = new TreeMap<String, byte[]>();
    try (var paths = Files.walk(root)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        found.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return found;
  }

  static byte[] sha256(SortedMap<String, byte[]> files) {
    MessageDigest digest = newDigest();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      digest.update(newDigest().digest(file.getValue()));
    }
    return digest.digest();
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
