package rondo.vision.label;

import java.util.List;

/** Reads a label as a bar code scanner tells it (FEATURES R8). Stateless for its caller. */
@FunctionalInterface
public interface ScanReader {
  /**
   * What is read, or why nothing is.
   *
   * @param scans the texts of the symbols that the scanner decoded at one label; may be anything
   */
  LabelReading read(List<String> scans);
}
