package rondo.app;

import java.nio.file.Path;
import rondo.base.config.Default;
import rondo.base.config.Meaning;
import rondo.base.config.Range;

/**
 * What every command can be told.
 *
 * @param data the folder of everything that lasts
 * @param port the first of the ports, 1 to 65000
 * @param log what is kept of the log
 */
public record Settings(
    @Default("data") @Meaning("The folder of everything that lasts.") Path data,
    @Default("8080")
        @Range(min = 1, max = 65000)
        @Meaning("The first port; the others are counted from it.")
        int port,
    Log log) {

  /**
   * What is kept of the log.
   *
   * @param days how long a log file stays, 1 to 3650
   */
  public record Log(
      @Default("30")
          @Range(min = 1, max = 3650)
          @Meaning("How many days a log file stays in the data folder.")
          int days) {}
}
