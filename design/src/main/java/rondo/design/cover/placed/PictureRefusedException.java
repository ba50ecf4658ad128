package rondo.design.cover.placed;

/** A file that is no picture we take: too large, of another kind, or broken. Names no file. */
public final class PictureRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PictureRefusedException(String why) {
    super(why);
  }

  PictureRefusedException(String why, Throwable cause) {
    super(why, cause);
  }
}
