package rondo.design.web;

import io.javalin.config.MultipartConfig;
import io.javalin.config.SizeUnit;
import java.nio.file.Path;

/**
 * The one address of a face where a form may bring a file. What has come of it lies in a folder,
 * never in memory.
 *
 * @param path of the address; empty: nowhere
 * @param longest body there, in bytes
 */
record Uploads(String path, long longest, Path folder) {
  private static final String TYPE = "multipart/form-data";
  private static final int IN_MEMORY = 1 << 16;

  static Uploads none() {
    return new Uploads("", 0, Path.of(""));
  }

  /** Whether a request of this path and type may bring a file. */
  boolean isOne(String asked, String type) {
    return !path.isEmpty() && asked.equals(path) && type.startsWith(TYPE);
  }

  void configure(MultipartConfig config) {
    if (!path.isEmpty()) {
      config.cacheDirectory(folder.toString());
      config.maxFileSize(longest, SizeUnit.BYTES);
      config.maxTotalRequestSize(longest, SizeUnit.BYTES);
      config.maxInMemoryFileSize(IN_MEMORY, SizeUnit.BYTES);
    }
  }
}
