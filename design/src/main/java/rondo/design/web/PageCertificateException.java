package rondo.design.web;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A certificate or its key cannot be used; the message names the file. */
public final class PageCertificateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PageCertificateException(Path file, String problem, @Nullable Throwable cause) {
    super("The file " + file + " " + problem + ". No page was opened.", cause);
  }
}
