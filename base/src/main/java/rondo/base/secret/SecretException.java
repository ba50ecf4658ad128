package rondo.base.secret;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A secret file that cannot be used. Names the file and the remedy, never its content. */
public final class SecretException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SecretException(Path file, String why, @Nullable Throwable cause) {
    super(file + ": " + why, cause);
  }
}
