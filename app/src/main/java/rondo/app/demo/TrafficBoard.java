package rondo.app.demo;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import rondo.app.traffic.Tally;
import rondo.app.traffic.books.Totals;

/** What the start page tells of the traffic that goes through the demo. Thread-safe. */
final class TrafficBoard {
  private final AtomicReference<Optional<String>> words = new AtomicReference<>(Optional.empty());

  /** Customers are on their way. */
  void underWay(Tally tally) {
    words.set(Optional.of("Customers come and go: " + tally.words() + "."));
  }

  /** They have gone, and the books were compared. */
  void over(Totals totals, int wrong) {
    words.set(
        Optional.of(
            "%d discs were rented, %d came back, %d were sold, %d banks said no. Taken: %s. %s"
                .formatted(
                    totals.rentals(),
                    totals.returned(),
                    totals.sold(),
                    totals.declined(),
                    totals.captured(),
                    wrong == 0
                        ? "All books agree."
                        : "The books disagree; the terminal says where.")));
  }

  /** A sentence; empty where there was no traffic. */
  Optional<String> words() {
    return words.get();
  }
}
