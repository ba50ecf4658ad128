package rondo.media.minidisc.disc;

import rondo.media.minidisc.toc.TocReading;

/** A program was about to write a table of contents that breaks a rule; the disc stays. */
public final class BrokenTableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BrokenTableException() {
    super("not written: bytes of an unused area would be lost");
  }

  BrokenTableException(TocReading.Broken broken) {
    super("not written: " + broken.fault() + " at " + broken.where());
  }
}
