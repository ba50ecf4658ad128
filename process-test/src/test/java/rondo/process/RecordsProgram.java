package rondo.process;

import java.nio.file.Path;

/** Looks into the server's records where the server is: its database listens there alone. */
final class RecordsProgram {
  private RecordsProgram() {}

  /**
   * Waits until the rental of a disc is in a state.
   *
   * @param arguments the server's folder, the disc, the state
   */
  public static void main(String[] arguments) {
    var records = new ServerRecords(Path.of(arguments[0]));
    Until.holds(
        "a rental of " + arguments[1] + " that is " + arguments[2],
        () ->
            records.rentals().stream()
                .anyMatch(rental ->
                    rental.disc().equals(arguments[1]) && rental.state().equals(arguments[2])));
    System.out.println(arguments[2]);
  }
}
