package rondo.server.stock;

import java.util.List;

/**
 * What became of codes that were to be listed.
 *
 * @param taken how many stand on the list now
 * @param refused the others, each with its reason
 */
public record Listed(int taken, List<Refused> refused) {
  public Listed {
    refused = List.copyOf(refused);
  }

  /**
   * A line that is not on the list.
   *
   * @param line as it was pasted
   * @param why in words
   */
  public record Refused(String line, String why) {}
}
